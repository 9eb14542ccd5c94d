/** How the values of several records become one. */
export const hows = { sum: "Added up", avg: "Mean", median: "Middle one", min: "Smallest", max: "Largest" } as const;

/** On which days one looks. */
export const spans = {
  day: "The day in the bar",
  quarters: "Each quarter's end, over a year",
  years: "Each year's end, over three years",
} as const;

/** How it is drawn. */
export const drawings = { table: "Table", bars: "Bars", dots: "Dots", trend: "Trend" } as const;

/** What is compared, as its address has it. */
export interface CompareSearch {
  /** The record type: `site`. */
  readonly of: string;
  /** The way to a number: `settingsJoined`, `site.settingsJoined`; records are counted if not given. */
  readonly figure?: string;
  readonly how: keyof typeof hows;
  /** The way to what they are put together by: `region`. */
  readonly by: string;
  readonly span: keyof typeof spans;
  readonly as: keyof typeof drawings;
  /** The values of those that are shown; all if not given. */
  readonly only?: readonly string[];
}

const way = /^[A-Za-z]+(\.[A-Za-z]+){0,2}$/;
const readWay = (given: unknown) => (typeof given === "string" && way.test(given) ? given : undefined);
const oneOf = <Key extends string>(known: Readonly<Record<Key, string>>, given: unknown, otherwise: Key): Key =>
  typeof given === "string" && Object.hasOwn(known, given) ? (given as Key) : otherwise;

/** Reads what is compared out of an address: settings joined by region, where it says nothing. */
export function readCompareSearch(given: Readonly<Record<string, unknown>>): CompareSearch {
  const of = readWay(given.of);
  const figure = of ? readWay(given.figure) : "settingsJoined";
  const only = Array.isArray(given.only) ? given.only.filter((one): one is string => typeof one === "string") : [];
  return {
    of: of ?? "site",
    ...(figure ? { figure } : {}),
    how: oneOf(hows, given.how, "sum"),
    by: readWay(given.by) ?? "region",
    span: oneOf(spans, given.span, "day"),
    as: oneOf(drawings, given.as, "bars"),
    ...(only.length > 0 ? { only } : {}),
  };
}
