import { expect, test } from "vitest";
import { extent } from "./extent.ts";

test.each([
  [0, 25, "none"],
  [1, 25, "few"],
  [5, 25, "few"],
  [6, 25, "some"],
  [24, 25, "some"],
  [25, 25, "all"],
])("%i of %i is %s", (part, whole, word) => {
  expect(extent(part, whole)).toBe(word);
});
