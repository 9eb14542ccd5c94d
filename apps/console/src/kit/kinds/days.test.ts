import { describe, expect, test } from "vitest";
import { longDay, shortDay, shownMoment, typedDay, typedMoment } from "./days.ts";

describe("a day is read as people type it", () => {
  test.each([
    ["31 3 2021", "2021-03-31"],
    ["31/3/2021", "2021-03-31"],
    ["31.03.2021", "2021-03-31"],
    ["31-3-2021", "2021-03-31"],
    ["31 March 2021", "2021-03-31"],
    ["31 mar 2021", "2021-03-31"],
    ["1 Sept 2020", "2020-09-01"],
    ["1st September, 2020", "2020-09-01"],
    ["2021-03-31", "2021-03-31"],
    [" 2021-3-1 ", "2021-03-01"],
    ["29 2 2020", "2020-02-29"],
  ])("%s", (typed, day) => expect(typedDay(typed)).toBe(day));

  test.each(["31 2 2021", "29 2 2021", "0 1 2021", "1 13 2021", "1 ma 2021", "3 2021", "31 3 21", "yesterday", "", "31 3 2021 and more"])(
    "%j is none",
    (typed) => expect(typedDay(typed)).toBeUndefined(),
  );

  test("and comes back as it is shown", () => {
    for (const day of ["2021-03-31", "2020-09-01", "1999-12-05"]) {
      expect(typedDay(longDay(day))).toBe(day);
      expect(typedDay(shortDay(day))).toBe(day);
    }
  });
});

describe("a moment is London's", () => {
  test.each([
    ["31 3 2021 09:30", "2021-03-31T08:30:00.000Z"],
    ["31 1 2021 09:30", "2021-01-31T09:30:00.000Z"],
    ["31 January 2021, 9:30", "2021-01-31T09:30:00.000Z"],
    ["31 1 2021", "2021-01-31T00:00:00.000Z"],
  ])("%s", (typed, moment) => expect(typedMoment(typed)).toBe(moment));

  test.each(["09:30", "31 1 2021 25:00", "soon"])("%j is none", (typed) => expect(typedMoment(typed)).toBeUndefined());

  test("and comes back as it is shown", () => {
    expect(typedMoment(shownMoment("2021-07-01T08:30:00Z"))).toBe("2021-07-01T08:30:00.000Z");
  });
});
