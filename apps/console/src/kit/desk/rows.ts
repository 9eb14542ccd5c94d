import type { Model, RecordType } from "@trailblazer/fields";
import { readSorts, writeSorts } from "../api/order.ts";
import type { ListSearch } from "../list/list-state.ts";
import { joined, partOf, type Where } from "../list/where.ts";
import { isTermShown } from "../model/seen.ts";

/** The rows of a list that a number counts, or of which it adds up a field. The number and the way to its rows both follow from this. */
export interface Rows {
  readonly type: RecordType;
  readonly where?: Where | undefined;
  /** The field that is added up; rows are counted if not given. */
  readonly sum?: string | undefined;
}

/** Rows of a type for which all of some conditions hold. */
export const rowsOf = (type: RecordType, ...parts: readonly (Where | undefined)[]): Rows => ({ type, where: joined(parts) });

/** The same rows, of which a field is added up. */
export const sumOf = (rows: Rows, sum: string): Rows => ({ ...rows, sum });

/** Fewer of the same rows. */
export const narrowed = (rows: Rows, where: Where | undefined): Rows => ({ ...rows, where: joined([rows.where, where]) });

/** A condition on what a way of links leads to: `within("team.site", { region: … })`. */
export const within = (way: string, where: Where | undefined): Where | undefined =>
  where && partOf({ path: way.split("."), operator: "", value: where });

/** What the address of the list of the rows says. */
export function listOf({ type, where }: Rows, order?: string): ListSearch {
  const sorted = order && writeSorts(readSorts(type, order));
  return { ...(where ? { where } : {}), ...(sorted ? { order: sorted } : {}) };
}

const isGiven = (value: unknown): value is Where => typeof value === "object" && value !== null;

function isSeenIn(model: Model, type: RecordType, where: unknown): boolean {
  if (!isGiven(where)) return true;
  if (Array.isArray(where)) return where.every((part) => isSeenIn(model, type, part));
  return Object.entries(where).every(([name, value]) => {
    if (["and", "or", "not"].includes(name)) return isSeenIn(model, type, value);
    if (["id", "createdAt", "updatedAt"].includes(name)) return true;
    // What is in force is known by the days of its term, which may be withheld.
    if (name === "inForce") return isTermShown(type);
    const field = type.fields[name];
    if (field) return !field.to || isSeenIn(model, model.record(field.to), value);
    const end = model.incoming(type.name).find((one) => one.name === name);
    return end !== undefined && isGiven(value) && Object.values(value).every((part) => isSeenIn(model, end.from, part));
  });
}

/** Whether the viewer is shown all that rows are found and added up by: to ask for less would be to be refused. */
export function isSeen(model: Model, { type, where, sum }: Rows): boolean {
  const seen = model.records.find(({ name }) => name === type.name);
  return seen !== undefined && isSeenIn(model, seen, where) && (!sum || Object.hasOwn(seen.fields, sum));
}
