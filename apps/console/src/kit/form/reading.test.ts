import { choice, code, dated, day, decimal, figure, model, record, text, wholeNumber, yesNo } from "@trailblazer/fields";
import { describe, expect, test } from "vitest";
import { clashes } from "./conflicts.ts";
import { readNew, readPatch } from "./reading.ts";
import { startValues, valuesOf } from "./values.ts";

const boat = record(
  "Boat",
  "boats",
  {
    name: text("Boat"),
    mark: code("Mark", { optional: true, check: { pattern: /^[A-Z]{2}\d+$/, sentence: "is two letters and a number" } }),
    berths: wholeNumber("Berths", { optional: true, min: 0 }),
    kind: dated(choice("Kind", { SAIL: "Sail", MOTOR: "Motor" })),
    afloat: yesNo("Afloat", { initial: true }),
    builtOn: day("Built on", { optional: true }),
    soldOn: day("Sold on", { optional: true }),
    length: figure(decimal("Length")),
  },
  {
    title: "name",
    rules: [
      {
        at: "soldOn",
        sentence: "Sold on is after built on",
        broken: ({ builtOn, soldOn }) => builtOn !== null && soldOn !== null && soldOn < builtOn,
      },
    ],
  },
);
model([{ name: "Boats", records: [boat] }]);

const today = "2021-03-31";
const row = {
  id: "1",
  version: 3,
  title: "Ida",
  name: "Ida",
  mark: null,
  berths: 1050,
  kind: "SAIL",
  afloat: true,
  builtOn: "2001-05-06",
  soldOn: null,
  length: 9,
};
const typed = (start: ReturnType<typeof startValues>, values: Readonly<Record<string, string>>, from = "") => ({
  ...start,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, from }])),
});

describe("a new record", () => {
  test("is read as people type", () => {
    const form = typed(startValues(boat, { name: "Ida" }), { mark: "ab12", berths: "1,050", kind: "SAIL", builtOn: "6 May 2001" });
    expect(readNew(boat, form)).toEqual({
      values: { name: "Ida", mark: "AB12", berths: 1050, kind: { value: "SAIL" }, afloat: true, builtOn: "2001-05-06" },
      problems: [],
    });
  });

  test("says all that is wrong, in the order of the form, and each field once", () => {
    const { problems } = readNew(boat, typed(startValues(boat, {}), { berths: "many", builtOn: "31 2 2001" }));
    expect(problems.map(({ message }) => message)).toEqual([
      "Boat is required",
      "Berths is a number, such as 12 or 1,050",
      "Kind is required",
      "Built on is a day, such as 31 3 2021",
    ]);
  });

  test("is held to the rules across its fields", () => {
    const form = typed(startValues(boat, { name: "Ida", kind: "SAIL" }), { builtOn: "2001-05-06", soldOn: "2000-01-01" });
    expect(readNew(boat, form).problems).toEqual([{ path: ["soldOn"], message: "Sold on is after built on" }]);
  });
});

describe("a change", () => {
  const start = valuesOf(boat, row, today);

  test("of nothing is nothing", () => expect(readPatch(boat, start, start)).toEqual({ values: {}, problems: [] }));

  test("names what changed alone, empties by null, and says from when", () => {
    const form = { ...typed(start, { berths: "", name: " Ida II " }), kind: { value: "MOTOR", from: "1 4 2021" } };
    expect(readPatch(boat, form, start)).toEqual({
      values: { name: "Ida II", berths: null, kind: { value: "MOTOR", from: "2021-04-01" } },
      problems: [],
    });
  });

  test("is told where a first day can't be read", () => {
    const form = { ...start, kind: { value: "MOTOR", from: "soon" } };
    expect(readPatch(boat, form, start).problems).toEqual([{ path: ["kind", "from"], message: "Kind from is a day, such as 31 3 2021" }]);
  });

  test("clashes only where both changed the same field to something else", () => {
    const form = typed(start, { name: "Ida II", berths: "7", mark: "AB1" });
    const said = (field: string, theirs: unknown) => ({ field, theirs, yours: null, base: null, by: null, at: null });
    const found = clashes(boat, [said("name", "Ada"), said("berths", 7), said("mark", null)], form, start);
    expect(found.map(({ name, yours, theirs }) => ({ name, yours, theirs }))).toEqual([{ name: "name", yours: "Ida II", theirs: "Ada" }]);
  });
});
