import { programme } from "@trailblazer/records";
import { expect, test } from "vitest";
import { askedBy, type VersionLine, versionsOf } from "./saved.ts";

const line = (set: string, field: string | null, by = "Demo analyst"): VersionLine => ({
  id: `${set} ${field}`,
  field,
  by,
  at: `2021-03-31T1${set}:00:00.000Z`,
  changeSet: { id: set },
});

test("a version is what was asked from a change on: another name makes none, and one change of two fields makes one", () => {
  const lines = [
    line("4", "name"),
    line("3", "query", "Demo manager"),
    line("3", "variables", "Demo manager"),
    line("2", "purpose"),
    line("1", null),
  ];
  expect(versionsOf(lines)).toEqual([
    { at: "2021-03-31T13:00:00.000Z", by: "Demo manager" },
    { at: "2021-03-31T11:00:00.000Z", by: "Demo analyst" },
  ]);
});

test("a saved query is opened word for word, and run once nothing is left to fill in", () => {
  const query =
    "# Mine\nquery One($id: ID!, $first: Int! = 3, $day: Date) { team(id: $id, asOf: $day) { supports(first: $first) { totalCount } } }";
  expect(askedBy(programme, {}, { query, variables: null })).toEqual({ query, variables: {}, isRun: false });
  expect(askedBy(programme, {}, { query, variables: '{"id": null}' }).isRun).toBe(false);
  expect(askedBy(programme, {}, { query, variables: '{"id": "x"}' })).toEqual({ query, variables: { id: "x" }, isRun: true });
});

test("while another day is looked at, a saved query asks as at that day, unless it says its own", () => {
  const then = { asOf: "2020-03-31" };
  expect(askedBy(programme, then, { query: "{ teams { totalCount } }", variables: null }).query).toContain('teams(asOf: "2020-03-31")');
  expect(
    askedBy(programme, then, { query: "query A($day: Date) { teams(asOf: $day) { totalCount } }", variables: null }).query,
  ).not.toContain("2020");
});
