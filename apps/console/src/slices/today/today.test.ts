import { readFileSync } from "node:fs";
import { join } from "node:path";
import { site } from "@trailblazer/records";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { numbersQuery } from "../../kit/desk/numbers.ts";
import { glance, waiting, withoutReturn } from "./numbers.ts";
import { commissioningQuery, grown, joinedQuery, lastPeriodQuery, reachQuery } from "./queries.ts";
import { scopeWords } from "./scope.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8"));
const faults = (query: string) => validate(contract, parse(query)).map(({ message }) => message);

test("the page asks what the contract has", () => {
  const sites = { region: { id: { eq: "r" } } };
  const numbers = { ...glance(sites), ...waiting(sites), returns: withoutReturn(sites, "p") };
  for (const query of [joinedQuery, commissioningQuery, lastPeriodQuery, reachQuery, numbersQuery(numbers).query])
    expect(faults(query)).toEqual([]);
});

test("every number is of the sites that the page is narrowed to, and of all where it is not", () => {
  const isOfSites = (where: unknown) => JSON.stringify(where ?? {}).includes('"eq":"narrowed"');
  for (const [name, { where }] of Object.entries({ ...glance({ id: { eq: "narrowed" } }), ...waiting({ id: { eq: "narrowed" } }) }))
    expect([name, isOfSites(where)]).toEqual([name, true]);
  expect(glance(undefined).sites).toEqual({ type: site, where: undefined });
});

test("months are added up as time goes on", () => {
  const months = [
    { day: "2019-04-01", count: 3 },
    { day: "2019-06-01", count: 4 },
  ];
  expect(grown(months).map(({ value }) => value)).toEqual([3, 7]);
});

test("a page is of England, or of what the viewer's roles are for", () => {
  expect(scopeWords([{ scope: "London" }, { scope: "Kent" }])).toBe("London and Kent");
  expect(scopeWords([{ scope: "London" }, { scope: "England" }])).toBe("England");
  expect(scopeWords([])).toBe("England");
});
