import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccessWorld, accessWorld } from "./access-world.ts";
import { generatedBy } from "./generated-runs.ts";

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
}, 120_000);
afterAll(() => world.register.close());

test("whatever is asked, by whomever, is answered or refused: nothing breaks", async () => {
  const { asked, codes, faults } = await generatedBy(world, programme, 150);
  console.log(`generated: ${asked} operations`, Object.fromEntries(codes));
  expect(faults).toEqual([]);
  // Most of them get past the parser: what is tried is the register, not the grammar.
  expect(codes.get("answered") ?? 0).toBeGreaterThan(asked / 5);
});
