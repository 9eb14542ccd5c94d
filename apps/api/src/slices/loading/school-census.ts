import { basename } from "node:path";
import { isDay } from "@trailblazer/fields";
import { day, figure, name, percentage, text } from "./cells.ts";
import { type Form, form, type Note } from "./form.ts";
import { council, laestab } from "./school-register.ts";
import { type Line, Unusable } from "./table.ts";

/**
 * What a census type says for certain. State-funded special schools and schools of alternative provision can be of several types,
 * which the census does not tell apart.
 */
const certain: Readonly<Record<string, { readonly type?: string; readonly phase?: string }>> = {
  "state-funded nursery": { type: "LOCAL_AUTHORITY_NURSERY_SCHOOL", phase: "NURSERY" },
  "state-funded primary": { phase: "PRIMARY" },
  "state-funded secondary": { phase: "SECONDARY" },
  "pupil referral unit": { type: "PUPIL_REFERRAL_UNIT" },
  "non-maintained special school": { type: "NON_MAINTAINED_SPECIAL_SCHOOL" },
  "independent school": { type: "OTHER_INDEPENDENT_SCHOOL" },
  "state-funded special school": {},
  "state-funded ap school": {},
};

function saysOf(field: "type" | "phase") {
  return (cell: string, _: unknown, note: Note) => {
    const words = text(cell);
    if (!words) return undefined;
    const said = certain[words.toLowerCase()];
    if (!said?.type && !said?.phase && field === "type") note("The census does not tell which type a school is of", words);
    return said?.[field];
  };
}

/** A share of no pupils is no share: later files have 0.00% where nobody was counted, as in nursery schools. */
const share = (cell: string, line: Line) => (figure(line.cell("NORFSMEVER")) === 0 ? undefined : percentage(cell));

/** The school census as of a day. It fills type, phase, local authority and LAESTAB where the register has none, and never makes a setting. */
export const schoolCensus = (on: string): readonly Form[] => [
  form("a school census", ["URN", "SCHOOLTYPE", "NOR"], {
    type: "Setting",
    key: "urn",
    creates: false,
    cells: [
      { field: "urn", column: "URN" },
      { field: "type", column: "SCHOOLTYPE", read: saysOf("type"), when: "empty" },
      { field: "phase", column: "SCHOOLTYPE", read: saysOf("phase"), when: "empty" },
      { field: "laestab", column: "ESTAB", also: ["LA"], read: (cell, line) => laestab(line.cell("LA"), cell), when: "empty" },
      { field: "localAuthority", column: "LA", read: (cell) => name(cell)?.padStart(3, "0"), find: council, from: () => on, when: "empty" },
      { field: "pupils", column: "NOR", read: figure, from: () => on },
      { field: "freeMeals", column: "PNUMFSMEVER", also: ["NORFSMEVER"], read: share, from: () => on },
    ],
  }),
];

/** The third Thursday of January: the day of the spring school census. */
function springCensus(year: number): string {
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  return `${year}-01-${15 + ((4 - first + 7) % 7)}`;
}

/** The day of a census: as given, or by the school year in the file's name. */
export function censusDay(path: string, given: string | undefined): string {
  const file = basename(path);
  if (given !== undefined) {
    const found = day(given);
    if (isDay(found)) return found;
    throw new Unusable(`--census-on is a day, such as 2019-01-17, not ${given}`);
  }
  const [, first, second] = /(?<!\d)(20\d{2})[-_ ]?((?:20)?\d{2})(?!\d)/.exec(file) ?? [];
  const year = Number(first) + 1;
  if (!first || !second || Number(second.slice(-2)) !== year % 100)
    throw new Unusable(`${file} does not tell of which year it is: say the day of the census, as in --census-on 2019-01-17`);
  return springCensus(year);
}
