import { afterAll, beforeAll, expect, test } from "vitest";
import { found, hidden, inConfidence, siteManager } from "../whole/access-paths.ts";
import { type AccessWorld, accessWorld } from "../whole/access-world.ts";

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
});
afterAll(() => world.register.close());

const LONGEST = 6;

test("no path of up to six steps leads another site's manager to a record that is not theirs", async () => {
  const { ids, asked } = await found(world, siteManager(world), LONGEST);
  console.log(`paths: ${asked} operations of a site's manager, ${ids.size} records seen`);
  expect(hidden(world).filter(({ id }) => ids.has(id))).toEqual([]);
});

test("nor an administrator to what was told to the evaluation in confidence", async () => {
  const { ids, asked } = await found(world, world.holders[0]!, LONGEST);
  console.log(`paths: ${asked} operations of an administrator, ${ids.size} records seen`);
  expect(inConfidence(world).filter(({ id }) => ids.has(id))).toEqual([]);
});
