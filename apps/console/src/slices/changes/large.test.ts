import { programme } from "@trailblazer/records";
import { expect, test } from "vitest";
import { byTypeQuery, largeWords } from "./large.ts";

const some = (given: Readonly<Record<string, number>>) =>
  Object.entries(given).map(([name, changes]) => ({ type: programme.record(name), changes }));

test("a large change is told by the kinds of record that it changed most", () => {
  expect(largeWords(1200, some({ Site: 0, Setting: 1200 }))).toBe("1,200 changes: settings");
  expect(largeWords(15_944, some({ Site: 25, Setting: 9000, Enrolment: 5000, Team: 80, Post: 1839 }))).toBe(
    "15,944 changes: settings, enrolments, posts and 2 other kinds of record",
  );
});

test("a large change is asked about in parts, as one field is answered thirty times beside itself at most", () => {
  const parts = byTypeQuery(programme).split("changeSet(").slice(1);
  const asked = parts.map((part) => part.split("changes(").length - 1);
  expect(Math.max(...asked)).toBeLessThanOrEqual(30);
  expect(asked.reduce((sum, each) => sum + each, 0)).toBe(programme.chapters.flatMap(({ records }) => records).length);
});
