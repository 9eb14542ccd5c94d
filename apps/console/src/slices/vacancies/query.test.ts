import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { fillingOf, readVacanciesSearch, teamsWhere, vacanciesQuery } from "./query.ts";

const contract = readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8");

test("the page asks what the contract has", () => {
  expect(validate(buildSchema(contract), parse(vacanciesQuery))).toEqual([]);
});

test("a site narrows more than its region", () => {
  expect(teamsWhere({})).toEqual({ vacancies: { gt: 0 } });
  expect(teamsWhere({ region: "r" })).toEqual({ vacancies: { gt: 0 }, site: { region: { id: { eq: "r" } } } });
  expect(teamsWhere({ region: "r", site: "s" })).toEqual({ vacancies: { gt: 0 }, site: { id: { eq: "s" } } });
});

test("an address that makes no sense narrows nothing", () => {
  expect(readVacanciesSearch({ region: 3, site: "" })).toEqual({});
});

test("filling a post asks for what is vacant, one whole-time equivalent at most", () => {
  const post = { id: "p", role: "EMHP", openedOn: "2019-01-21", wte: 2, filledWte: 0, vacantWte: 2 };
  expect(fillingOf(post, "31 March 2021")).toEqual({ post: "p", kind: "SUBSTANTIVE", wte: "1", from: "31 March 2021" });
  expect(fillingOf({ ...post, vacantWte: 0.6 }, "31 March 2021").wte).toBe("0.6");
});
