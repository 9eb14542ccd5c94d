import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccessWorld, accessWorld } from "../whole/access-world.ts";
import { generatedBy } from "../whole/generated-runs.ts";
import { countOf } from "./count-of.ts";

const EACH = countOf("PROVE_GENERATED", 100_000);
/** How many share a seed. */
const AT_ONCE = 1000;

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
}, 120_000);
afterAll(() => world.register.close());

test("100,000 generated operations by each role: each is answered or refused, and nothing breaks", async () => {
  const total = new Map<string, number>();
  const found: string[] = [];
  for (let seed = 1; (seed - 1) * AT_ONCE < EACH; seed += 1) {
    const { codes, faults } = await generatedBy(world, programme, Math.min(AT_ONCE, EACH - (seed - 1) * AT_ONCE), seed);
    for (const [code, count] of codes) total.set(code, (total.get(code) ?? 0) + count);
    found.push(...faults);
    if (seed % 10 === 0) console.log(`generated: ${seed * AT_ONCE} by each of ${world.holders.length}, ${found.length} faults`);
  }
  console.log("generated:", Object.fromEntries(total), `${found.length} faults`);
  expect(found).toEqual([]);
});
