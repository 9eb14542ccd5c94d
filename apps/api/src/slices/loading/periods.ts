/** The time over which values of an indicator were counted. */
export interface Period {
  readonly name: string;
  readonly startsOn: string;
  /** The last day. */
  readonly endsOn: string;
}

/** A financial year out of `2019-20`, `2019/20` or a file's name with either in it; undefined where there is none. */
export function financialYear(words: string): Period | undefined {
  const [, first = "", second = ""] = /(?<!\d)(20\d{2})[-/](\d{2})(?!\d)/.exec(words) ?? [];
  const year = Number(first);
  if (!first || (year + 1) % 100 !== Number(second)) return undefined;
  return { name: `${first}-${second}`, startsOn: `${year}-04-01`, endsOn: `${year + 1}-03-31` };
}

/** Twelve months up to the last day of a month other than March. */
export const twelveMonthsTo = (name: string, startsOn: string, endsOn: string): Period => ({
  name: `12 months to ${name}`,
  startsOn,
  endsOn,
});

/** The middle of a year, at which people are counted. */
export const midYear = (year: number): Period => ({ name: `mid-${year}`, startsOn: `${year}-06-30`, endsOn: `${year}-06-30` });
