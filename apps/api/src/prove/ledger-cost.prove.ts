import "reflect-metadata";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programme } from "@trailblazer/records";
import pg from "pg";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demo } from "../database/demo/demo.ts";
import { type EmbeddedServer, embedded } from "../database/embedded.ts";
import { bringUpToDate } from "../database/migrate.ts";
import { scratch } from "../database/scratch.ts";
import { database, ownerSource } from "../database/source.ts";
import { theRegister } from "../engine/access/rights.ts";
import type { Run } from "../engine/database.ts";
import { tableOf } from "../engine/declare/names.ts";
import { writeDoor } from "../engine/write/door.ts";
import type { Prepared } from "../engine/write/prepared.ts";
import { insert, remove, update } from "../engine/write/statements.ts";
import { definition } from "../programme.ts";
import { countOf } from "./count-of.ts";

const ROUNDS = countOf("PROVE_ROUNDS", 15);
const MOST = 1.6;

interface Side {
  readonly client: pg.Client;
  readonly run: Run;
  readonly team: string;
}

let folder: string;
let server: EmbeddedServer;
/** The demo programme twice: with the ledger's triggers, and without. */
let sides: readonly [Side, Side];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "trailblazer-cost-"));
  // PostgreSQL has a user of its own where we are root, and must get in.
  chmodSync(folder, 0o755);
  server = await embedded(folder, () => undefined);
  const filled = await scratch(server);
  const owner = await ownerSource(filled.url, programme).initialize();
  await bringUpToDate(owner, programme, undefined);
  await writeDoor({ ...definition, today: () => "2021-03-31" }, database(owner))(theRegister).apply(demo(), { way: "LOAD" });
  await owner.destroy();
  const side = async (isOn: boolean): Promise<Side> => {
    const client = new pg.Client({ connectionString: (await scratch(server, filled.name)).url });
    await client.connect();
    await client.query("SET jit = off; SET random_page_cost = 1.1");
    if (!isOn) for (const type of programme.records) await client.query(`ALTER TABLE "${tableOf(type)}" DISABLE TRIGGER USER`);
    await client.query("VACUUM ANALYZE");
    const run: Run = async (text, values = []) => (await client.query<Record<string, unknown>>(text, [...values])).rows;
    return { client, run, team: String((await run("SELECT id FROM teams LIMIT 1"))[0]!.id) };
  };
  sides = [await side(true), await side(false)];
});
afterAll(async () => {
  for (const { client } of sides) await client.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Shape {
  readonly type: string;
  readonly input: (side: Side, index: number) => Record<string, unknown>;
  readonly patch: (index: number) => Record<string, unknown>;
}

/** A record of many fields, one that links to others, and the leanest that there is. */
const shapes: readonly Shape[] = [
  {
    type: "Setting",
    input: (_, index) => ({ name: `School ${index}`, status: "OPEN", phase: "PRIMARY", town: "Town", trust: "Trust", postcode: "AB1 2CD" }),
    patch: (index) => ({ town: `Town ${index}`, status: "CLOSED", trust: null }),
  },
  {
    type: "Post",
    input: ({ team }) => ({ team, role: "EMHP", fundedBy: "PROGRAMME", openedOn: "2021-01-01" }),
    patch: () => ({ fundedBy: "NHS" }),
  },
  { type: "Region", input: () => ({ name: `Region ${v7()}` }), patch: () => ({ name: `Other ${v7()}` }) },
];

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** The statements of the write door, each in a transaction of its own, on both sides by turns; the times of each, on and off. */
async function measure(size: number, rounds: number): Promise<ReadonlyMap<string, readonly [number[], number[]]>> {
  const times = new Map<string, [number[], number[]]>();
  for (const { type: name, input, patch } of shapes)
    for (let round = 0; round < rounds; round += 1) {
      for (const at of round % 2 ? ([0, 1] as const) : ([1, 0] as const)) {
        const [side, type] = [sides[at], programme.record(name)];
        const rows = Array.from({ length: size }, (_, index) => ({ id: v7(), values: input(side, index) }));
        const prepared = (way: Prepared["way"], version: number) =>
          rows.map(({ id }, index): Prepared => ({ way, type, id, version, values: patch(index), dated: new Map(), path: [] }));
        const timed = async (what: string, work: () => Promise<unknown>) => {
          const key = `${what} ${size.toLocaleString("en-GB")} ${type.labels.toLowerCase()}`;
          const begun = performance.now();
          await side.run("BEGIN");
          await work();
          await side.run("COMMIT");
          const known = times.get(key) ?? [[], []];
          times.set(key, known);
          known[at].push(performance.now() - begun);
        };
        await timed("insert", () => insert(side.run, type, rows));
        await timed("update", () => update(side.run, type, prepared("update", 1)));
        await timed("delete", () => remove(side.run, type, prepared("delete", 2)));
      }
      // As autovacuum does; on both sides, outside the times.
      if (round % 5 === 4) for (const { run } of sides) await run(`VACUUM ANALYZE "${tableOf(programme.record(name))}"`);
    }
  return times;
}

test.each([
  ["one row", 1, ROUNDS * 10],
  ["a thousand rows", 1000, ROUNDS],
] as const)("to make, change and remove %s takes at most 1.6 times as long with the ledger as without it", async (_, size, rounds) => {
  const times = await measure(size, rounds);
  let [withLedger, without] = [0, 0];
  for (const [what, [on, off]] of times) {
    const [slow, quick] = [median(on), median(off)];
    console.log(`ledger: ${what.padEnd(28)} ${slow.toFixed(2)} ms with, ${quick.toFixed(2)} without: ${(slow / quick).toFixed(2)} times`);
    withLedger += slow;
    without += quick;
  }
  console.log(`ledger: all of them, ${size.toLocaleString("en-GB")} at a time: ${(withLedger / without).toFixed(2)} times`);
  expect(withLedger / without).toBeLessThan(MOST);
});
