import { expect, test } from "vitest";
import { median, table } from "./limits.ts";

test("what was measured is told beside what it may be at most", () => {
  const lines = table([
    { what: "First page usable", value: 1234.4, unit: "ms", limit: 1500 },
    { what: "Scripts", value: 210, unit: "kB", limit: 200 },
  ]).split("\n");
  expect(lines).toEqual([
    "What               Measured   At most",
    "First page usable  1,234 ms  1,500 ms  kept",
    "Scripts              210 kB    200 kB  missed",
  ]);
  expect(median([9, 1, 5])).toBe(5);
});
