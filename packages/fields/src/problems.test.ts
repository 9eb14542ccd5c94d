import { describe, expect, test } from "vitest";
import {
  choice,
  choices,
  code,
  dated,
  day,
  decimal,
  email,
  figure,
  link,
  money,
  percentage,
  text,
  webAddress,
  wholeNumber,
  yesNo,
} from "./field.ts";
import { brokenRules, isDay, problem, problems } from "./problems.ts";
import { record, term } from "./record.ts";

const team = record(
  "Team",
  "teams",
  {
    name: text("Team", { max: 10 }),
    site: dated(link("Site", "Site")),
    stage: dated(choice("Stage", { PLANNED: "Planned", ENDED: "Ended" }, { optional: true })),
    lead: yesNo("Lead", { initial: false }),
    vacancies: figure(decimal("Vacancies")),
    ...term(),
  },
  { title: "name" },
);
const id = "01788594-6c00-7004-8000-000000000001";
const fit = { name: "North", site: { value: id }, from: "2020-01-01" };
const messages = (values: Record<string, unknown>, partial = false) =>
  problems(team, values, partial).map(({ path, message }) => [path.join("."), message]);

test("values that are fit to keep have no problems", () => {
  expect(messages(fit)).toEqual([]);
});

test("what is missing or blank is said at its field, what starts with a value is not missed", () => {
  expect(messages({ ...fit, name: "  ", site: undefined })).toEqual([
    ["name", "Team is required"],
    ["site.value", "Site is required"],
  ]);
});

test("a patch is asked only about what it names, and may not empty what is required", () => {
  expect(messages({ name: "South" }, true)).toEqual([]);
  expect(messages({ name: null, stage: null }, true)).toEqual([["name", "Team is required"]]);
});

test("a dated value is looked at within, its day too", () => {
  expect(messages({ ...fit, stage: { value: "OPEN", from: "31 March" } })).toEqual([
    ["stage.value", "Stage is one of the choices"],
    ["stage.from", "Stage from is a day, such as 2021-03-31"],
  ]);
});

test("a figure is never asked for", () => {
  expect(messages({ ...fit, vacancies: "many" })).toEqual([]);
});

test("the day a term ends comes after the day it begins", () => {
  expect(brokenRules(team, { from: "2020-01-01", until: "2020-01-01" })).toEqual([
    { path: ["until"], message: "Until is a day after From" },
  ]);
  expect(brokenRules(team, { from: "2020-01-01", until: "2020-01-02" })).toEqual([]);
  expect(brokenRules(team, { from: "2020-01-01", until: null })).toEqual([]);
});

describe("each kind says in a sentence what it takes", () => {
  const urn = { pattern: /^\d{6}$/, sentence: "is six digits" };
  const cases: [Parameters<typeof problem>[0], unknown, string | undefined][] = [
    [text("Team", { max: 3 }), "four", "Team has at most 3 characters"],
    [text("Team", { max: 2 }), "👩‍🏫".slice(0, 2), undefined],
    [text("Team"), "two\nlines", "Team is a single line"],
    [text("Team"), "nul\0", "Team holds a character that can't be kept"],
    [text("Team"), "\ud800", "Team holds a character that can't be kept"],
    [wholeNumber("Pupils", { min: 0 }), -1, "Pupils is at least 0"],
    [wholeNumber("Pupils"), 1.5, "Pupils is a whole number"],
    [wholeNumber("Pupils"), 2 ** 31, "Pupils is too large a number"],
    [decimal("WTE"), 0.375, "WTE has at most 2 decimal places"],
    [decimal("WTE"), 0.1 + 0.2, "WTE has at most 2 decimal places"],
    [decimal("WTE"), 0.3, undefined],
    [decimal("WTE"), 1e-7, "WTE has at most 2 decimal places"],
    [decimal("WTE"), 1e13, "WTE has at most 15 digits"],
    [decimal("WTE"), Number.NaN, "WTE is a number"],
    [money("Award", { max: 1000 }), 1000.01, "Award is at most 1,000"],
    [percentage("Share"), 100.5, "Share is at most 100"],
    [day("From"), "2021-02-29", "From is a day, such as 2021-03-31"],
    [day("From"), "2020-02-29", undefined],
    [yesNo("Lead"), "yes", "Lead is yes or no"],
    [choice("Route", { OPEN: "Open" }), "toString", "Route is one of the choices"],
    [choices("Criteria", { A: "a", B: "b" }), ["A", "A"], "Criteria names each choice once"],
    [choices("Criteria", { A: "a" }), ["C"], "Criteria holds only the choices given"],
    [code("URN", { check: urn }), "12345", "URN is six digits"],
    [email("E-mail"), "nobody", "E-mail is an e-mail address, such as name@example.org"],
    [email("E-mail"), "o'neill@example.org", undefined],
    [webAddress("Minutes"), "javascript:alert(1)", "Minutes is an address that starts with https:// or http://"],
    [link("Site", "Site"), "Swindon", "Site names a record by its id"],
  ];
  test.each(cases)("%#: %j", (field, value, expected) => {
    expect(problem(field, value)).toBe(expected);
  });
});

test("a day is a real day of the calendar", () => {
  expect(["2020-02-29", "2021-02-29", "2021-13-01", "0999-01-01", "2021-3-1", 20210331].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
