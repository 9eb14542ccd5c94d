import { programme } from "@trailblazer/records";
import { expect, test } from "vitest";
import { givenAt } from "./given.ts";
import { readGiven } from "./search.ts";

const day = { asOf: "2020-03-31" };

test("a query in an address is opened as it asks from where one looks, with its variables", () => {
  const search = readGiven({ query: "query Teams($first: Int) { teams(first: $first) { totalCount } }", variables: '{"first":3}' });
  expect(search.variables).toEqual({ first: 3 });
  const given = givenAt(programme, day, search);
  expect(given).toMatchObject({ variables: { first: 3 }, isRun: true });
  expect(given?.query).toContain('teams(asOf: "2020-03-31", first: $first)');
});

test("a root that says its own day keeps it", () => {
  expect(givenAt(programme, day, { query: '{ teams(asOf: "2019-01-01") { totalCount } }' })?.query).not.toContain("2020");
});

test("what changes records, or can't be read, is opened and not run", () => {
  const isRun = (query: string) => givenAt(programme, {}, { query })?.isRun;
  expect(isRun("{ teams { totalCount } }")).toBe(true);
  expect(isRun("query A { teams { ...T } } fragment T on TeamConnection { totalCount }")).toBe(true);
  expect(isRun('mutation { deleteTeam(id: "x", version: 1) { id } }')).toBe(false);
  expect(isRun('query A { teams { totalCount } } mutation B { deleteTeam(id: "x", version: 1) { id } }')).toBe(false);
  expect(isRun("subscription { changes { id } }")).toBe(false);
  expect(givenAt(programme, day, { query: "{ teams {" })).toEqual({ query: "{ teams {", isRun: false });
});

test("an address that gives no query opens none", () => {
  for (const given of [{}, { query: " " }, { query: 3 }, { variables: "{}" }]) expect(readGiven(given)).toEqual({});
  expect(readGiven({ query: "{ a }", variables: "[1]" })).toEqual({ query: "{ a }" });
  expect(givenAt(programme, day, {})).toBeUndefined();
});

test("an address may name a saved query, and a moment as of which it is opened", () => {
  const saved = "019a0000-0000-7000-8000-0000000000ab";
  expect(readGiven({ saved: ` ${saved.toUpperCase()}`, query: "{ a }" })).toEqual({ saved });
  expect(readGiven({ saved, at: "2021-03-31T17:00:00.000Z" })).toEqual({ saved, at: "2021-03-31T17:00:00.000Z" });
  expect(readGiven({ saved, at: "yesterday" })).toEqual({ saved });
  expect(readGiven({ saved: " ", query: "{ a }" })).toEqual({ query: "{ a }" });
});
