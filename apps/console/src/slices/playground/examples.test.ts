import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programme } from "@trailblazer/records";
import { buildSchema, coerceInputValue, GraphQLNonNull, Kind, parse, typeFromAST, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { examples } from "./examples.ts";
import { examplesAt } from "./examples-at.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8"));

test("there are a dozen examples, each with a title and an operation of its own", () => {
  expect(examples.length).toBeGreaterThanOrEqual(12);
  expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  expect(examples.every(({ answers }) => answers.endsWith("."))).toBe(true);
});

test("each asks from where one looks, in words that one can change, and is as it was now", () => {
  expect(examplesAt(programme, {})).toBe(examples);
  const then = examplesAt(programme, { asOf: "2020-03-31", knownAt: "2021-04-05T16:00:00.000Z" });
  for (const { query } of then) {
    expect(validate(contract, parse(query))).toEqual([]);
    expect(query).toMatch(/asOf: "2020-03-31",?\s+knownAt: "2021-04-05T16:00:00.000Z"/);
  }
});

describe.each(examples)("$title", ({ query, variables = {} }) => {
  const document = parse(query);

  test("is valid against the contract", () => {
    expect(validate(contract, document)).toEqual([]);
  });

  test("has a name, and a value for each variable", () => {
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("An operation was expected");
    expect(operation.name?.value).toBeTruthy();
    const asked = operation.variableDefinitions ?? [];
    expect(asked.map(({ variable }) => variable.name.value).toSorted()).toEqual(Object.keys(variables).toSorted());
    for (const { variable, type } of asked) {
      const input = typeFromAST(contract, type as never);
      const value = variables[variable.name.value];
      if (value !== null || input instanceof GraphQLNonNull) expect(() => coerceInputValue(value, input as never)).not.toThrow();
    }
  });
});
