import { expect, test } from "vitest";
import { kaplanMeier } from "./kaplan-meier.ts";

const left = (days: number, people = 1) => ({ days, hasLeft: true, people });
const inPost = (days: number, people = 1) => ({ days, hasLeft: false, people });

test("where nobody is lost from sight, what is retained is the share who stayed", () => {
  expect(kaplanMeier([left(20), left(45), inPost(60, 2)])).toEqual([
    { month: 0, atRisk: 4, left: 0, stillInPost: 0, retained: 100 },
    { month: 1, atRisk: 4, left: 1, stillInPost: 0, retained: 75 },
    { month: 2, atRisk: 3, left: 1, stillInPost: 2, retained: 50 },
  ]);
});

test("whoever is still in post counts for as long as they were followed, and no longer", () => {
  // By hand: 6 at risk on day 10: 5/6. One is followed for 20 days only. 4 at risk on day 50: 5/6 x 3/4 = 0.625. 2 at risk on day 80: half of that.
  expect(kaplanMeier([left(10), inPost(20), left(50), inPost(55), left(80), inPost(90)]).map(({ retained }) => retained)).toEqual([
    100, 83.33, 62.5, 31.25,
  ]);
});

test("on one day, who leaves goes before who is last seen in post", () => {
  expect(kaplanMeier([inPost(10), left(10)]).at(-1)).toEqual({ month: 1, atRisk: 2, left: 1, stillInPost: 1, retained: 50 });
});

test("several leave in one month, each out of those who are left that day", () => {
  // 4/5 x 2/3, as one is no longer followed in between.
  expect(kaplanMeier([left(5), inPost(8), left(12), inPost(30, 2)]).at(-1)).toEqual({
    month: 1,
    atRisk: 5,
    left: 2,
    stillInPost: 3,
    retained: 53.33,
  });
});

test("who leaves on the day of qualifying is gone in month nought; twelve months are a year", () => {
  const curve = kaplanMeier([left(0), left(365), left(366), inPost(400)]);
  expect(curve.filter(({ left: gone }) => gone > 0).map(({ month, retained }) => [month, retained])).toEqual([
    [0, 75],
    [12, 50],
    [13, 25],
  ]);
});

test("all may be gone, and there may have been nobody", () => {
  expect(kaplanMeier([left(40, 3)]).at(-1)).toEqual({ month: 2, atRisk: 3, left: 3, stillInPost: 0, retained: 0 });
  expect(kaplanMeier([])).toEqual([]);
});
