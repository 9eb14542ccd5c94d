import { expect, test } from "vitest";
import { monthsAfter } from "./days.ts";
import { curvesOf, drawn, monthWords } from "./retention.ts";
import { apart } from "./retention-picture.tsx";
import { qualified } from "./rows.ts";

const month = (nth: number, atRisk: number, retained: number) => ({ month: nth, atRisk, left: 0, stillInPost: 0, retained });
const months = [month(0, 12, 100), month(1, 12, 91.67), month(2, 10, 82.5), month(3, 9, 70)];

test("a curve stops where fewer than ten people are at risk, and the table says so", () => {
  expect(drawn({ months }).map(({ month: nth }) => nth)).toEqual([0, 1, 2]);
  expect([0, 2, 3, 6].map((nth) => monthWords(months, nth))).toEqual(["100 % of 12", "83 % of 10", "fewer than 10", "not yet"]);
});

test("curves of most people come first, and where nobody qualified there is none", () => {
  const group = (name: string) => ({ name, mark: name, rows: qualified(undefined) });
  const answer = { of0: [month(0, 3, 100)], of1: [], of2: months };
  expect(curvesOf([group("a"), group("b"), group("c")], answer).map(({ name }) => name)).toEqual(["c", "a"]);
});

test("labels at the ends of curves stand apart and in the order of their values", () => {
  expect(apart([60, 62, 90])).toEqual([55, 62, 90]);
  expect(apart([2, 1])).toEqual([7, 0]);
});

test("six months after the last of August is the last of February", () => {
  expect(monthsAfter("2020-08-31", 6)).toBe("2021-02-28");
  expect(monthsAfter("2020-03-31", 6)).toBe("2020-09-30");
  expect(monthsAfter("2021-03-15", 1)).toBe("2021-04-15");
  expect(monthsAfter("2020-12-31", 1)).toBe("2021-01-31");
});
