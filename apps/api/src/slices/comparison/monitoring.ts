import type { Comparison } from "./comparison.ts";
import { evaluation } from "./sources.ts";

/** Referrals in a quarter, by the returns of sites that hold. */
const referrals = (name: string, quarter: string) =>
  `${name}: returnValues(asOf: "2021-03-31", where: { part: { eq: TOTAL }, definition: { measure: { code: { eq: "NEW_REFERRALS" } } }, quarterlyReturn: { isCurrent: { eq: true }, period: { code: { eq: "${quarter}" } } } }) { groups { nodes { sum { number } } } }`;

/** What sites returned quarter by quarter. */
export const monitoring: readonly Comparison[] = [
  {
    figure: "Referrals from the first lockdown on, beside the quarter before",
    at: "Report, Progress",
    query: `{ ${referrals("before", "201920 Q4")} ${referrals("lockdown", "202021 Q1")} }`,
    reads: (before: number, lockdown: number) => (lockdown < before ? "fell" : "did not fall"),
    published: { value: "fell", source: evaluation },
  },
  {
    figure: "Returns of a site to a year, at the most",
    at: "Report, Methods",
    query: '{ reportingPeriods(where: { code: { startsWith: "202021" } }) { totalCount } }',
    published: { value: 4, source: `${evaluation}: reported on a quarterly basis` },
  },
];
