import { brokenRules, isDay, isId, type Model, type Problem, problems, type RecordType } from "@trailblazer/fields";
import { v7 } from "uuid";
import { columnOf, storedFields } from "../declare/names.ts";
import { BadInput, type GivenProblem, NotFound } from "../refusals.ts";
import { type Change, typeOf } from "./change.ts";

type Values = Readonly<Record<string, unknown>>;

/** A value of a dated field and the day from which it holds; no day: since the record began. */
export interface DatedValue {
  readonly value: unknown;
  readonly from: string | null;
}

/** A change that is fit to be written: values by field, dated ones apart, and where its problems are to be shown. */
export interface Prepared {
  readonly way: "create" | "update" | "delete";
  readonly type: RecordType;
  readonly id: string;
  readonly version: number;
  readonly values: Values;
  readonly dated: ReadonlyMap<string, readonly DatedValue[]>;
  readonly path: readonly (string | number)[];
  /** Whether the id of a new record was chosen by whoever asks for it. */
  readonly hasOwnId?: boolean;
}

const isBlank = (value: unknown) => typeof value === "string" && value.trim() === "";
const isEmptyChange = (given: unknown) => given === null || (given as DatedValue | undefined)?.value === null;

/** The values of the stored fields that were given; blank text is nothing. */
function stored(type: RecordType, given: Values, creating: boolean): Values {
  const kept: Record<string, unknown> = {};
  for (const [name, field] of storedFields(type)) {
    const value = given[name] === undefined && creating ? (field.initial ?? null) : given[name];
    if (value === undefined) continue;
    kept[name] = isBlank(value) ? null : field.kind === "choices" ? (value ?? []) : value;
  }
  return kept;
}

/** The dated values that were given. In a new record a list of them is its whole past. */
function datedValues(type: RecordType, given: Values, today: string | undefined): Map<string, DatedValue[]> {
  const found = new Map<string, DatedValue[]>();
  for (const [name, field] of Object.entries(type.fields)) {
    const value = given[name];
    if (!field.dated || value === undefined || (isEmptyChange(value) && today === undefined)) continue;
    const list = (Array.isArray(value) ? value : [value ?? { value: null }]) as { value: unknown; from?: string | null }[];
    found.set(
      name,
      list.map((one) => ({ value: isBlank(one.value) ? null : one.value, from: one.from ?? today ?? null })),
    );
  }
  return found;
}

/** What is wrong with the values of a change, before the database is asked. */
function wrong(change: Change, type: RecordType): Problem[] {
  // What comes back was fit to keep when it was removed; its pasts come back beside it.
  if ("delete" in change || ("create" in change && change.version !== undefined)) return [];
  if ("update" in change) return problems(type, change.patch, true);
  // A whole past is looked at value by value.
  const pasts = Object.entries(change.input).filter(([name, given]) => type.fields[name]?.dated && Array.isArray(given));
  const first = Object.fromEntries(pasts.map(([name, given]) => [name, (given as unknown[])[0]]));
  const later = pasts.flatMap(([name, given]) => (given as unknown[]).slice(1).flatMap((one) => problems(type, { [name]: one }, true)));
  const way = type.within?.split(".")[0];
  const begun = way ? (first[way] ?? change.input[way]) : undefined;
  const early = way && type.fields[way]?.dated && isDay((begun as DatedValue | undefined)?.from);
  const sentence = `${type.fields[way ?? ""]?.label} holds from the ${type.label.toLowerCase()}'s first day: leave the day out`;
  return [...problems(type, { ...change.input, ...first }), ...later, ...(early ? [{ path: [way, "from"], message: sentence }] : [])];
}

/** Checks each change by itself. Throws with all that is wrong with any of them. */
export function prepare(
  model: Model,
  changes: readonly Change[],
  paths: readonly (readonly (string | number)[])[] | undefined,
  today: string,
): Prepared[] {
  const found: GivenProblem[] = [];
  const prepared = changes.map((change, index): Prepared => {
    const type = model.record(typeOf(change));
    if (!("create" in change) && !isId(change.id)) throw new NotFound(type.label);
    const path = paths?.[index] ?? ["changes", index];
    found.push(...wrong(change, type).map((problem) => ({ path: [...path, ...problem.path], message: problem.message })));
    if ("create" in change)
      return {
        way: "create",
        type,
        id: change.id?.toLowerCase() ?? v7(),
        hasOwnId: change.id !== undefined && change.version === undefined,
        version: change.version ?? 0,
        values: stored(type, change.input, true),
        dated: datedValues(type, change.input, undefined),
        path,
      };
    const patch = "update" in change ? change.patch : {};
    const way = "update" in change ? "update" : "delete";
    return {
      way,
      type,
      id: change.id.toLowerCase(),
      version: change.version,
      values: stored(type, patch, false),
      dated: datedValues(type, patch, today),
      path,
    };
  });
  found.push(...namedTwice(prepared));
  if (found.length) throw new BadInput(found);
  return prepared;
}

/** A record that two changes of a set name: which of them is to hold can't be told. */
function namedTwice(prepared: readonly Prepared[]): GivenProblem[] {
  const seen = new Set<string>();
  return prepared.flatMap(({ id, type, path }) => {
    if (seen.has(id)) return [{ path: [...path, "id"], message: `This ${type.label.toLowerCase()} is named twice: make it one change` }];
    seen.add(id);
    return [];
  });
}

/** A record's fields out of its row as JSON of the database; a moment as it is given and told. */
export function fieldsOf(type: RecordType, row: Values): Record<string, unknown> {
  return Object.fromEntries(
    storedFields(type).map(([name, field]) => {
      const value = row[columnOf(name, field)] ?? null;
      return [name, field.kind === "moment" && typeof value === "string" ? new Date(value).toISOString() : value];
    }),
  );
}

/** The rules across fields that a change would leave broken, given the row as it stands. */
export function brokenBy(change: Prepared, current: Values): GivenProblem[] {
  return brokenRules(change.type, { ...current, ...change.values }).map((problem) => ({
    path: [...change.path, ...problem.path],
    message: problem.message,
  }));
}
