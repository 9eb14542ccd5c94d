import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programme } from "@trailblazer/records";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { forgettings } from "./forgetting.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8"));

test("whatever is kept of people for a time only can be forgotten in the console", () => {
  const kept = programme.records.filter((type) => type.kept).map(({ name }) => name);
  expect(forgettings.map(({ of }) => of).toSorted()).toEqual(kept.toSorted());
});

test.each(forgettings.map(({ of, mutation }) => [of, mutation]))("the contract takes how a %s is forgotten", (_, mutation) => {
  expect(validate(contract, parse(mutation))).toEqual([]);
});
