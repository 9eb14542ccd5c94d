import { indicator, indicatorPeriod, knownIndicators } from "@trailblazer/records";
import type { Add } from "./creator.ts";

/** The id of each indicator by its code. */
export type Indicators = ReadonlyMap<string, string>;

/** Writes down indicators by their codes, and before each what it is weighted by. */
export function indicators(add: Add, codes: readonly string[]): Indicators {
  const made = new Map<string, string>();
  const make = (code: string): string => {
    const known = made.get(code);
    if (known) return known;
    const { weightedBy, ...rest } = knownIndicators[code]!;
    const id = add(indicator, { code, ...rest, ...(weightedBy ? { weightedBy: make(weightedBy) } : {}) });
    made.set(code, id);
    return id;
  };
  for (const code of codes) make(code);
  return made;
}

/** What the early evaluation published of trailblazer sites and of England, by the code of the indicator. */
export const comparisons = {
  MINORITY_SHARE: { sitesPublished: 18.7, england: 14.6 },
  EMOTIONAL_DISORDERS: { sitesPublished: 3.6, england: 3.6 },
  SPEND_PER_CHILD: { sitesPublished: 69, england: 59 },
  BUDGET_SHARE: { sitesPublished: 1.03, england: 0.92 },
} as const;

/** A period of a financial year, by the year in which it begins. */
export const financialYear = (first: number) => ({
  name: `${first}-${String(first + 1).slice(2)}`,
  startsOn: `${first}-04-01`,
  endsOn: `${first + 1}-03-31`,
});

/** Writes down the evaluation's comparisons, each as a period of its indicator. Gives the id of each by the indicator's code. */
export function compared(add: Add, byCode: Indicators, note: string): Map<string, string> {
  return new Map(
    Object.entries(comparisons).map(([code, values]) => [
      code,
      add(indicatorPeriod, {
        indicator: byCode.get(code)!,
        ...financialYear(2018),
        ...values,
        source: "NIHR BRACE and PIRU, early evaluation of the trailblazer programme (2021)",
        note: `The report gives no year: held as the one before the first wave. Nor does it say whether its average is of sites or weighted. ${note}`.trim(),
      }),
    ]),
  );
}
