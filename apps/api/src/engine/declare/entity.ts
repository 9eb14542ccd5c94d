import { type Field, type Model, type OneAtATime, type RecordType } from "@trailblazer/fields";
import { Check, Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from "typeorm";
import { derivedIndexes } from "./indexes.ts";
import { serverKinds } from "./kinds.ts";
import { columnOf, constraintName, shortHash, storedFields, tableOf } from "./names.ts";

export type EntityClass = new () => object;

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const quoted = (column: string) => `"${column}"`;

/** The condition that the database holds a single field to, where its type alone does not. */
function fieldCheck(column: string, field: Field): string | undefined {
  const words = Object.keys(field.choices ?? {})
    .map(quote)
    .join(", ");
  if (field.kind === "choice") return `${quoted(column)} IN (${words})`;
  if (field.kind === "choices") return `${quoted(column)}::text[] <@ ARRAY[${words}]::text[]`;
  if (!["wholeNumber", "decimal", "money", "percentage"].includes(field.kind)) return undefined;
  const limits = [
    field.min === undefined ? [] : `${quoted(column)} >= ${field.min}`,
    field.max === undefined ? [] : `${quoted(column)} <= ${field.max}`,
  ].flat();
  return limits.length ? limits.join(" AND ") : undefined;
}

function exclusion(type: RecordType, rule: OneAtATime): string {
  const column = (name: string) => quoted(columnOf(name, type.fields[name]!));
  const { from, until } = type.term!;
  // Compared as text: as ids, the planner would take this index for plain look-ups, which a b-tree answers five times as fast.
  const of = rule.of.map((one) => `((${typeof one === "string" ? column(one) : `coalesce(${one.map(column).join(", ")})`})::text) WITH =`);
  const when = Object.entries(rule.when ?? {}).map(([name, value]) => {
    if (typeof value === "object") return `${column(name)} IN (${value.map(quote).join(", ")})`;
    return `${column(name)} = ${typeof value === "boolean" ? value : quote(value!)}`;
  });
  return `USING gist (${of.join(", ")}, daterange(${column(from)}, ${column(until)}) WITH &&)${when.length ? ` WHERE (${when.join(" AND ")})` : ""}`;
}

/** The name of an exclusion constraint, by which its refusal finds the declaration's sentence. It carries what it holds, as a check's does. */
export const exclusionName = (type: RecordType, rule: OneAtATime): string =>
  constraintName("ex", type, [...rule.of.flat(), shortHash(exclusion(type, rule))]);

function addField(type: RecordType, target: EntityClass, name: string, field: Field, entityOf: (name: string) => EntityClass): void {
  const column = columnOf(name, field);
  const property = field.kind === "link" ? `${name}Id` : name;
  Column({ ...serverKinds[field.kind].column(field), name: column, nullable: field.optional })(target.prototype, property);
  const check = fieldCheck(column, field);
  // A check's name carries its content, so that a changed limit becomes a migration.
  if (check) Check(constraintName("ck", type, [column, shortHash(check)]), check)(target);
  if (field.unique) Unique(constraintName("uq", type, [column]), [property])(target);
  if (field.kind !== "link") return;
  const isPast = type.past?.link === name;
  ManyToOne(() => entityOf(field.to!), { nullable: field.optional, onDelete: isPast ? "CASCADE" : "NO ACTION" })(target.prototype, name);
  JoinColumn({ name: column, foreignKeyConstraintName: constraintName("fk", type, [column]) })(target.prototype, name);
  Index(constraintName("ix", type, [column]), [property])(target);
}

/** The table of a record: columns, foreign keys, indexes, and what the database refuses by itself. */
function entity(type: RecordType, entityOf: (name: string) => EntityClass): EntityClass {
  const target = { [type.name]: class {} }[type.name] as EntityClass;
  PrimaryColumn({ type: "uuid", name: "id", primaryKeyConstraintName: `pk_${tableOf(type)}` })(target.prototype, "id");
  Column({ type: "integer", name: "version", default: 1 })(target.prototype, "version");
  Column({ type: "timestamptz", name: "created_at", default: () => "now()" })(target.prototype, "createdAt");
  Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })(target.prototype, "updatedAt");
  for (const [name, field] of storedFields(type)) addField(type, target, name, field, entityOf);
  const property = (name: string) => (type.fields[name]!.kind === "link" ? `${name}Id` : name);
  for (const names of type.unique) {
    const columns = names.map((name) => columnOf(name, type.fields[name]!));
    const already = names.length === 1 && type.fields[names[0]!]!.unique;
    if (!already) Unique(constraintName("uq", type, columns), names.map(property))(target);
  }
  if (type.term) {
    const [from, until] = [type.term.from, type.term.until].map((name) => quoted(columnOf(name, type.fields[name]!)));
    Check(constraintName("ck", type, ["term"]), `${until} > ${from}`)(target);
  }
  for (const rule of type.oneAtATime)
    Exclusion(exclusionName(type, rule), exclusion(type, rule), { deferrable: "INITIALLY IMMEDIATE" })(target);
  // Laid at the start: TypeORM is told of them, or it would take them away.
  for (const index of derivedIndexes(type)) Index(index.name, { synchronize: false })(target);
  Entity(tableOf(type))(target);
  return target;
}

/** TypeORM's entities of all records, made by calling its decorators as functions. */
export function entities(model: Model): EntityClass[] {
  const made = new Map<string, EntityClass>();
  for (const type of model.records)
    made.set(
      type.name,
      entity(type, (name) => made.get(name)!),
    );
  return [...made.values()];
}
