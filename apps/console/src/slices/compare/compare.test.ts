import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programme } from "@trailblazer/records";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { comparedOf, figuresOf, groupsOf, isComparable, measureWords } from "./choices.ts";
import { daysOf } from "./days.ts";
import { compareQuery, rowsOfAnswer } from "./query.ts";
import { type CompareSearch, readCompareSearch } from "./search.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8"));
const search = (given: Partial<CompareSearch>): CompareSearch => ({ ...readCompareSearch({ of: "site" }), ...given });
const compared = (given: Partial<CompareSearch>) => comparedOf(programme, search(given))!;

describe("whatever can be chosen can be asked", () => {
  test.each(programme.records.filter((type) => groupsOf(programme, type).length > 0))("of $labels", (type) => {
    const groups = groupsOf(programme, type).flatMap(({ ways }) => ways);
    const figures = [undefined, ...figuresOf(programme, type).flatMap(({ ways }) => ways)];
    // Each group once, and each figure once: they do not know each other.
    for (const [at, by] of [...groups, ...figures.map(() => groups[0]!)].entries()) {
      const figure = figures[at % figures.length];
      const one = compared({ of: type.one, by: by.way, ...(figure ? { figure: figure.way } : {}) });
      expect(one.by.way).toBe(by.way);
      const query = compareQuery(programme, one, ["2020-03-31", undefined]);
      expect(validate(contract, parse(query))).toEqual([]);
    }
  });
});

test("sites are put together by their classes along the record that gives them one", () => {
  const one = compared({ of: "siteClass", figure: "site.settingsJoined", by: "class" });
  expect(measureWords(one)).toBe("Settings joined, added up");
  const query = compareQuery(programme, one, [undefined]);
  expect(query).toContain("value: sum { site { settingsJoined } }");
  // What has a term counts while it holds.
  expect(query).toContain("inForce: true");
});

test("an address that makes no sense compares what can be compared", () => {
  expect(readCompareSearch({})).toMatchObject({ of: "site", figure: "settingsJoined", by: "region", span: "day", as: "bars" });
  expect(readCompareSearch({ of: "x{", by: "a.b.c.d", span: "ever", only: [1, "North West"] })).toMatchObject({
    of: "site",
    by: "region",
    span: "day",
    only: ["North West"],
  });
  expect(compared({ of: "nothing" }).type.name).toBe(programme.records[0]!.name);
  expect(compared({ of: "team", by: "nowhere", figure: "name" })).toMatchObject({ figure: undefined });
});

test("what is withheld, as from when to when somebody is away, is not compared", () => {
  const absence = programme.record("Absence");
  const { from: _, until: __, ...fields } = absence.fields;
  expect(isComparable(programme, absence)).toBe(true);
  expect(isComparable(programme, { ...absence, fields })).toBe(false);
});

test("shares are not added up", () => {
  expect(compared({ figure: "pupilsReach", how: "sum" }).how).toBe("avg");
  expect(compared({ figure: "pupilsJoined", how: "sum" }).how).toBe("sum");
});

test("quarters and financial years end on their last days, and the day that is looked at comes last", () => {
  expect(daysOf("day", "2021-03-31")).toEqual(["2021-03-31"]);
  expect(daysOf("quarters", "2021-03-31")).toEqual(["2020-03-31", "2020-06-30", "2020-09-30", "2020-12-31", "2021-03-31"]);
  expect(daysOf("years", "2021-02-10")).toEqual(["2018-03-31", "2019-03-31", "2020-03-31", "2021-02-10"]);
});

test("each group has a row with its value on each day; where there were no rows, a count is nought and a mean is not known", () => {
  const node = (name: string, count: number, value?: number) => ({
    key: { region: { self: name, title: name } },
    count,
    value: { pupilsReach: value },
  });
  const answer = {
    day0: { groups: { nodes: [node("London", 1, 20.126)] } },
    day1: { groups: { nodes: [node("South West", 2, 40), node("London", 3, 50)] } },
  };
  const rows = (given: Partial<CompareSearch>) =>
    rowsOfAnswer(programme, compared(given), answer, 2).map(({ name, values }) => [name, ...values]);
  expect(rows({ figure: "pupilsReach" })).toEqual([
    ["London", 20.13, 50],
    ["South West", null, 40],
  ]);
  const { figure: _, ...counting } = search({});
  expect(rowsOfAnswer(programme, comparedOf(programme, counting)!, answer, 2).map(({ name, values }) => [name, ...values])).toEqual([
    ["London", 1, 3],
    ["South West", 0, 2],
  ]);
});
