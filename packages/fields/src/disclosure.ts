/** How numbers about people are published, so that none tells of one person: which are hidden, and how the rest is rounded. */
export interface DisclosureScheme {
  readonly label: string;
  readonly help: string;
  readonly source: string;
  /** The numbers that are hidden: the smallest and the largest of them; none where the largest is the smaller one. */
  readonly hides: { readonly from: number; readonly to: number };
  /** What is shown is a multiple of this, the nearest one. */
  readonly roundsTo: number;
  /** A mean or a median is shown where it is of so many people at least. */
  readonly averagesFrom: number;
}

/** Whether a scheme tells numbers as they are. */
export const isExact = ({ hides }: DisclosureScheme): boolean => hides.to < hides.from;

/** Whether a number of people is too small to be published. */
export const isHidden = ({ hides }: DisclosureScheme, count: number): boolean => count >= hides.from && count <= hides.to;

/** A number of people as it is published, half-up to the nearest multiple; null where it is hidden. */
export const published = (scheme: DisclosureScheme, count: number): number | null =>
  isHidden(scheme, count) ? null : Math.floor(count / scheme.roundsTo + 0.5) * scheme.roundsTo;

/** A share in whole per cent, half-up, of its two numbers as they are published, so that it tells no more than they do; null where either is hidden, or there is no whole. */
export function publishedShare(scheme: DisclosureScheme, part: number, whole: number): number | null {
  const [shown, of] = [published(scheme, part), published(scheme, whole)];
  return shown === null || !of ? null : Math.floor((shown * 100) / of + 0.5);
}

/** The numbers that are published alike: the smallest and the largest. Nobody who sees what is shown knows more. */
export function alike(scheme: DisclosureScheme, count: number): { readonly from: number; readonly to: number } {
  const shown = published(scheme, count);
  if (shown === null) return scheme.hides;
  let [from, to] = [count, count];
  while (from > 0 && published(scheme, from - 1) === shown) from -= 1;
  while (published(scheme, to + 1) === shown) to += 1;
  return { from, to };
}
