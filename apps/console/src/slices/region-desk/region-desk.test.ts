import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { numbersQuery } from "../../kit/desk/numbers.ts";
import { byJudgement, practicesQuery, sitesQuery, waitingQuery } from "./queries.ts";
import { deskRows } from "./rows.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8"));
const region = { region: { id: { eq: "r" } } };

test.each([
  ["its numbers", numbersQuery(deskRows(region, "2021-03-31")).query],
  ["sites", sitesQuery],
  ["what waits", waitingQuery],
  ["practices", practicesQuery],
])("the region desk asks for %s as the contract has it", (_, query) => expect(validate(contract, parse(query))).toEqual([]));

test("what waits is of the boards of the sites that the desk is narrowed to", () => {
  expect(deskRows(region, "2021-03-31").waiting.where).toEqual({ board: { site: region }, isAnswered: { eq: false } });
  expect(deskRows(undefined, "2021-03-31").waiting.where).toEqual({ isAnswered: { eq: false } });
});

test("reviews due soon are those of the next sixty days from the day that is looked at", () => {
  expect(deskRows(undefined, "2020-03-31").reviewSoon.where).toEqual({ nextReviewOn: { gte: "2020-03-31", lte: "2020-05-30" } });
});

test("sites that are off track come first, and those never reviewed last", () => {
  const site = (name: string, judgement?: string) => ({
    id: name,
    name,
    region: { name: "London" },
    reviews: {
      nodes: judgement ? [{ id: "x", reviewedOn: "2020-01-01", judgement, reason: "", supportAgreed: null, nextDueOn: null }] : [],
    },
  });
  const sites = [site("a"), site("b", "ON_TRACK"), site("c", "OFF_TRACK"), site("d", "AT_RISK"), site("e", "OFF_TRACK")];
  expect(byJudgement(sites).map(({ name }) => name)).toEqual(["c", "e", "d", "b", "a"]);
});
