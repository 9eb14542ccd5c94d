import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programme } from "@trailblazer/records";
import { buildSchema, type GraphQLInputObjectType, getNamedType, isInputObjectType, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { operators } from "./operators.ts";
import { plain } from "./reading.ts";
import {
  type Argument,
  bulkMutation,
  changeMutation,
  countQuery,
  createMutation,
  deleteMutation,
  pageQuery,
  undoMutation,
  updateMutation,
} from "./wire/index.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../contract/schema.graphql"), "utf8"));
const inputOf = (name: string) => contract.getType(name) as GraphQLInputObjectType;
const declared = programme.chapters.flatMap(({ records }) => records);

const takes: readonly Argument[] = ["where", "search", "asOf", "knownAt"];

test.each(declared)("$plural are asked for and written as the contract has it", (type) => {
  const documents = [
    pageQuery(type, plain(type), []),
    pageQuery(type, plain(type), [...takes, "orderBy"], true),
    countQuery(type, []),
    countQuery(type, takes),
    createMutation(type),
    updateMutation(type),
    deleteMutation(type),
    bulkMutation(type),
    changeMutation,
    undoMutation,
  ];
  for (const document of documents) expect(validate(contract, parse(document)).map(({ message }) => message)).toEqual([]);
});

test("every field is filtered by the operators of its kind, and by no other", () => {
  const filters = declared.flatMap((type) =>
    Object.entries(type.fields).flatMap(([name, { kind }]) => {
      if (kind === "link") return [];
      const filter = getNamedType(inputOf(`${type.name}Where`).getFields()[name]!.type);
      return [[`${type.name}.${name}`, kind, isInputObjectType(filter) ? Object.keys(filter.getFields()).toSorted() : []] as const];
    }),
  );
  expect(filters.length).toBeGreaterThan(500);
  expect(filters.filter(([, kind, given]) => String(given) !== String([...operators[kind]].toSorted()))).toEqual([]);
});

test("every end of a link is asked about under the name that the types work out", () => {
  const ends = declared.flatMap((type) =>
    declared.flatMap((from) =>
      Object.values(from.fields).flatMap(({ kind, to, inverse }) =>
        kind === "link" && to === type.name ? [[type.name, inverse ?? from.plural] as const] : [],
      ),
    ),
  );
  expect(ends.length).toBeGreaterThan(80);
  expect(ends.filter(([name, end]) => !inputOf(`${name}Where`).getFields()[end])).toEqual([]);
});
