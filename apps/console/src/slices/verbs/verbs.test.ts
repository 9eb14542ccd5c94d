import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programme } from "@trailblazer/records";
import { buildSchema, GraphQLInputObjectType, isNonNullType } from "graphql";
import { expect, test } from "vitest";
import { type Verb, verbs } from "./verbs.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8"));

const inputOf = ({ name }: Verb) => {
  const type = contract.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`);
  if (!(type instanceof GraphQLInputObjectType)) throw new Error(`The contract has no ${name}`);
  return type.getFields();
};

test.each(verbs.map((verb) => [`${verb.name} of ${verb.of}`, verb] as const))(
  "%s gives what the contract asks for, and nothing else",
  (_, verb) => {
    const fields = inputOf(verb);
    const values = Object.fromEntries(Object.keys(verb.fields).map((name) => [name, name]));
    const given = Object.keys(verb.input?.(["id"], values) ?? { [verb.subject]: "id", ...values });
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(given));
    const needed = Object.values(fields).filter(({ type }) => isNonNullType(type));
    expect(given).toEqual(expect.arrayContaining(needed.map(({ name }) => name)));
    expect(programme.record(verb.of).name).toBe(verb.of);
  },
);

test("no record type has two verbs of one label", () => {
  const labels = verbs.map(({ of, label }) => `${of} ${label}`);
  expect(new Set(labels).size).toBe(labels.length);
});
