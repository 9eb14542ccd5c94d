import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const page = readFileSync(join(import.meta.dirname, "../../../docs/first-hour.md"), "utf8");
const folder = join(import.meta.dirname, "walks");
const walks = readdirSync(folder).flatMap((file) => (file.endsWith(".test.ts") ? [readFileSync(join(folder, file), "utf8")] : []));

test("each step of the first hour is taken by a walk, and has the picture that it shows", () => {
  const steps = page.split(/^## /m).slice(1);
  expect(steps.length).toBeGreaterThan(8);
  const untaken = steps.flatMap((step) => {
    const walk = /^Walk: `(.+)`$/m.exec(step)?.[1];
    return walk && walks.some((text) => text.includes(walk)) ? [] : [step.split("\n")[0]];
  });
  expect(untaken).toEqual([]);
  const pictures = [...page.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path]) => path!);
  expect(pictures.filter((path) => readFileSync(join(import.meta.dirname, "../../../docs", path)).length < 1000)).toEqual([]);
});
