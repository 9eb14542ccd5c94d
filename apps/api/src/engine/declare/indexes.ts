import { type Field, type Model, type RecordType } from "@trailblazer/fields";
import { compile, join, name, type Sql, sql } from "../sql.ts";
import { columnOf, constraintName, shortHash, storedFields, tableOf } from "./names.ts";

/** An index that no entity can declare, as it is on an expression or in a collation: what it is called, which says what it holds, and how it is made. */
export interface DerivedIndex {
  readonly name: string;
  readonly statement: string;
}

const texts = new Set(["text", "code", "email"]);
const isText = ({ kind }: Field) => texts.has(kind);

/** The text in which a record is looked for, out of its own columns; as a query says it and as an index holds it, so that the one is found by the other. */
export const searchText = (values: readonly Sql[]): Sql =>
  sql`lower(${join(
    values.map((value) => sql`coalesce(${value}, '')`),
    " || ' ' || ",
  )})`;

/** The indexes that follow from a declaration beside those of its keys and links: on what names a record, in the order of people, and on the text in which it is looked for. */
export function derivedIndexes(type: RecordType): DerivedIndex[] {
  const made = (kind: "io" | "is", columns: readonly string[], of: string): DerivedIndex => {
    const called = constraintName(kind, type, [...columns, shortHash(of)]);
    return { name: called, statement: `CREATE INDEX IF NOT EXISTS "${called}" ON "${tableOf(type)}" ${of}` };
  };
  const stored = storedFields(type);
  const column = ([field, declared]: [string, Field]) => columnOf(field, declared);
  const named = stored.filter(([field, declared]) => type.title.includes(field) && isText(declared)).map(column);
  const sought = stored.filter(([, declared]) => declared.search && isText(declared)).map(column);
  const throughLinks = stored.some(([, declared]) => declared.search && !isText(declared));
  const text = compile(searchText(sought.map((one) => name(one)))).text;
  return [
    ...named.map((one) => made("io", [one], `("${one}" COLLATE "natural_order", "id")`)),
    // By itself, PostgreSQL gathers what comes into such an index until one change has to sort in thousands of others.
    ...(sought.length && !throughLinks ? [made("is", [], `USING gin ((${text}) gin_trgm_ops) WITH (fastupdate = off)`)] : []),
  ];
}

/** All of a model. */
export const allDerivedIndexes = (model: Model): DerivedIndex[] => model.records.flatMap(derivedIndexes);
