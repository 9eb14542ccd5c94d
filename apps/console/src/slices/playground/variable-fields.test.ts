import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import type { Typed } from "../../kit/form/values.ts";
import { readTyped, textWith, typedIn, type VariableField, valuesIn, variableFields } from "./variable-fields.ts";

const schema = buildSchema(`
  scalar Date
  scalar Decimal
  enum Phase { "Primary." PRIMARY "Secondary." SECONDARY SIXTEEN_PLUS }
  input TextFilter { eq: String in: [String!] }
  type Query { all(name: String, first: Int, on: Date, share: Decimal, open: Boolean, phase: Phase, phases: [Phase!], where: TextFilter): Int }
`);
const query = `query All($siteName: String!, $first: Int = 3, $on: Date, $share: Decimal, $open: Boolean!, $phase: Phase, $phases: [Phase!], $where: TextFilter) {
  all(name: $siteName, first: $first, on: $on, share: $share, open: $open, phase: $phase, phases: $phases, where: $where)
}`;
const fields = variableFields(schema, query, undefined)!;
const of = (name: string): VariableField => fields.find((one) => one.name === name)!;
const read = (name: string, typed: Typed) => readTyped(of(name), typed);

test("each variable has the control of its type, with its words, and says whether it is needed", () => {
  expect(fields.map(({ name, field, isNeeded }) => [name, field.kind, field.label, isNeeded])).toEqual([
    ["siteName", "text", "Site name", true],
    ["first", "wholeNumber", "First", false],
    ["on", "day", "On", false],
    ["share", "decimal", "Share", false],
    ["open", "choice", "Open", true],
    ["phase", "choice", "Phase", false],
    ["phases", "choices", "Phases", false],
    ["where", "longText", "Where", false],
  ]);
  expect(of("first").field.help).toBe("Where it is not given: 3.");
  expect(of("phases").field.choices).toEqual({ PRIMARY: "Primary", SECONDARY: "Secondary", SIXTEEN_PLUS: "SIXTEEN_PLUS" });
});

test.each<[name: string, typed: Typed, value: unknown]>([
  ["siteName", "Ravenholt", "Ravenholt"],
  ["first", "1,000", 1000],
  ["on", "31 3 2021", "2021-03-31"],
  ["share", "31.4", 31.4],
  ["open", "no", false],
  ["phase", "PRIMARY", "PRIMARY"],
  ["phases", ["PRIMARY", "SECONDARY"], ["PRIMARY", "SECONDARY"]],
  ["where", '{ "eq": "Ravenholt" }', { eq: "Ravenholt" }],
])("what is typed for %s becomes its value, and the value what is typed", (name, typed, value) => {
  expect(read(name, typed)).toEqual({ value });
  expect(read(name, typedIn(of(name), value))).toEqual({ value });
});

test.each<[name: string, typed: Typed]>([
  ["siteName", " "],
  ["on", ""],
  ["phase", "-"],
  ["phases", []],
  ["where", ""],
])("nothing typed for %s leaves it out", (name, typed) => {
  expect(read(name, typed)).toEqual({});
  expect(read(name, typedIn(of(name), undefined))).toEqual({});
});

test.each<[name: string, typed: Typed, problem: string]>([
  ["first", "1.5", "First is a whole number"],
  ["first", "many", "First is a number, such as 12 or 1,050"],
  ["on", "31 2 2021", "On is a day, such as 31 3 2021"],
  ["where", "{", 'Where is JSON, such as { "name": { "eq": "Ravenholt" } }'],
  ["where", '{ "unlike": 3 }', 'Where: Field "unlike" is not defined by type "TextFilter".'],
])("what can't be read for %s is said", (name, typed, problem) => {
  expect(read(name, typed)).toEqual({ problem });
});

test("a query that can't be read has no form yet, and of several operations that which is named has one", () => {
  expect(variableFields(schema, "query {", undefined)).toBeUndefined();
  expect(
    variableFields(schema, "query A($a: Int) { all(first: $a) } query B($b: Int) { all(first: $b) }", "B")?.map(({ name }) => name),
  ).toEqual(["b"]);
  expect(variableFields(schema, "query A($a: Nothing) { all }", undefined)).toEqual([]);
});

test("the editor's text keeps what else is in it", () => {
  const values = valuesIn('{ "a": 1, "b": [2] }')!;
  expect(textWith(values, "a", 3)).toBe('{\n  "a": 3,\n  "b": [\n    2\n  ]\n}');
  expect(valuesIn(textWith(values, "c", null))).toEqual({ a: 1, b: [2], c: null });
  expect(valuesIn(textWith(values, "a", undefined))).toEqual({ b: [2] });
  expect(textWith({ a: 1 }, "a", undefined)).toBe("");
  for (const text of ["[1]", "{", "3"]) expect(valuesIn(text)).toBeUndefined();
});
