import { expect, test } from "vitest";
import { fresh } from "../whole/fresh.ts";
import { testRegister } from "../whole/test-register.ts";
import { countOf } from "./count-of.ts";

const READS = countOf("PROVE_READS", 100_000);
/** How many are asked of one register: a long history makes each write slower. */
const AT_ONCE = 10_000;

test("100,000 reads beside writers: each is as one snapshot gives it to whoever asks, and none is older than what was acknowledged", async () => {
  const total = { reads: 0, kept: 0, writes: 0 };
  const found: string[] = [];
  for (let seed = 1; total.reads < READS; seed += 1) {
    const register = await testRegister("empty");
    const { reads, kept, writes, faults } = await fresh(register, Math.min(AT_ONCE, READS - total.reads), seed);
    await register.close();
    found.push(...faults);
    total.reads += reads;
    total.kept += kept;
    total.writes += writes;
    console.log(`fresh: ${total.reads} of ${READS}, ${total.kept} of them kept, beside ${total.writes} changes, ${found.length} faults`);
  }
  expect(found.slice(0, 20)).toEqual([]);
  expect(total.kept).toBeGreaterThan(0);
});
