import { afterAll, beforeAll, expect, test } from "vitest";
import { fresh } from "./fresh.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister("empty");
});
afterAll(() => register.close());

test("an answer is as one snapshot gives it to whoever asks, and never older than what was acknowledged", async () => {
  const { reads, kept, writes, faults } = await fresh(register, 1500);
  console.log(`fresh: ${reads} reads, ${kept} of them kept, beside ${writes} changes`);
  expect(faults).toEqual([]);
  expect(kept).toBeGreaterThan(0);
  expect(writes).toBeGreaterThan(0);
});
