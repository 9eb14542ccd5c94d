import type { Field } from "@trailblazer/fields";
import { readField, type Typed } from "../../kit/form/values.ts";
import { inSentence } from "../../kit/model/words.ts";
import type { Part, Verb } from "./verbs.ts";

/** What stands in some controls, by the names of their fields. */
type TypedFields = Readonly<Record<string, Typed>>;

/** One row of a part as it is typed. The key stays with it when those before it are taken away. */
export interface TypedRow {
  readonly key: number;
  readonly typed: TypedFields;
}

/** The form of a verb as it stands. */
export interface TypedVerb {
  readonly fields: TypedFields;
  readonly parts: Readonly<Record<string, readonly TypedRow[]>>;
}

const partsOf = ({ parts = {} }: Verb): [string, Part][] => Object.entries(parts);
const rowsOf = (length: number): TypedRow[] => Array.from({ length }, (_, key) => ({ key, typed: {} }));

/** The form of a verb before anything is typed: as many rows of each part as there have to be. */
export const emptyVerb = (verb: Verb, fields: TypedFields): TypedVerb => ({
  fields,
  parts: Object.fromEntries(partsOf(verb).map(([name, { least }]) => [name, rowsOf(least)])),
});

/** A control of a form: where it stands in what the register is given, and what it asks. */
interface Question {
  readonly path: readonly string[];
  readonly field: Field;
  readonly typed: Typed;
}

/** What a row of a part is called: "Team 2". */
export const rowLabel = ({ label, most }: Part, index: number): string => (most === 1 ? label : `${label} ${index + 1}`);

/** A field as it is spoken of beside others of the same name: "Name (team 2)". */
const inRow = (field: Field, part: Part, index: number): Field => ({
  ...field,
  label: `${field.label} (${inSentence(rowLabel(part, index))})`,
});

const questions = (verb: Verb, { fields, parts }: TypedVerb): Question[] => [
  ...Object.entries(verb.fields).map(([name, field]) => ({ path: [name], field, typed: fields[name] ?? "" })),
  ...partsOf(verb).flatMap(([name, part]) =>
    parts[name]!.flatMap(({ typed }, index) =>
      Object.entries(part.fields).map(([own, field]) => ({
        path: [name, String(index), own],
        field: inRow(field, part, index),
        typed: typed[own] ?? "",
      })),
    ),
  ),
];

/** What a control is known by, among all of a form. */
export const nameAt = (path: readonly string[]): string => path.join(".");

/** What the controls of a form are known by. */
export const namesOf = (verb: Verb, form: TypedVerb): readonly string[] => questions(verb, form).map(({ path }) => nameAt(path));

/** The form of a verb as the register is to be given it, or what is wrong with it. */
export function readVerb(
  verb: Verb,
  form: TypedVerb,
): { readonly values: Readonly<Record<string, unknown>>; readonly faults: Readonly<Record<string, string>> } {
  const faults: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const parts: Record<string, Record<string, unknown>[]> = Object.fromEntries(
    partsOf(verb).map(([name]) => [name, form.parts[name]!.map(() => ({}))]),
  );
  for (const { path, field, typed } of questions(verb, form)) {
    const [name, index, own] = path;
    const { value, problem } = readField(field, typed);
    if (problem) faults[nameAt(path)] = problem;
    else if (value === null && !field.optional) faults[nameAt(path)] = `${field.label} is required`;
    else if (own) parts[name!]![Number(index)]![own] = value;
    else values[name!] = value;
  }
  return { values: { ...values, ...parts }, faults };
}
