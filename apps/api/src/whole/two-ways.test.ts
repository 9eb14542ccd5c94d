import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ledgerTypes } from "../engine/ledger/records.ts";
import { type AccessWorld, accessWorld } from "./access-world.ts";
import { isWhole } from "./each-day.ts";
import { compared, comparedOf, fewStatements } from "./two-ways.ts";

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
}, 120_000);
afterAll(() => world.register.close());

test("what PostgreSQL writes and what graphql-js walks are the same bytes", async () => {
  const { asked, texts, differing, statements } = await compared(world, programme, isWhole ? 60 : 25);
  console.log(`two ways: ${asked} operations, ${texts} written by PostgreSQL, ${differing.length} differing`);
  expect(differing).toEqual([]);
  expect(fewStatements).toEqual(expect.arrayContaining([...statements.keys()]));
  expect(texts).toBeGreaterThan(asked / 5);
});

test("of every type's lists, records and groups: nearly all are written by PostgreSQL, in one statement", async () => {
  const of = { asked: 0, texts: 0 };
  for (const type of [...programme.records, ...ledgerTypes]) {
    const { asked, texts, differing, statements } = await comparedOf(world, programme, type, isWhole ? 2 : 1);
    expect(differing).toEqual([]);
    expect(fewStatements).toEqual(expect.arrayContaining([...statements.keys()]));
    of.asked += asked;
    of.texts += texts;
  }
  expect(of.texts).toBeGreaterThan(of.asked * 0.8);
});
