import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccessWorld, accessWorld } from "./access-world.ts";
import { compared } from "./two-ways.ts";

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
}, 120_000);
afterAll(() => world.register.close());

test("what PostgreSQL writes and what graphql-js walks are the same bytes", async () => {
  const { asked, texts, differing, statements } = await compared(world, programme, 150);
  console.log(`two ways: ${asked} operations, ${texts} written by PostgreSQL, ${differing.length} differing`);
  expect(differing).toEqual([]);
  // One that reads; and one more before it where an answer was kept that is no longer the register's.
  expect(statements).toBeLessThanOrEqual(2);
  expect(texts).toBeGreaterThan(asked / 4);
});
