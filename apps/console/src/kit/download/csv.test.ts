import { choice, day, decimal, record, text } from "@trailblazer/fields";
import { expect, test } from "vitest";
import { writeCsv } from "./csv.ts";
import { cellsOf, headingsOf } from "./rows-csv.ts";
import { fileName } from "./save.ts";

test("text is quoted where it must be, and no cell is a formula", () => {
  expect(writeCsv([["a,b", 'say "no"', "two\nlines", null, -5, "-5"]])).toBe('"a,b","say ""no""","two\nlines",,-5,\'-5\r\n');
  for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"]) expect(writeCsv([[formula]]).replace(/^"/, "")).toMatch(/^'/);
});

const pond = record(
  "Pond",
  "ponds",
  {
    name: text("Pond"),
    depth: decimal("Depth", { unit: "m" }),
    state: choice("State", { FULL: "Full of water", DRY: "Dry" }),
    dugOn: day("Dug on", { optional: true }),
  },
  { title: "name" },
);

test("records stand in the columns of the list: numbers and days as they are kept, choices in words, nothing where there is none", () => {
  const names = ["name", "depth", "state", "dugOn"];
  const row = { id: "1", version: 1, title: "Mill", name: "Mill", depth: 1.5, state: "FULL", dugOn: null };
  expect(headingsOf(pond, names)).toEqual(["Pond", "Depth (m)", "State", "Dug on"]);
  expect(cellsOf(pond, names, [row, { ...row, dugOn: "2020-03-31" }])).toEqual([
    ["Mill", 1.5, "Full of water", null],
    ["Mill", 1.5, "Full of water", "2020-03-31"],
  ]);
});

test("a download says in its name what it holds, as at which day, and that it is made up where it is", () => {
  const config = { programme: "demo", today: "2021-03-31" } as const;
  expect(fileName("Recruitment campaigns", { config, standpoint: {} })).toBe("made-up-recruitment-campaigns-2021-03-31.csv");
  const standpoint = { asOf: "2020-03-31", knownAt: "2020-04-05T16:00:00.000Z" };
  expect(fileName("Settings", { config: { ...config, programme: "empty" }, standpoint })).toBe("settings-2020-03-31-known-2020-04-05.csv");
});
