import {
  type EstablishmentType,
  establishmentTypeCodes,
  establishmentTypes,
  phases,
  settingStatuses,
  urbanRural,
} from "@trailblazer/records";
import { day, dayAfter, figure, name, postcode, text } from "./cells.ts";
import { type Cell, type Form, form, type Note } from "./form.ts";
import type { Line } from "./table.ts";

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
const byWords = (choices: Readonly<Record<string, string>>) =>
  new Map(Object.entries(choices).map(([choice, words]) => [plain(words), choice]));
const [types, phaseNames, statuses, areas] = [establishmentTypes, phases, settingStatuses, urbanRural].map(byWords) as [
  Map<string, string>,
  Map<string, string>,
  Map<string, string>,
  Map<string, string>,
];
const typeByCode = new Map(Object.entries(establishmentTypeCodes).map(([type, number]) => [number, type as EstablishmentType]));

/** A type by its words, which spreadsheets leave alone, or else by its number: 2, 02 and "2" are one. Words unknown here stay, to be refused. */
function typeOf(cell: string, line: Line): unknown {
  const number = figure(line.cell("TypeOfEstablishment (code)"));
  return types.get(plain(cell)) ?? (number === undefined ? undefined : typeByCode.get(number)) ?? text(cell);
}

/** The letter and number of the 2011 classification, out of the code or of words such as "(England/Wales) Rural village". */
function areaOf(cell: string, line: Line, note: Note): unknown {
  const words = line.cell("UrbanRural (name)");
  const found = areas.get(plain(words.replace(/^\([^)]*\)\s*/, ""))) ?? text(cell)?.toUpperCase();
  if (found === undefined || Object.hasOwn(urbanRural, found)) return found;
  note("An urban or rural class that is not of the 2011 classification was left out", `${found} ${words}`.trim());
  return undefined;
}

/** The register's own count is of a census day too, which each row tells. */
const censusDay = (line: Line) => day(line.cell("CensusDate"));
/** Both numbers, with the noughts that spreadsheets drop; none where the school has no number of its own. */
export const laestab = (authority: string, number: string): string | undefined => {
  const [first, second] = [text(authority), text(number)];
  return first && second && ![first, second].some((one) => /^0+$/.test(one))
    ? `${first.padStart(3, "0")}/${second.padStart(4, "0")}`
    : undefined;
};
const schoolAuthority = (cell: string) => (/^0*$/.test(cell.trim()) ? undefined : name(cell)?.padStart(3, "0"));

/** How a local authority's three digits lead to the council. */
export const council = { type: "Organisation", by: "localAuthorityCode" } as const;

const full: readonly Cell[] = [
  { field: "urn", column: "URN" },
  { field: "laestab", column: "EstablishmentNumber", also: ["LA (code)"], read: (cell, line) => laestab(line.cell("LA (code)"), cell) },
  { field: "name", column: "EstablishmentName" },
  { field: "type", column: "TypeOfEstablishment (name)", also: ["TypeOfEstablishment (code)"], read: typeOf },
  { field: "phase", column: "PhaseOfEducation (name)", read: (cell) => phaseNames.get(plain(cell)) ?? name(cell) },
  { field: "status", column: "EstablishmentStatus (name)", read: (cell) => statuses.get(plain(cell)) ?? text(cell) },
  { field: "lowAge", column: "StatutoryLowAge", read: figure },
  { field: "highAge", column: "StatutoryHighAge", read: figure },
  // Its percentage of free meals is of those eligible on the day, not in six years: another figure, and not taken.
  { field: "pupils", column: "NumberOfPupils", also: ["CensusDate"], read: figure, from: censusDay },
  { field: "localAuthority", column: "LA (code)", read: schoolAuthority, find: council },
  { field: "trust", column: "Trusts (name)", read: name },
  { field: "town", column: "Town", read: name },
  { field: "postcode", column: "Postcode", read: postcode },
  { field: "ward", column: "AdministrativeWard (name)", read: name },
  { field: "constituency", column: "ParliamentaryConstituency (name)", read: name },
  { field: "urbanRural", column: "UrbanRural (code)", also: ["UrbanRural (name)"], read: areaOf },
  { field: "openedOn", column: "OpenDate", read: day },
  { field: "closedOn", column: "CloseDate", read: dayAfter },
];

/** The short form has no status: a school whose last day has passed is closed, and of others it does not say. */
const short = (today: string): readonly Cell[] => [
  { field: "urn", column: "urn" },
  { field: "name", column: "name" },
  {
    field: "status",
    column: "close_date",
    read: (cell) => {
      const closed = dayAfter(cell);
      return closed !== undefined && closed <= today ? "CLOSED" : undefined;
    },
  },
  { field: "town", column: "town", read: name },
  { field: "postcode", column: "postcode", read: postcode },
  { field: "openedOn", column: "open_date", read: day },
  { field: "closedOn", column: "close_date", read: dayAfter },
];

/** The school register: the Department for Education's full download, and the short form that its services share. */
export const schoolRegisters = (today: string): readonly Form[] => [
  form("the full school register", ["URN", "EstablishmentName"], { type: "Setting", key: "urn", cells: full }),
  form("the short school register", ["urn", "name", "open_date", "town", "postcode"], { type: "Setting", key: "urn", cells: short(today) }),
];
