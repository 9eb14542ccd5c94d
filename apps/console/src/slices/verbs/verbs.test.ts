import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programme } from "@trailblazer/records";
import { buildSchema, GraphQLInputObjectType, getNamedType, isNonNullType } from "graphql";
import { expect, test } from "vitest";
import { inputOf, onboarding, type Verb, verbs } from "./verbs.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8"));

const asked = ({ name }: Verb) => {
  const type = contract.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`);
  if (!(type instanceof GraphQLInputObjectType)) throw new Error(`The contract has no ${name}`);
  return type.getFields();
};
const needed = (type: GraphQLInputObjectType) =>
  Object.values(type.getFields()).flatMap((field) => (isNonNullType(field.type) ? [field.name] : []));

test.each([onboarding, ...verbs].map((verb) => [`${verb.name} of ${verb.of}`, verb] as const))(
  "%s gives what the contract asks for, and nothing else",
  (_, verb) => {
    const fields = asked(verb);
    const values = Object.fromEntries(Object.keys(verb.fields).map((name) => [name, name]));
    const parts = Object.fromEntries(Object.keys(verb.parts ?? {}).map((name) => [name, []]));
    const given = Object.keys(inputOf(verb, ["id"], { ...values, ...parts }));
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(Object.values(fields).flatMap(({ name, type }) => (isNonNullType(type) ? [name] : []))));
    expect(programme.record(verb.of).name).toBe(verb.of);
  },
);

test.each(Object.entries(onboarding.parts!))("of the %s of a new site it gives what the contract asks for", (name, part) => {
  const type = getNamedType(asked(onboarding)[name]!.type) as GraphQLInputObjectType;
  expect(Object.keys(part.fields)).toEqual(expect.arrayContaining(needed(type)));
  expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(Object.keys(part.fields)));
});

test("no record type has two verbs of one label", () => {
  const labels = verbs.map(({ of, label }) => `${of} ${label}`);
  expect(new Set(labels).size).toBe(labels.length);
});
