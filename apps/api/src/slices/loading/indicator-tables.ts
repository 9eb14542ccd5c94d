import { spelled } from "./capitals.ts";
import { code, text } from "./cells.ts";
import { type Area, type Column, type IndicatorTable, table } from "./indicator-table.ts";
import { financialYear, midYear, type Period, twelveMonthsTo } from "./periods.ts";
import type { Line } from "./table.ts";
import { waitTables } from "./wait-tables.ts";

const organisation = (by: string, value: string | undefined): Area =>
  value === undefined ? { leftOut: "Rows without a code or name of their area were left out" } : { of: "organisation", by, value };
const isEngland = (cell: string) => cell.trim().toUpperCase() === "ENGLAND";
const ofEnglandOr =
  (column: string, by: string, read: (cell: string) => string | undefined, name = column) =>
  (line: Line) =>
    isEngland(line.cell(name)) ? ("England" as const) : organisation(by, read(line.cell(column)));

const commissioner = "Children's Commissioner for England, tables by CCG of the briefing on children's mental health services";

const commissioner2019 = table({
  name: "the Children's Commissioner's table of 2019-20",
  marks: ["ccg_cd", "perc_referral", "no_referred_1920"],
  area: ofEnglandOr("ccg_cd", "onsCode", code),
  source: `${commissioner}, 2019-20`,
  columns: [
    { indicator: "CCO_REFERRED", column: "no_referred_1920" },
    { indicator: "CCO_REFERRED_SHARE", column: "perc_referral", times: 100 },
    { indicator: "CCO_WAIT", column: "avg_wait" },
    { indicator: "CCO_CLOSED_SHARE", column: "perc_closed", times: 100 },
    { indicator: "CCO_SCORE", column: "overall_score" },
  ].map((column) => ({ ...column, period: financialYear("2019-20")! })),
});

const [ccgName, referredShare] = ["Clinical Commissioning Group (CCG)", "% percentage of children referred to CYPMHS"];
const commissioner2020 = table({
  name: "the Children's Commissioner's table of 2020-21",
  marks: [ccgName, "org_cd", "no_referred_2021"],
  area: ofEnglandOr("org_cd", "code", code, ccgName),
  source: `${commissioner}, 2020-21`,
  columns: [
    { indicator: "CCO_REFERRED", column: "no_referred_2021" },
    { indicator: "CCO_REFERRED_SHARE", column: referredShare, times: 100 },
    { indicator: "CCO_WAIT", column: "Average waiting time before treatment (days)" },
    { indicator: "CCO_CLOSED_SHARE", column: "% of referrals closed before treatment", times: 100 },
    { indicator: "CCO_SCORE", column: "CCG overall score" },
  ].map((column) => ({ ...column, period: financialYear("2020-21")! })),
});

/** The table writes small words with a capital, and another all in capitals: both are spelled anew. */
const ccgByName = ofEnglandOr("ccg", "name", (cell) => text(spelled(cell.toUpperCase())));
const commissioner2021 = table({
  name: "the Children's Commissioner's table of 2021-22",
  marks: ["ccg", "spc_202122", "pbudget_camhs_2122"],
  area: ccgByName,
  source: `${commissioner}, 2021-22`,
  columns: [
    { indicator: "CCO_SPEND_PER_CHILD", column: "spc_202122" },
    { indicator: "CCO_BUDGET_SHARE", column: "pbudget_camhs_2122" },
    { indicator: "CCO_WAIT", column: "avg_wait_days_2122" },
    { indicator: "CCO_REFERRED_SHARE", column: "percreferred_202122" },
    { indicator: "CCO_CLOSED_SHARE", column: "referrals_closed_2122" },
    { indicator: "CCO_SCORE", column: "overall_score_2122" },
  ].map((column) => ({ ...column, period: financialYear("2021-22")! })),
});

/** Of 2020 it has the same as the Office's own table, which knows codes. */
const population2018 = table({
  name: "the Children's Commissioner's table of people under 18 by CCG",
  marks: ["ccg", "pop_2018", "pop_2019"],
  area: ccgByName,
  source: "Office for National Statistics, mid-year population estimates, by CCG of April 2021 as the Children's Commissioner gives them",
  columns: [2018, 2019].map((year) => ({ indicator: "POPULATION_UNDER_18", column: `pop_${year}`, period: midYear(year) })),
});

