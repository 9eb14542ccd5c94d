import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, getPriority, setPriority } from "node:os";
import { setTimeout } from "node:timers/promises";
import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { running, waitingPool } from "../database/pool.ts";
import { database, requestSource } from "../database/source.ts";
import type { Run } from "../engine/database.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister("empty");
});
afterAll(() => register.close());

/** Whether the system lets us say when a process works: not in a container that may not, nor for another user's. */
function maySet(process: number): boolean {
  try {
    setPriority(process, getPriority(process));
    return true;
  } catch {
    return false;
  }
}

/** How far what may wait is put behind here. */
const BEHIND = 10;

test.runIf(process.platform === "linux")(
  "on this machine, what may wait works behind what may not, until it has waited long",
  async ({ skip }) => {
    const editors = await requestSource(register.url, programme, 1).initialize();
    const readers = waitingPool(register.url, { size: 1, behind: BEHIND });
    const processOf = async (run: Run) => Number((await run("SELECT pg_backend_pid() AS id"))[0]!.id);
    const run = running(true)(readers);
    const [before, behind] = [await processOf(database(editors).run), await processOf(run)];
    const isAllowed = maySet(before);
    const difference = () => (isAllowed ? getPriority(behind) - getPriority(before) : 0);
    const differences = [difference()];
    // A page that took too long is brought forward, and what is asked next is behind again.
    const slow = run("SELECT pg_sleep(9)");
    if (isAllowed) await expect.poll(difference, { timeout: 20_000 }).toBe(0);
    await slow;
    differences.push(difference());
    await Promise.all([editors.destroy(), readers.end()]);
    skip(!isAllowed, "the system does not let us");
    expect(differences).toEqual([BEHIND, BEHIND]);
  },
);

test.runIf(process.platform === "linux")("what takes long because it has much to do stays behind", async ({ skip }) => {
  const readers = waitingPool(register.url, { size: 1, behind: BEHIND });
  const run = running(true)(readers);
  const behind = Number((await run("SELECT pg_backend_pid() AS id"))[0]!.id);
  const isAllowed = maySet(behind);
  const worked = () => Number(readFileSync(`/proc/${behind}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  const before = worked();
  const busy = run("DO $$ BEGIN WHILE clock_timestamp() < now() + interval '8 seconds' LOOP END LOOP; END $$");
  await setTimeout(7000);
  const [share, priority] = [(worked() - before) / 7000, getPriority(behind)];
  await busy;
  await readers.end();
  skip(!isAllowed || share < 0.4, "the machine has other work, or the system does not let us");
  expect(priority - getPriority(process.pid)).toBe(BEHIND);
});

/** By which rule Linux gives a process its time: 5 is what it calls idle. */
const policyOf = (process: number) => Number(readFileSync(`/proc/${process}/stat`, "utf8").split(") ")[1]!.split(" ")[38]);

/** On how many cores Linux lets a process work. */
function coresOf(process: number): number {
  const [, list] = /Cpus_allowed_list:\s*(\S+)/.exec(readFileSync(`/proc/${process}/status`, "utf8"))!;
  return list!.split(",").reduce((sum, part) => {
    const [from, to = from] = part.split("-").map(Number) as [number, number?];
    return sum + to! - from + 1;
  }, 0);
}

test.runIf(process.platform === "linux")(
  "what stands furthest behind works when nothing else would, and keeps to half of the cores",
  async ({ skip }) => {
    const readers = waitingPool(register.url, { size: 1, behind: 19 });
    const behind = Number((await readers.query({ text: "SELECT pg_backend_pid() AS id" })).rows[0]!.id);
    const isAllowed = maySet(behind) && !spawnSync("chrt", ["--version"]).error;
    if (isAllowed) await expect.poll(() => policyOf(behind)).toBe(5);
    const cores = cpus().length;
    if (isAllowed && cores > 1 && coresOf(process.pid) === cores && !spawnSync("taskset", ["--version"]).error)
      await expect.poll(() => coresOf(behind)).toBe(Math.floor(cores / 2));
    await readers.end();
    skip(!isAllowed, "the system does not let us, or has no chrt");
  },
);

test("what comes again is kept prepared, in a transaction too, however much was asked once in between; what is too long is not", async () => {
  const source = await requestSource(register.url, programme, 1).initialize();
  const own = database(source);
  for (let nth = 0; nth < 400; nth += 1) await own.run(`SELECT ${nth} AS once`);
  const often = "SELECT 'often' AS said";
  for (let time = 0; time < 2; time += 1) await own.run(often);
  const inside = "SELECT 'inside' AS said";
  for (let time = 0; time < 2; time += 1) await own.transaction((run) => run(inside));
  const long = `SELECT ${" ".repeat(100_000)} 'long' AS said`;
  for (let time = 0; time < 3; time += 1) await own.run(long);
  const kept = await own.run("SELECT statement FROM pg_prepared_statements WHERE statement LIKE 'SELECT%' ORDER BY prepare_time");
  expect(kept.map(({ statement }) => statement)).toEqual([often, inside]);
  await source.destroy();
});
