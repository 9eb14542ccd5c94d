import { expect, test } from "vitest";
import { alike, type DisclosureScheme, isExact, published, publishedShare } from "./disclosure.ts";

const said = { label: "", help: "", source: "" };
const belowFive: DisclosureScheme = { ...said, hides: { from: 0, to: 4 }, roundsTo: 5, averagesFrom: 5 };
const oneToSeven: DisclosureScheme = { ...said, hides: { from: 1, to: 7 }, roundsTo: 5, averagesFrom: 8 };

test("small numbers are hidden before the rest is rounded: nothing is rounded out of hiding, nor into it", () => {
  expect([2, 3, 4, 5].map((count) => published(belowFive, count))).toEqual([null, null, null, 5]);
  expect([0, 1, 7, 8, 12, 13].map((count) => published(oneToSeven, count))).toEqual([0, null, null, 10, 10, 15]);
});

test("a share is of the numbers as they are published, so that it tells no more than they do", () => {
  expect(publishedShare(belowFive, 12, 33)).toBe(29);
  expect(publishedShare(belowFive, 13, 26)).toBe(60);
  expect(publishedShare(belowFive, 4, 40)).toBeNull();
  expect(publishedShare(oneToSeven, 0, 40)).toBe(0);
  expect(publishedShare(oneToSeven, 0, 0)).toBeNull();
});

test("whoever sees a published number knows between which numbers it lies, and no more", () => {
  expect([0, 3, 5, 7, 8].map((count) => alike(belowFive, count))).toEqual([
    { from: 0, to: 4 },
    { from: 0, to: 4 },
    { from: 5, to: 7 },
    { from: 5, to: 7 },
    { from: 8, to: 12 },
  ]);
  expect([0, 5, 8].map((count) => alike(oneToSeven, count))).toEqual([
    { from: 0, to: 0 },
    { from: 1, to: 7 },
    { from: 8, to: 12 },
  ]);
});

test("a scheme that hides nothing and rounds nothing tells numbers as they are", () => {
  const none: DisclosureScheme = { ...said, hides: { from: 1, to: 0 }, roundsTo: 1, averagesFrom: 0 };
  expect([isExact(none), isExact(belowFive)]).toEqual([true, false]);
  expect([0, 1, 7].map((count) => published(none, count))).toEqual([0, 1, 7]);
  expect(alike(none, 3)).toEqual({ from: 3, to: 3 });
});
