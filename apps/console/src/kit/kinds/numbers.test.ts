import { decimal, money, wholeNumber } from "@trailblazer/fields";
import { expect, test } from "vitest";
import { shownNumber, typedNumber } from "./numbers.ts";

test.each([
  ["1,050", 1050],
  ["1 050", 1050],
  ["£12.50", 12.5],
  ["31.4 %", 31.4],
  ["-0.5", -0.5],
  [".5", 0.5],
  ["7.", 7],
])("%s is read", (typed, value) => expect(typedNumber(typed)).toBe(value));

test.each(["", "twelve", "1.2.3", "1e3", "--1", "12 teams"])("%j is no number", (typed) => expect(typedNumber(typed)).toBeUndefined());

test("numbers are shown as people write them", () => {
  expect(shownNumber(wholeNumber("Pupils"), 1050)).toBe("1,050");
  expect(shownNumber(money("Cost"), 1234.5)).toBe("£1,234.50");
  expect(shownNumber(decimal("Posts", { unit: "WTE" }), 8)).toBe("8.0");
});
