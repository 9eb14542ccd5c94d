import type { RecordType } from "@trailblazer/fields";
import { fieldOf, offeredColumns, startColumns } from "../grid/columns.ts";
import type { Where } from "./where.ts";

/** The state of a list, as its address has it. */
export interface ListSearch {
  /** A `where` of the contract. */
  readonly where?: Where;
  /** `-stageOn,name`: fields, a dash before those that go downwards. */
  readonly order?: string;
  readonly search?: string;
  /** `name,site`: the fields shown. */
  readonly columns?: string;
}

const text = (value: unknown): string | undefined => {
  const given = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return given || undefined;
};

/** Reads the state of a list out of an address; what can't be read is left out. */
export function readListSearch(given: Readonly<Record<string, unknown>>): ListSearch {
  const { where } = given;
  const isWhere = typeof where === "object" && where !== null && !Array.isArray(where) && Object.keys(where).length > 0;
  const [order, search, columns] = [text(given.order), text(given.search), text(given.columns)];
  return {
    ...(isWhere ? { where: where as Where } : {}),
    ...(order ? { order } : {}),
    ...(search ? { search } : {}),
    ...(columns ? { columns } : {}),
  };
}

/** The columns that a list shows, in the order in which they are declared: those of its address, else those that it starts with. */
export function shownColumns(type: RecordType, columns: string | undefined, first?: readonly string[]): string[] {
  const chosen = new Set((columns ?? "").split(",").filter((name) => fieldOf(type, name)));
  return chosen.size > 0 ? offeredColumns(type).filter((name) => chosen.has(name)) : startColumns(type, first);
}
