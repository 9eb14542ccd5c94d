import type { Model } from "@trailblazer/fields";
import { Field as GraphField, ID, InputType, Int, ObjectType } from "type-graphql";
import type { Change } from "../write/change.ts";
import { type GraphClass, named, offer } from "./filters.ts";
import type { Graph } from "./graph.ts";
import { JSONScalar } from "./scalars.ts";

type Of = () => typeof String;

/** The GraphQL classes of larger sets of changes. */
export interface SetClasses {
  readonly RowVersion: GraphClass;
  readonly UndoPart: GraphClass;
  readonly ChangeInput: GraphClass;
  readonly ChangeResult: GraphClass;
}

function required(target: GraphClass, name: string, type: () => unknown, description: string): void {
  GraphField(type as Of, { description })(target.prototype, name);
}

function resultTypes(): GraphClass {
  const simple = { simpleResolvers: true };
  const [Refusal, ConflictField, Conflict, ChangeLine, ChangeResult] = [
    "Refusal",
    "ConflictField",
    "Conflict",
    "ChangeLine",
    "ChangeResult",
  ].map(named) as [GraphClass, GraphClass, GraphClass, GraphClass, GraphClass];
  offer(Refusal, "record", () => String, "The type of the record.");
  offer(Refusal, "id", () => ID, "The record; empty where it is new.");
  required(Refusal, "path", () => [String], "Where it was given.");
  required(Refusal, "message", () => String, "Why, for people.");
  ObjectType("Refusal", { ...simple, description: "A change that can't be made." })(Refusal);
  required(ConflictField, "field", () => String, "The field.");
  for (const [name, description] of [
    ["yours", "What you would make it."],
    ["theirs", "What somebody else made it."],
    ["base", "What it was when you saw it."],
  ] as const)
    offer(ConflictField, name, () => JSONScalar, description);
  offer(ConflictField, "by", () => String, "Who made it so.");
  offer(ConflictField, "at", () => String, "When.");
  ObjectType("ConflictField", { ...simple, description: "A field that two people changed." })(ConflictField);
  required(Conflict, "record", () => String, "The type of the record.");
  required(Conflict, "id", () => ID, "The record.");
  required(Conflict, "version", () => Int, "The version that stands.");
  required(Conflict, "fields", () => [ConflictField], "The fields that both changed.");
  ObjectType("Conflict", { ...simple, description: "A record that somebody else changed in the same fields." })(Conflict);
  required(ChangeLine, "record", () => String, "The type of the record, such as Team; of a dated field's past, such as TeamSite.");
  required(ChangeLine, "id", () => ID, "The record. One that is only tried has another id when it is made.");
  offer(ChangeLine, "label", () => String, "What people would call it; empty where it would be gone.");
  offer(ChangeLine, "field", () => String, "The field; empty where the whole record would be made or removed.");
  for (const [name, description] of [
    ["before", "What it is; of a record that would be removed, all of its fields."],
    ["after", "What it would be; of a record that would be made, all of its fields."],
  ] as const)
    offer(ChangeLine, name, () => JSONScalar, description);
  ObjectType("ChangeLine", { ...simple, description: "One field that would be changed, with what it is and what it would be." })(
    ChangeLine,
  );
  offer(ChangeResult, "changeSet", () => ID, "What the history calls it; empty when nothing was changed, or only tried.");
  required(ChangeResult, "changed", () => Int, "How many records were changed, or would be.");
  required(ChangeResult, "refused", () => [Refusal], "What can't be done, and why.");
  required(ChangeResult, "conflicts", () => [Conflict], "What meets a change by somebody else.");
  required(
    ChangeResult,
    "changes",
    () => [ChangeLine],
    "What would be written, line by line, where it was only tried. What was done is in the history, under its change set.",
  );
  ObjectType("ChangeResult", { ...simple, description: "What came of a set of changes, or would come of it." })(ChangeResult);
  return ChangeResult;
}

/** Makes the types by which several records are changed as one. */
export function setClasses(model: Model, graph: Graph): SetClasses {
  const [RowVersion, UndoPart, ChangeInput] = ["RowVersion", "UndoPart", "ChangeInput"].map(named) as [GraphClass, GraphClass, GraphClass];
  required(RowVersion, "id", () => ID, "The record.");
  required(RowVersion, "version", () => Int, "The version that was seen.");
  InputType("RowVersion", { description: "A record as it was seen." })(RowVersion);
  required(UndoPart, "record", () => ID, "The record.");
  offer(UndoPart, "field", () => String, "One field of it; the whole record where not given.");
  InputType("UndoPart", { description: "A part of a change set." })(UndoPart);
  offer(ChangeInput, "id", () => ID, "Of a new record that others of the set link to: an id of your own, a UUID.");
  for (const { name, label } of model.records) {
    const { Input, Patch } = graph.of(name);
    const Update = named(`${name}Update`);
    required(Update, "id", () => ID, "The record.");
    required(Update, "version", () => Int, "The version that was seen.");
    required(Update, "patch", () => Patch, "What changes.");
    InputType(Update.name, { description: `A change of a ${label.toLowerCase()}.` })(Update);
    offer(ChangeInput, `create${name}`, () => Input, `A new ${label.toLowerCase()}.`);
    offer(ChangeInput, `update${name}`, () => Update, `A change of a ${label.toLowerCase()}.`);
    offer(ChangeInput, `delete${name}`, () => RowVersion, `A ${label.toLowerCase()} to remove.`);
  }
  InputType("ChangeInput", { description: "One change: one of these fields." })(ChangeInput);
  return { RowVersion, UndoPart, ChangeInput, ChangeResult: resultTypes() };
}

type Given = Readonly<Record<string, unknown>>;

/** A change as it was given: which field names it. Undefined where it is none, or several. */
export function changeOf({ id, ...given }: Given): { change: Change; field: string } | undefined {
  const [entry, ...more] = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  const [, way, type] = /^(create|update|delete)(.+)$/.exec(entry?.[0] ?? "") ?? [];
  if (!entry || more.length || !way || !type) return undefined;
  const [field, value] = entry as [string, Given];
  if (way === "create") return { field, change: { create: type, ...(typeof id === "string" ? { id } : {}), input: { ...value } } };
  const seen = { id: String(value.id), version: Number(value.version) };
  if (way === "delete") return { field, change: { delete: type, ...seen } };
  return { field, change: { update: type, ...seen, patch: { ...(value.patch as Given) } } };
}
