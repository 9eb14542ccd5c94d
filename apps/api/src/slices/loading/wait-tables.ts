import { code, figure } from "./cells.ts";
import { type Area, type IndicatorTable, table } from "./indicator-table.ts";
import type { Line } from "./table.ts";

/** Partnerships stand in the register under their ONS codes: boards have had their NHS codes since July 2022. */
function areaOf(line: Line): Area {
  const found = code(line.cell("Organisation Code")) ?? "";
  if (found === "ENGLAND") return "England";
  if (/^Y\d\d$/.test(found)) return { of: "region", by: "code", value: found };
  if (found.startsWith("Q")) return { leftOut: "Partnerships are left out of a table that has them by codes which are their boards' now" };
  if (/UNKNOWN|INVALID/.test(found)) return { leftOut: "Rows of areas that are not known were left out" };
  return { of: "organisation", by: "code", value: found };
}

const bands = ["Between 0 and 4", "Between 4 and 6", "Between 6 and 8", "Between 8 and 10", "Between 10 and 12", "Over 12"];

/** Tables 1b (people) and 2b (referrals). The later ones count referrals by their own name, the earlier ones by that of people. */
function waits(key: string, of: "People" | "Referrals", name: string): IndicatorTable {
  const total = `Total number of ${of}`;
  const called = (band: string) => [`Number of ${of} Waiting ${band} Weeks`, `Number of People Waiting ${band} Weeks`];
  const all = (line: Line) => figure(line.cell(total));
  /** All whose wait is known; not known where a band is suppressed. */
  const seenTwice = (line: Line) => {
    const counts = bands.map((band) =>
      called(band)
        .map((column) => figure(line.cell(column)))
        .find((one) => one !== undefined),
    );
    return counts.some((one) => one === undefined) ? undefined : counts.reduce<number>((sum, one) => sum + one!, 0);
  };
  return table({
    name,
    marks: ["Organisation Code", total, "Contacts Before Referral"],
    also: bands.flatMap(called),
    area: areaOf,
    source: `NHS Digital, Mental Health Services Data Set: additional statistics on waiting times of children and young people, table ${of === "People" ? "1b" : "2b"}`,
    note: "Methods changed in 2019-20, 2020-21 and 2021-22: not a trend. Below England counts are rounded to 5, so that regions do not sum to England.",
    columns: [
      { indicator: key, column: total },
      { indicator: `${key}_WAIT`, column: "Average Waiting Time (for People with Two Contacts, Days)", denominator: seenTwice },
      {
        indicator: `${key}_WITHIN_4_WEEKS`,
        column: "% Waiting Between 0 and 4 Weeks",
        numerator: called(bands[0]!),
        denominator: all,
      },
      {
        indicator: `${key}_CLOSED`,
        column: "% Referral Closed Before Treatment",
        numerator: "Referral Closed Before Treatment",
        denominator: all,
      },
    ],
  });
}

/** NHS Digital's tables of waits, by people and by referrals. */
export const waitTables: readonly IndicatorTable[] = [
  waits("MHSDS_PEOPLE", "People", "NHS Digital's table of waits by people (1b)"),
  waits("MHSDS_REFERRALS", "Referrals", "NHS Digital's table of waits by referrals (2b)"),
];