const population2020 = table({
  name: "the Office for National Statistics' table of people by CCG, mid-2020",
  marks: ["CCG Code", "All Ages", "Age 0-17"],
  area: (line) => organisation("onsCode", code(line.cell("CCG Code"))),
  source: "Office for National Statistics, mid-2020 population estimates by CCG of April 2021",
  columns: [{ indicator: "POPULATION_UNDER_18", column: "Age 0-17", period: midYear(2020) }],
});

/** Rolling years, which the sheet calls by the quarter in which they end. */
const access = table({
  name: "the Mental Health Dashboard's table of access by one contact",
  marks: ["Org code", "Org Type", "Q4 2021/22"],
  area: (line) => {
    const [type, found] = [line.cell("Org Type").trim(), code(line.cell("Org code"))];
    if (type === "National") return "England";
    if (type === "Region") return { of: "region", by: "code", value: found ?? "" };
    // A board has had the NHS code of its partnership since July 2022, and the sheet's other codes are of an older list.
    if (type === "STP") return { leftOut: "Partnerships are left out of a table that has them by codes which are their boards' now" };
    return organisation("code", found);
  },
  source: "NHS England, Mental Health Dashboard, quarter 4 of 2021-22, sheet CYP(i_a)",
  note: "Somebody seen in two areas counts in both.",
  columns: [
    { column: "2019/20", period: financialYear("2019-20")! },
    { column: "2020/21", period: financialYear("2020-21")! },
    { column: "Q1 2021/22", period: twelveMonthsTo("June 2021", "2020-07-01", "2021-06-30") },
    { column: "Q2 2021/22", period: twelveMonthsTo("September 2021", "2020-10-01", "2021-09-30") },
    { column: "Q3 2021/22", period: twelveMonthsTo("December 2021", "2021-01-01", "2021-12-31") },
    { column: "Q4 2021/22", period: financialYear("2021-22")! },
  ].map((column) => ({ ...column, indicator: "ACCESS_ONE_CONTACT", noughtIsNone: true })),
});

const edition: Period = { name: "2019 edition", startsOn: "2019-01-01", endsOn: "2019-12-31" };
const domain = (name: string, score: string, tenth: string): Column[] => {
  const when = (line: Line) => line.cell("index_domain").trim().startsWith(name);
  return [
    { indicator: score, column: "average_score", period: edition, when },
    { indicator: tenth, column: "proportion_bottom_decile", times: 100, period: edition, when },
  ];
};

const deprivation = table({
  name: "the Indices of Deprivation by district",
  marks: ["lad19cd", "index_domain", "average_score"],
  area: (line) => organisation("code", code(line.cell("lad19cd"))),
  source: "Ministry of Housing, Communities and Local Government, English Indices of Deprivation 2019, by lower-tier district",
  note: "An edition, published on 26 September 2019, and no year of counting.",
  isOfDistricts: true,
  columns: [
    ...domain("Index of Multiple Deprivation", "IMD_SCORE", "IMD_MOST_DEPRIVED_TENTH"),
    ...domain("Income Deprivation Affecting Children", "IDACI_SCORE", "IDACI_MOST_DEPRIVED_TENTH"),
  ],
});

/** The column of units tells the sex alone, as the values are rates. */
const sexes: Readonly<Record<string, string>> = { persons: "PERSONS", females: "FEMALE", female: "FEMALE", males: "MALE", male: "MALE" };

const selfHarm = table({
  name: "the table of admissions for self-harm by council, 2017-18",
  marks: ["area_code", "period", "value", "indicator"],
  area: (line) => organisation("code", code(line.cell("area_code"))),
  also: ["unit"],
  who: (line) => {
    const words = text(line.cell("unit"));
    return words ? { sex: sexes[words.toLowerCase()] ?? words } : {};
  },
  source: "Public Health England, Fingertips, indicator 90813, counties and unitary authorities, 2017-18",
  columns: [
    {
      indicator: "SELF_HARM_10_24",
      column: "value",
      period: financialYear("2017-18")!,
      when: (line) => /self-harm \(10-24 years\)/.test(line.cell("indicator")),
    },
  ],
});

/** The tables of indicators that are known. */
export const indicatorTables: readonly IndicatorTable[] = [
  ...waitTables,
  access,
  commissioner2019,
  commissioner2020,
  commissioner2021,
  population2018,
  population2020,
  deprivation,
  selfHarm,
];
