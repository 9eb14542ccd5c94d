import { spelled } from "./capitals.ts";
import { code, day, dayAfter, text } from "./cells.ts";
import { type Cell, type Form, form } from "./form.ts";
import { sevenRegions } from "./regions.ts";

const is = (field: string, value: unknown): Cell => ({ field, read: () => value });
const region = (column: string, from = sevenRegions): Cell => ({
  field: "region",
  column,
  find: { type: "Region", by: "name" },
  from: () => from,
});

/** All CCGs were replaced by integrated care boards on this day, and the partnerships with them. */
export const boards = "2022-07-01";

const ccg = (year: string, ends: readonly Cell[]): Form =>
  form(`the list of CCGs of April 20${year}`, [`CCG${year}CD`, `CCG${year}CDH`, `CCG${year}NM`], {
    type: "Organisation",
    key: "code",
    cells: [
      { field: "code", column: `CCG${year}CDH`, read: code },
      { field: "onsCode", column: `CCG${year}CD`, read: code },
      { field: "name", column: `CCG${year}NM` },
      is("kind", "CCG"),
      ...ends,
    ],
  });

/** The name in capitals only fills what is empty: other lists know how it is spelled. */
const ccgs2019 = form("the list of CCGs of 2019-20 with regions", ["ods_code", "ons_code", "name", "nhs_region"], {
  type: "Organisation",
  key: "code",
  cells: [
    { field: "code", column: "ods_code", read: code },
    { field: "onsCode", column: "ons_code", read: code },
    { field: "name", column: "name", read: (cell) => spelled(text(cell) ?? "") || undefined, when: "empty" },
    is("kind", "CCG"),
    region("nhs_region"),
  ],
});

/** A board kept the NHS code of its partnership, so the partnership stands under its ONS code: what was stays what it was. */
const partnership = (ons: string, name: Omit<Cell, "field">, regionName: string, ends: readonly Cell[]) => ({
  type: "Organisation",
  key: "code",
  cells: [
    { field: "code", column: ons, read: code },
    { field: "onsCode", column: ons, read: code },
    { field: "name", ...name },
    is("kind", "PARTNERSHIP"),
    region(regionName),
    ...ends,
  ],
});

/** Where both lists have a partnership, the later one names it. */
const partnerships2020 = form(
  "the list of partnerships (STPs) of April 2020",
  ["stp20cd", "stp20nm", "nhser20nm"],
  partnership("stp20cd", { column: "stp20nm", when: "empty" }, "nhser20nm", []),
);

const boards2022 = form(
  "the list of partnerships (STPs) of 2021 and boards (ICBs) of 2022",
  ["STP21CDH", "STP21CD", "STP21NM", "ICB22NM", "NHSER21NM"],
  partnership("STP21CD", { column: "STP21NM" }, "NHSER21NM", [is("until", boards)]),
  {
    type: "Organisation",
    key: "code",
    cells: [
      { field: "code", column: "STP21CDH", read: code },
      { field: "name", column: "ICB22NM" },
      is("kind", "ICB"),
      is("from", boards),
      region("NHSER21NM", boards),
    ],
  },
);

/** Names of areas, "Derby", only fill what is empty: the other list has the councils' own names, "Derby City Council". */
const departmentCouncils = form("the Department for Education's list of local authorities", ["new_la_code", "la_name", "old_la_code"], {
  type: "Organisation",
  key: "code",
  cells: [
    { field: "code", column: "new_la_code", read: text },
    { field: "onsCode", column: "new_la_code", read: text },
    { field: "localAuthorityCode", column: "old_la_code", read: (cell) => (cell.trim() === "x" ? undefined : text(cell)) },
    { field: "name", column: "la_name", when: "empty" },
    is("kind", "COUNCIL"),
    { field: "from", column: "date_of_operation", read: day },
    { field: "until", column: "date_of_termination", read: dayAfter },
  ],
});

/** The list has both last days (31 March) and days after (1 April). */
export const endDay = (cell: string): string | undefined => (day(cell)?.endsWith("-01") ? day(cell) : dayAfter(cell));

/** A name for a council and its districts; its days only fill what is empty, as they are about the body and not about its code. */
export const councils = form(
  "mySociety's list of councils",
  ["local-authority-code", "official-name", "gss-code", "local-authority-type"],
  {
    type: "Organisation",
    key: "code",
    cells: [
      { field: "code", column: "gss-code", read: code },
      { field: "onsCode", column: "gss-code", read: code },
      { field: "name", column: "official-name" },
      { field: "kind", column: "local-authority-type", read: (cell) => (/^(COMB|SRA)$/.test(cell) ? "OTHER" : "COUNCIL") },
      { field: "from", column: "start-date", read: day, when: "empty" },
      { field: "until", column: "end-date", also: ["replaced-by"], read: endDay, when: "empty" },
    ],
  },
);

/** What of the NHS went into what, by codes: it knows of no names, and so makes no organisation. */
export const nhsSuccessions = form(
  "the list of what NHS organisations went into",
  ["predecessor_code", "successor_code", "on", "successor_from"],
  {
    type: "Organisation",
    key: "code",
    creates: false,
    cells: [
      { field: "code", column: "predecessor_code", read: code },
      { field: "until", column: "on", read: day },
    ],
  },
);

/** The districts in which a CCG lies: it knows of names alone besides, and so makes no organisation. */
export const ccgDistricts = form("the list of districts of CCGs of April 2021", ["CCG21CDH", "CCG21NM", "LAD21CD"]);

/** The lists of organisations that are known: those that give each a code and a name. */
export const organisationLists: readonly Form[] = [
  ccgDistricts,
  ccgs2019,
  ccg("20", []),
  ccg("21", [is("until", boards)]),
  partnerships2020,
  boards2022,
  departmentCouncils,
  councils,
  nhsSuccessions,
];
