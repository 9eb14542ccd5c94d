import { choice, dated, day, link, model, record, text } from "@trailblazer/fields";
import { describe, expect, test } from "vitest";
import { longMoment } from "../kinds/days.ts";
import { byRecord, bySet, type PastRow, termWords } from "./grouping.ts";
import type { ChangeSet, Line, LineOfSet } from "./ledger.ts";
import { countsOf, deedsOf, titleOf } from "./words.ts";

const county = record("County", "counties", { name: text("County") }, { title: "name" });
const pond = record(
  "Pond",
  "ponds",
  {
    name: text("Pond"),
    state: dated(choice("State", { CLEAR: "Clear", GREEN: "Green" })),
    county: link("County", "County"),
    dugOn: day("Dug on"),
  },
  { title: ["name", "county"] },
);
const ponds = model([{ name: "Ponds", records: [county, pond] }]);

let next = 0;
const line = (given: Partial<Line>): Line => {
  next += 1;
  return { id: `l${next}`, record: "Pond", recordId: "p", label: "Frog Pond · Kent", field: null, before: null, after: null, ...given };
};
const past = (given: Partial<Line>) => line({ record: "PondState", label: null, ...given });
const pasts = (rows: Readonly<Record<string, Partial<PastRow>>>): ReadonlyMap<string, PastRow> =>
  new Map(Object.entries(rows).map(([id, row]) => [id, { owner: "p", value: "CLEAR", from: null, until: null, ...row }]));
const nobody = { titles: new Map<string, string>(), pasts: new Map<string, PastRow>() };
const fieldsOf = (lines: readonly Line[], rows: ReadonlyMap<string, PastRow> = new Map()) =>
  byRecord(ponds, lines, rows).flatMap(({ fields }) => fields.map(({ name, label, before, after }) => [name, label, before, after]));

describe("the lines of a change set", () => {
  test("are told record by record, fields in the order declared", () => {
    const lines = [
      line({ field: "dugOn", before: null, after: "2021-03-31" }),
      line({ recordId: "q", field: "name", before: "Old", after: "New" }),
      line({ field: "name", before: "A", after: "B" }),
    ];
    const found = byRecord(ponds, lines, new Map());
    expect(found.map(({ id, what }) => [id, what])).toEqual([
      ["p", "changed"],
      ["q", "changed"],
    ]);
    expect(found[0]!.fields.map(({ name }) => name)).toEqual(["name", "dugOn"]);
  });

  test("a record that was made is one line, with the past that it began with", () => {
    const lines = [
      line({ after: { name: "Frog Pond" } }),
      past({ recordId: "s", after: { pond: "p", value: "CLEAR", from: null, until: null } }),
    ];
    expect(byRecord(ponds, lines, new Map())).toMatchObject([{ id: "p", what: "made", fields: [] }]);
  });

  test("a dated field that changed from a day is one line, by what it was and became", () => {
    const lines = [
      past({ recordId: "old", field: "until", before: null, after: "2021-03-01" }),
      past({ recordId: "new", after: { pond: "p", value: "GREEN", from: "2021-03-01", until: null } }),
    ];
    expect(fieldsOf(lines, pasts({ old: { until: "2021-03-01" } }))).toEqual([["state", "State from 1 March 2021", "CLEAR", "GREEN"]]);
  });

  test("and the same when it is taken back", () => {
    const lines = [
      past({ recordId: "new", before: { pond: "p", value: "GREEN", from: "2021-03-01", until: null } }),
      past({ recordId: "old", field: "until", before: "2021-03-01", after: null }),
    ];
    expect(fieldsOf(lines, pasts({ old: {} }))).toEqual([["state", "State from 1 March 2021", "GREEN", "CLEAR"]]);
  });

  test("a past that was put right is told by its value and its days", () => {
    const rows = pasts({ old: { from: "2020-01-01", until: "2021-03-01" } });
    expect(fieldsOf([past({ recordId: "old", field: "value", before: "GREEN", after: "CLEAR" })], rows)).toEqual([
      ["state", "State from 1 January 2020 until 1 March 2021", "GREEN", "CLEAR"],
    ]);
    expect(fieldsOf([past({ recordId: "old", field: "from", before: "2019-01-01", after: "2020-01-01" })], rows)).toEqual([
      ["state", "State: from", "2019-01-01", "2020-01-01"],
    ]);
  });

  test("a past whose record is gone stands for itself", () => {
    const found = byRecord(ponds, [past({ recordId: "gone", field: "until", before: null, after: "2021-03-01" })], new Map());
    expect(found.map(({ type, id }) => [type.name, id])).toEqual([["PondState", "gone"]]);
  });
});

test("a history is told set by set, also where two were written at once", () => {
  const set = (id: string): ChangeSet => ({
    id,
    at: "2021-03-31T09:42:00Z",
    by: null,
    way: "CONSOLE",
    reason: null,
    undoes: null,
    undoneBy: { nodes: [] },
  });
  const of = (id: string): LineOfSet => ({ ...line({ field: "name" }), changeSet: set(id) });
  expect(bySet([of("b"), of("a"), of("b")]).map(({ set, lines }) => [set.id, lines.length])).toEqual([
    ["b", 2],
    ["a", 1],
  ]);
});

test("moments and terms are written as people write them", () => {
  expect(longMoment("2021-03-31T09:42:31.120Z")).toBe("31 March 2021, 10:42");
  expect(longMoment("2021-01-31T23:05:00Z")).toBe("31 January 2021, 23:05");
  expect(termWords({ from: "2021-03-01" })).toBe("from 1 March 2021");
  expect(termWords({ from: null, until: null })).toBe("at all times");
});

test("records are counted and called by their names", () => {
  const lines = [
    line({ recordId: "p", field: "name", before: "A", after: "B" }),
    line({ recordId: "q", after: { name: "New" } }),
    line({ recordId: "r", label: null, before: { name: "Old", county: "k" } }),
    line({ record: "County", recordId: "k", label: "Kent", field: "name" }),
  ];
  const changes = byRecord(ponds, lines, new Map());
  expect(countsOf(changes)).toBe("3 ponds, 1 county");
  expect(deedsOf(changes)).toBe("Added 1 pond, changed 1 pond, 1 county and removed 1 pond");
  const names = { ...nobody, titles: new Map([["k", "Kent"]]) };
  expect(changes.map((change) => titleOf(ponds, change, names))).toEqual(["Frog Pond · Kent", "Frog Pond · Kent", "Old · Kent", "Kent"]);
});
