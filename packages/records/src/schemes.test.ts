import { published } from "@trailblazer/fields";
import { expect, test } from "vitest";
import { schemes } from "./index.ts";

const counts = [0, 3, 4, 5, 7, 8, 12, 13];

test("numbers about people are published as NHS Digital's two schemes have it", () => {
  expect(counts.map((count) => published(schemes.MHSDS, count))).toEqual([null, null, null, 5, 5, 10, 10, 15]);
  expect(counts.map((count) => published(schemes.HES, count))).toEqual([0, null, null, null, null, 10, 10, 15]);
});

test("every scheme says whose it is", () => {
  for (const { label, help, source } of Object.values(schemes)) expect([label, help, source].every(Boolean)).toBe(true);
});
