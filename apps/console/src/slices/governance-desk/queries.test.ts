import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { numbersQuery } from "../../kit/desk/numbers.ts";
import { governanceNumbers } from "./numbers.ts";
import { boardQuery, meetingQuery, seatsOnQuery } from "./queries.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8"));

test("the desk, a board and a meeting ask what the contract has", () => {
  const { query } = numbersQuery(governanceNumbers({ region: { id: { eq: "r" } } }));
  for (const one of [query, boardQuery, meetingQuery, seatsOnQuery]) expect(validate(contract, parse(one))).toEqual([]);
});

test("every number is of the boards of the sites that the desk is narrowed to", () => {
  for (const [name, { where }] of Object.entries(governanceNumbers({ id: { eq: "narrowed" } })))
    expect([name, JSON.stringify(where).includes('"eq":"narrowed"')]).toEqual([name, true]);
});
