import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { found, hidden, inConfidence, siteManager } from "./access-paths.ts";
import { type AccessWorld, accessWorld } from "./access-world.ts";

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
}, 120_000);
afterAll(() => world.register.close());

/** As many types as a path passes, its root and its end among them; `npm run prove` goes two further. */
const LONGEST = 4;

test("no path of up to four steps from any root leads another site's manager to a record that is not theirs", async () => {
  const { ids, asked } = await found(world, siteManager(world), LONGEST);
  console.log(`paths: ${asked} operations, ${ids.size} records seen`);
  expect(hidden(world).filter(({ id }) => ids.has(id))).toEqual([]);
  expect(hidden(world).length).toBeGreaterThan(25);
  expect(ids.has(world.id(programme.record("Absence"), "own"))).toBe(true);
});

test("they lead an administrator to each of them, but to nothing that was told to the evaluation in confidence", async () => {
  const { ids } = await found(world, world.holders[0]!, LONGEST);
  const secret = new Set(inConfidence(world).map(({ id }) => id));
  expect(hidden(world).filter(({ id }) => !ids.has(id) && !secret.has(id))).toEqual([]);
  expect([...secret].filter((id) => ids.has(id))).toEqual([]);
});

test("and an evaluator to each answer, response, interview and site of a finding", async () => {
  const { ids } = await found(world, world.holders.find(({ role }) => role === "EVALUATOR")!, LONGEST);
  expect(inConfidence(world).filter(({ id }) => !ids.has(id))).toEqual([]);
});
