import { enrolment } from "@trailblazer/records";
import { type Rows, rowsOf, within } from "../../kit/desk/rows.ts";
import { readListSearch } from "../../kit/list/list-state.ts";
import type { Where } from "../../kit/list/where.ts";

/** The views of the desk, in their order. */
export const views = {
  board: "Board",
  list: "List",
  routes: "Routes compared",
  gaps: "To see to",
  capacity: "Capacity",
  letters: "Letters",
} as const;
export type View = keyof typeof views;

/** The state of the desk, as its address has it. */
export interface DeskSearch {
  readonly view?: View;
  /** A part of the name of the settings that are looked for. */
  readonly find?: string;
  /** A `where` on enrolments. */
  readonly where?: Where;
  readonly order?: string;
  readonly region?: string;
  readonly site?: string;
}

const text = (value: unknown): string | undefined =>
  (typeof value === "string" || typeof value === "number" ? String(value) : "").trim() || undefined;

/** Reads the state of the desk out of an address; what can't be read is left out. */
export function readDeskSearch(given: Readonly<Record<string, unknown>>): DeskSearch {
  const view = text(given.view);
  const { where, order } = readListSearch(given);
  const [find, region, site] = [text(given.find), text(given.region), text(given.site)];
  return {
    ...(view && Object.hasOwn(views, view) ? { view: view as View } : {}),
    ...(find ? { find } : {}),
    ...(where ? { where } : {}),
    ...(order ? { order } : {}),
    ...(region ? { region } : {}),
    ...(site ? { site } : {}),
  };
}

/** The enrolments that the desk is of: those of the sites that it is narrowed to, that its filters hold for and whose setting is looked for. */
export const enrolmentsOf = (siteWhere: Where | undefined, { find, where }: DeskSearch): Rows =>
  rowsOf(enrolment, within("site", siteWhere), where, find ? { setting: { name: { contains: find } } } : undefined);
