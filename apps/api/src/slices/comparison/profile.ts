import type { Comparison } from "./comparison.ts";
import { evaluation } from "./sources.ts";

interface Gap {
  readonly figure: string;
  readonly code: string;
  readonly field: "sitesMean" | "meanGap" | "meanGapShare";
  readonly value: number;
  readonly places?: number;
}

const gap = ({ figure, code, field, value, places = 0 }: Gap): Comparison => ({
  figure,
  at: field === "sitesMean" ? "Report, Overview" : "K12",
  query: `{ indicatorPeriods(where: { indicator: { code: { eq: "${code}" } } }) { nodes { ${field} } } }`,
  places,
  published: { value, source: evaluation },
});

/** How the areas of the sites stand beside England, each site counted as one. */
export const profile: readonly Comparison[] = [
  gap({
    figure: "Children of minority ethnic groups, mean of sites, per cent",
    code: "MINORITY_SHARE",
    field: "sitesMean",
    value: 18.7,
    places: 1,
  }),
  gap({ figure: "The same, points above England", code: "MINORITY_SHARE", field: "meanGap", value: 4.1, places: 1 }),
  gap({ figure: "Emotional disorders, mean of sites, per cent", code: "EMOTIONAL_DISORDERS", field: "sitesMean", value: 3.6, places: 1 }),
  gap({
    figure: "Emotional disorders, mean of sites less England, points",
    code: "EMOTIONAL_DISORDERS",
    field: "meanGap",
    value: 0,
    places: 1,
  }),
  gap({ figure: "Spend by child, mean of sites, pounds", code: "SPEND_PER_CHILD", field: "sitesMean", value: 69 }),
  gap({ figure: "The same, pounds above England", code: "SPEND_PER_CHILD", field: "meanGap", value: 10 }),
  gap({ figure: "The same, per cent above England", code: "SPEND_PER_CHILD", field: "meanGapShare", value: 17 }),
  gap({ figure: "Share of the budget, mean of sites, per cent", code: "BUDGET_SHARE", field: "sitesMean", value: 1.03, places: 2 }),
  gap({
    figure: "Share of the budget, mean of sites less England, points",
    code: "BUDGET_SHARE",
    field: "meanGap",
    value: 0.11,
    places: 2,
  }),
  {
    figure: "Wait for a second contact, mean of sites beside England, in each year",
    at: "Report, Overview",
    query: '{ indicatorPeriods(where: { indicator: { code: { eq: "MHSDS_PEOPLE_WAIT" } } }) { nodes { meanGap } } }',
    reads: (...gaps: number[]) => (gaps.length && gaps.every((gap) => gap > 0) ? "longer" : "not longer"),
    published: { value: "longer", source: `${evaluation}: better, but for waits between referral and second contact` },
  },
];
