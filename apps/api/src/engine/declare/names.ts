import type { Field, RecordType } from "@trailblazer/fields";

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The table of a record: `teamStages` is kept in `team_stages`. */
export const tableOf = (type: RecordType): string => snake(type.plural);

/** The column of a field: a link is kept as `<name>_id`. */
export const columnOf = (name: string, field: Field): string => snake(name) + (field.kind === "link" ? "_id" : "");

/** The fields that are kept in a record's own table: neither dated ones nor figures. */
export const storedFields = (type: RecordType): [string, Field][] =>
  Object.entries(type.fields).filter(([, field]) => !field.dated && !field.figure);

/** Whether a required link is never null in an answer: the first step of a record's way to its site. */
export const isAlwaysThere = (type: RecordType, name: string): boolean =>
  !type.fields[name]!.optional && type.within?.split(".")[0] === name;

/** The names of a record's constraints, by which a refusal of the database is traced back to the declaration. */
export const constraintName = (
  kind: "uq" | "ck" | "ex" | "fk" | "ix" | "io" | "is",
  type: RecordType,
  columns: readonly string[],
): string => {
  const name = [kind, tableOf(type), ...columns].join("_");
  return name.length <= 60 ? name : `${name.slice(0, 51)}_${shortHash(name)}`;
};

/** Eight characters that stand for a text, the same on every machine (FNV-1a). */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
