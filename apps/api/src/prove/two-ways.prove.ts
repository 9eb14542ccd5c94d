import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ledgerTypes } from "../engine/ledger/records.ts";
import { type AccessWorld, accessWorld } from "../whole/access-world.ts";
import { comparedOf, fewStatements } from "../whole/two-ways.ts";
import { countOf } from "./count-of.ts";

/** How many operations of each record type are asked as each holder of a role: half an hour on two quiet cores. Ten thousand take two days. */
const EACH = countOf("PROVE_TWO_WAYS", 100);
/** How many of them share a seed. */
const AT_ONCE = 60;
/** The first seed: runs of different seeds ask different operations, and add up. */
const FIRST = countOf("PROVE_SEED", 1);

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
}, 120_000);
afterAll(() => world.register.close());

const add = <Key>(to: Map<Key, number>, more: ReadonlyMap<Key, number>) => {
  for (const [key, count] of more) to.set(key, (to.get(key) ?? 0) + count);
};

test("operations of every type as each role: PostgreSQL writes what graphql-js would, in one statement", async () => {
  const types = [...programme.records, ...ledgerTypes];
  const begun = performance.now();
  const [statements, walked] = [new Map<string, number>(), new Map<string, number>()];
  const found: string[] = [];
  let [asked, texts] = [0, 0];
  for (let done = 0; done < EACH; done += AT_ONCE) {
    const seed = FIRST + done / AT_ONCE;
    for (const type of types) {
      const one = await comparedOf(world, programme, type, Math.min(AT_ONCE, EACH - done), seed);
      asked += one.asked;
      texts += one.texts;
      found.push(...one.differing);
      add(statements, one.statements);
      add(walked, one.walked);
    }
    const rate = Math.round((asked * 1000) / (performance.now() - begun));
    console.log(
      `two ways, to seed ${seed}: ${Math.min(done + AT_ONCE, EACH)} of each of ${types.length} types as each of ${world.holders.length}: ${asked} in all, ${rate} a second, ${texts} written by PostgreSQL, ${found.length} differing`,
    );
  }
  console.log("two ways: by statements", Object.fromEntries(statements), "walked by graphql-js", Object.fromEntries(walked));
  expect(found.slice(0, 20)).toEqual([]);
  expect(fewStatements).toEqual(expect.arrayContaining([...statements.keys()]));
});
