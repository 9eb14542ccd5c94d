import { afterAll, beforeAll, expect, test } from "vitest";
import { races } from "../whole/races.ts";
import { type TestRegister, testRegister } from "../whole/test-register.ts";
import { countOf } from "./count-of.ts";

const ROUNDS = countOf("PROVE_RACES", 10_000);
/** How many share a seed. */
const AT_ONCE = 1000;

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister("empty");
});
afterAll(() => register.close());

test("two and three editors at once, by every mutation: no change is lost", async () => {
  const total = new Map<string, number>();
  const found: string[] = [];
  for (let seed = 1; (seed - 1) * AT_ONCE < ROUNDS; seed += 1) {
    const { faults, counts } = await races(register, register.write, Math.min(AT_ONCE, ROUNDS - (seed - 1) * AT_ONCE), seed * 7919);
    found.push(...faults);
    for (const [what, count] of counts) total.set(what, (total.get(what) ?? 0) + count);
    console.log(`races: ${Math.min(seed * AT_ONCE, ROUNDS)} of ${ROUNDS}, faults ${found.length}`);
  }
  console.log(
    "races:",
    Object.fromEntries(total),
    "lost",
    found.filter((fault) => fault.includes("was lost")).length,
    "faults",
    found.length,
  );
  expect(found).toEqual([]);
});
