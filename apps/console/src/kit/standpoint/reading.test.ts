import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { closedWords, holdsOn, readStandpoint, standpointWords, typedKnown } from "../model/standpoint.ts";
import { dayChoices } from "./choices.ts";
import { readTypedStandpoint } from "./reading.ts";

const today = "2021-03-31";
beforeEach(() => void vi.useFakeTimers({ now: new Date("2021-06-01T12:00:00Z") }));
afterEach(() => void vi.useRealTimers());

describe("a standpoint in an address", () => {
  test("is read as far as it can be", () => {
    expect(readStandpoint({ asOf: "2020-03-31", knownAt: "2020-04-05T16:00:00.000Z", where: {} })).toEqual({
      asOf: "2020-03-31",
      knownAt: "2020-04-05T16:00:00.000Z",
    });
    expect(readStandpoint({ knownAt: "2020-04-05T17:00+01:00" })).toEqual({ knownAt: "2020-04-05T16:00:00.000Z" });
  });

  test.each([
    { asOf: "2020-02-31" },
    { asOf: 2020 },
    { asOf: "31 March 2020" },
    { knownAt: "2020-04-05" },
    { knownAt: "2020-02-31T10:00:00Z" },
    { knownAt: "2020-04-05T25:00:00Z" },
    { knownAt: "2021-06-01T12:00:01Z" },
    { knownAt: ["2020-04-05T16:00:00Z"] },
  ])("%j is left out", (given) => expect(readStandpoint(given)).toEqual({}));
});

describe("a standpoint as it is typed", () => {
  const read = (day: string, known = "") => readTypedStandpoint({ day, known }, today);

  test.each([
    ["", "", {}],
    ["31 3 2021", "", {}],
    ["31/3/2020", "", { asOf: "2020-03-31" }],
    ["1 September 2021", "", { asOf: "2021-09-01" }],
    ["", "5 4 2021 17:00", { knownAt: "2021-04-05T16:00:00.000Z" }],
    ["31 3 2020", "31 January 2021, 9:30", { asOf: "2020-03-31", knownAt: "2021-01-31T09:30:00.000Z" }],
  ])("day %j, known %j", (day, known, standpoint) => expect(read(day, known)).toEqual({ standpoint }));

  test("a day of knowledge is meant up to its end in London, in summer and in winter", () => {
    expect(read("", "5 4 2021")).toEqual({ standpoint: { knownAt: "2021-04-05T22:59:59.999Z" } });
    expect(read("", "5 1 2021")).toEqual({ standpoint: { knownAt: "2021-01-05T23:59:59.999Z" } });
    expect(read("", "27 3 2021")).toEqual({ standpoint: { knownAt: "2021-03-27T23:59:59.999Z" } });
  });

  test.each([
    ["31 2 2021", "", { day: "There is no such day as 31 2 2021" }],
    ["yesterday", "", { day: "Type a day, such as 31 3 2020" }],
    ["", "29 2 2021 10:00", { known: "There is no such day as 29 2 2021" }],
    ["", "5 4 2020 25:00", { known: "There is no such time as 25:00" }],
    ["", "lately", { known: "Type a day, with a time or without, such as 5 4 2020 17:00" }],
    ["", "1 6 2021", { known: "What will be known is not known yet: choose a moment that is past" }],
    ["x", "y", { day: "Type a day, such as 31 3 2020", known: "Type a day, with a time or without, such as 5 4 2020 17:00" }],
  ])("day %j, known %j is told to be wrong at its field", (day, known, faults) => expect(read(day, known)).toEqual({ faults }));

  test("comes back as it is shown", () => {
    for (const known of ["2021-04-05T22:59:59.999Z", "2021-04-05T16:00:00.000Z"])
      expect(read("", typedKnown(known))).toEqual({ standpoint: { knownAt: known } });
  });
});

test("a standpoint is said in words", () => {
  const knownAt = "2021-04-05T16:00:00.000Z";
  expect(standpointWords({ asOf: "2020-03-31" })).toBe("31 March 2020");
  expect(standpointWords({ knownAt })).toBe("the register as it was known on 5 April 2021, 17:00");
  expect(standpointWords({ asOf: "2020-03-31", knownAt: "2021-04-05T22:59:59.999Z" })).toBe(
    "31 March 2020 as it was known at the end of 5 April 2021",
  );
  expect(closedWords({ asOf: "2020-03-31" })).toBe("You are looking at 31 March 2020. Go back to today to change records");
});

test("what has a term is in force from its first day to the day before its end", () => {
  const term = ["2020-03-31", "2020-06-30"] as const;
  expect(["2020-03-30", "2020-03-31", "2020-06-29", "2020-06-30"].map((day) => holdsOn(day, ...term))).toEqual([false, true, true, false]);
  expect(holdsOn("1999-01-01", null, null)).toBe(true);
});

describe("the days that are offered", () => {
  const said = (day: string) => dayChoices(day).map(({ day: one, words }) => `${one} ${words}`);

  test("are today and the ends of the last four financial quarters, one of them a year ago", () => {
    expect(said("2021-03-31")).toEqual([
      "2021-03-31 today",
      "2020-12-31 end of quarter 3, 2020/21",
      "2020-09-30 end of quarter 2, 2020/21",
      "2020-06-30 end of quarter 1, 2020/21",
      "2020-03-31 a year ago, end of quarter 4, 2019/20",
    ]);
  });

  test("and the day a year ago among them, which a leap day has as its last of February", () => {
    expect(said("2024-02-29")).toEqual([
      "2024-02-29 today",
      "2023-12-31 end of quarter 3, 2023/24",
      "2023-09-30 end of quarter 2, 2023/24",
      "2023-06-30 end of quarter 1, 2023/24",
      "2023-03-31 end of quarter 4, 2022/23",
      "2023-02-28 a year ago",
    ]);
  });
});
