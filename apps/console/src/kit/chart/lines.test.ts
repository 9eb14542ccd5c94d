import { expect, test } from "vitest";
import { spread } from "./lines.tsx";

test("the names of lines that end alike stand one above the other, and the rest at their values", () => {
  expect(spread([5, 5, 20, 6], 2)).toEqual([5, 7, 20, 9]);
  expect(spread([3], 2)).toEqual([3]);
});
