import { expect, test } from "vitest";
import { isNotFetched, referenceOf } from "./fault.ts";

test("the same fault has the same reference wherever it happens, and another has another", () => {
  expect(referenceOf(new TypeError("x is undefined"))).toBe(referenceOf(new TypeError("x is undefined")));
  expect(referenceOf(new TypeError("x is undefined"))).not.toBe(referenceOf(new TypeError("y is undefined")));
  expect(referenceOf("thrown as it is")).toMatch(/^[0-9A-F]{8}$/);
});

test("a part that could not be fetched is told from a part that is wrong", () => {
  expect(isNotFetched(new TypeError("Failed to fetch dynamically imported module: /assets/a.js"))).toBe(true);
  expect(isNotFetched(new TypeError("x is undefined"))).toBe(false);
});
