import { choice, choices, dated, day, decimal, figure, link, record, text, wholeNumber, yesNo } from "@trailblazer/fields";
import { describe, expect, test } from "vitest";
import { filled, namedIn, readPaste } from "./paste.ts";
import { copied, readPasted } from "./pasted.ts";
import { readTsv, writeTsv } from "./tsv.ts";

const type = record(
  "Pond",
  "ponds",
  {
    name: text("Pond"),
    depth: wholeNumber("Depth", { optional: true, max: 5000 }),
    width: dated(decimal("Width", { optional: true })),
    dug: day("Dug on", { optional: true }),
    isDeep: yesNo("Deep", { optional: true }),
    shape: choice("Shape", { ROUND: "Round", LONG: "Long, and bent" }, { optional: true }),
    fish: choices("Fish", { CARP: "Carp", PIKE: "Pike, or perch" }),
    next: link("Next pond", "Pond", { optional: true }),
    area: figure(wholeNumber("Area", { optional: true })),
  },
  { title: "name" },
);
const mere = "01788594-6c00-7004-8000-000000000001";
const titled = new Map([
  ["Mere", [mere]],
  ["Twin", ["t1", "t2"]],
]);
const read = (name: keyof typeof type.fields, given: string) => {
  const { value, problem } = readPasted(type.fields[name], given, titled);
  return problem ?? value;
};
const row = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  version: 3,
  title: `Pond ${id}`,
  name: `Pond ${id}`,
  ...more,
});

describe("tabs and lines", () => {
  test.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a", [["a"]]],
    [
      "\t\n\t",
      [
        ["", ""],
        ["", ""],
      ],
    ],
    ['"one\ntwo"\t"say ""so"""\n', [["one\ntwo", 'say "so"']]],
    ['5" pipe\tx', [['5" pipe', "x"]]],
    ["a\n\nb", [["a"], [""], ["b"]]],
  ])("%j", (given, cells) => {
    expect(readTsv(given)).toEqual(cells);
    expect(readTsv(writeTsv(cells))).toEqual(cells);
  });
});

describe("a pasted cell", () => {
  test.each([
    ["depth", "1,050", 1050],
    ["depth", " 12 ", 12],
    ["depth", "(7)", -7],
    ["depth", "", null],
    ["depth", "deep", "Depth is a number: “deep” is none"],
    ["dug", "31/03/2021", "2021-03-31"],
    ["dug", "31-Mar-21", "2021-03-31"],
    ["dug", "1/9/62", "1962-09-01"],
    ["dug", "31 March 2021", "2021-03-31"],
    ["dug", "2021-03-31 00:00:00", "2021-03-31"],
    ["dug", "31/02/2021", "Dug on is a day: “31/02/2021” is none"],
    ["isDeep", "YES", true],
    ["isDeep", "0", false],
    ["isDeep", "maybe", "Deep is yes or no, not “maybe”"],
    ["shape", "long, and bent", "LONG"],
    ["shape", "ROUND", "ROUND"],
    ["shape", "square", "Shape has no choice “square”"],
    ["fish", "Pike, or perch, Carp", ["CARP", "PIKE"]],
    ["fish", "", []],
    ["fish", "Eel", "Fish has no choice “Eel”"],
    ["next", "Mere", mere],
    ["next", "Twin", "Next pond: several are called “Twin”"],
    ["next", "Lost", "Next pond: nothing is called “Lost”"],
  ] as const)("%s: %j", (name, given, value) => {
    expect(read(name, given)).toEqual(value);
  });

  test.each([
    ["depth", 1050],
    ["dug", "2021-03-31"],
    ["isDeep", false],
    ["shape", "LONG"],
    ["fish", ["CARP", "PIKE"]],
  ] as const)("what is copied of %s is read as it was", (name, value) => {
    expect(read(name, copied(type.fields[name], value))).toEqual(value);
  });
});

describe("a paste", () => {
  const rows = [row("a", { depth: 4, area: 9 }), row("b", { depth: 5, width: 2, next: { id: mere, title: "Mere" } })];
  const pasting = (names: readonly string[], ...cells: string[][]) => ({ type, rows, names, cells });
  const all = new Map([["Pond", titled]]);

  test("changes each row once, by the version that was seen, and only where it becomes another", () => {
    const { updates, faults } = readPaste(pasting(["depth", "width", "next"], ["4", "2.5", "Mere"], ["5", "2", "Mere"]), all);
    expect(faults).toEqual([]);
    expect(updates).toEqual([{ id: "a", version: 3, patch: { width: { value: 2.5 }, next: mere } }]);
  });

  test("says of each cell what is wrong with it", () => {
    const { faults } = readPaste(pasting(["name", "depth", "area"], ["", "6000", "10"], ["Pond b", "x", ""]), all);
    expect(faults.map(({ id, name, sentence }) => [id, name, sentence])).toEqual([
      ["a", "area", "Area follows from other records: nobody writes it"],
      ["a", "name", "Pond is required"],
      ["a", "depth", "Depth is at most 5,000"],
      ["b", "depth", "Depth is a number: “x” is none"],
    ]);
  });

  test("leaves figures as they are, and rows that are shorter than others", () => {
    expect(readPaste(pasting(["area", "depth"], ["9", "6"], [""]), all).updates).toEqual([{ id: "a", version: 3, patch: { depth: 6 } }]);
  });

  test("looks up each name once", () => {
    const named = namedIn(pasting(["depth", "next"], ["1", "Mere "], ["2", "Mere"]));
    expect(named).toEqual(new Map([["Pond", ["Mere"]]]));
  });

  test("fills down what the first row holds, figures left out", () => {
    const { updates } = filled(type, rows[1]!, [rows[0]!], ["depth", "next", "area"]);
    expect(updates).toEqual([{ id: "a", version: 3, patch: { depth: 5, next: mere } }]);
  });
});
