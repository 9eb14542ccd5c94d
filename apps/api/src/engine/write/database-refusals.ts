import type { Model, RecordType } from "@trailblazer/fields";
import { exclusionName } from "../declare/entity.ts";
import { columnOf, constraintName, tableOf } from "../declare/names.ts";
import { BadInput, type GivenProblem, InUse } from "../refusals.ts";
import type { Prepared } from "./prepared.ts";

interface DatabaseError extends Error {
  readonly code: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly column?: string;
  readonly detail?: string;
}

interface Refusal {
  readonly field: string;
  readonly message: string;
}

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && typeof (error as DatabaseError).code === "string";

/** The declaration's own sentence for a constraint that refused. */
function sentence(type: RecordType, constraint: string): Refusal | undefined {
  if (constraint === `pk_${tableOf(type)}`) return { field: "id", message: "Another record has this id, or had it" };
  for (const rule of type.oneAtATime) if (exclusionName(type, rule) === constraint) return { field: rule.at, message: rule.sentence };
  const sets = [...type.unique, ...Object.entries(type.fields).flatMap(([name, field]) => (field.unique ? [[name]] : []))];
  for (const names of sets) {
    const columns = names.map((name) => columnOf(name, type.fields[name]!));
    if (constraintName("uq", type, columns) !== constraint) continue;
    const labels = names.map((name) => type.fields[name]!.label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()));
    return {
      field: names[0]!,
      message: `Another ${type.label.toLowerCase()} has this ${labels.join(", ").replace(/, ([^,]*)$/, " and $1")}`,
    };
  }
  for (const [name, field] of Object.entries(type.fields))
    if (field.kind === "link" && constraint === constraintName("fk", type, [columnOf(name, field)]))
      return { field: name, message: `${field.label} is not in the register any more: choose another` };
  if (type.term && constraint === constraintName("ck", type, ["term"])) {
    const { from, until } = type.term;
    return { field: until, message: `${type.fields[until]!.label} is a day after ${type.fields[from]!.label.toLowerCase()}` };
  }
  return undefined;
}

/** The change that a refusal is about: the only one of its type, or the one whose key PostgreSQL names. */
function changeOf(changes: readonly Prepared[], type: RecordType, detail: string | undefined): Prepared | undefined {
  const owner = type.past ? changes.filter((one) => one.type.name === type.past!.of && one.dated.has(type.past!.field)) : [];
  const own = changes.filter((one) => one.type === type && one.way !== "delete");
  const [, named = ""] = /\)=\((.*?)\)/.exec(detail ?? "") ?? [];
  const key = named.split(", ")[0];
  return own.find((one) => key && Object.values(one.values).includes(key)) ?? own[0] ?? owner[0];
}

/** Turns a refusal of the database into a problem at its field; what is no refusal is thrown as it is. */
export function refusedByDatabase(model: Model, changes: readonly Prepared[], error: unknown): unknown {
  if (!isDatabaseError(error) || !error.table) return error;
  const type = model.records.find((one) => tableOf(one) === error.table);
  if (!type) return error;
  if (error.code === "23503" && changes.every((one) => one.way === "delete"))
    return new InUse(changes[0]!.type.label, [{ record: type.name, field: "", label: type.labels, count: 1 }]);
  const change = changeOf(changes, type, error.detail);
  const refusal = sentence(type, error.constraint ?? "");
  if (!change || !refusal) return error;
  const past = type.past && change.type !== type ? type.past.field : undefined;
  // A past is set by a value and a day: all but a link that leads nowhere is about the day.
  const field = past ? [past, refusal.field === "value" ? "value" : "from"] : [refusal.field];
  const problem: GivenProblem = { path: [...change.path, ...field], message: refusal.message };
  return new BadInput([problem]);
}
