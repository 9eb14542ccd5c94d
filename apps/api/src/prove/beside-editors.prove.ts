import "reflect-metadata";
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { policies, programme } from "@trailblazer/records";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demo } from "../database/demo/demo.ts";
import { type EmbeddedServer, embedded } from "../database/embedded.ts";
import { bringUpToDate } from "../database/migrate.ts";
import { place } from "../database/priority.ts";
import { scratch } from "../database/scratch.ts";
import { database, ownerSource } from "../database/source.ts";
import { theRegister } from "../engine/access/rights.ts";
import { HEAVY } from "../engine/read/cost.ts";
import { writeDoor } from "../engine/write/door.ts";
import { definition, registerSchema } from "../programme.ts";
import { firstToken } from "../whole/first-token.ts";
import { grow } from "../whole/twentyfold.ts";
import { type ApiProcess, apiProcess } from "./api-process.ts";
import { askers } from "./askers.ts";
import { countOf } from "./count-of.ts";
import { type Counter, editors, post } from "./editors-at-work.ts";
import { allowed, costIn } from "./worst-questions.ts";

const ROUNDS = countOf("PROVE_BESIDE", 9);
/** How long a turn is, in milliseconds. */
const TURN = countOf("PROVE_TURN", 10_000);
const [EDITORS, CLIENTS] = [20, 4];
/** What each editor rests between changes: four or five a second. */
const PAUSE = countOf("PROVE_PAUSE", 210);

/** How long they are at it before it counts: after a rest, everything is slow at first. */
const WARMING = countOf("PROVE_WARMING", 4000);

let folder: string;
let server: EmbeddedServer;
let api: ApiProcess;
let work: Awaited<ReturnType<typeof editors>>;
const counters = new Map<string, Counter>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "trailblazer-beside-"));
  chmodSync(folder, 0o755);
  server = await embedded(folder, () => undefined);
  const { url } = await scratch(server);
  const owner = await ownerSource(url, programme).initialize();
  await bringUpToDate(owner, programme, undefined);
  await writeDoor({ ...definition, today: () => "2021-03-31" }, database(owner))(theRegister).apply(demo(), { way: "LOAD" });
  await owner.destroy();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const constraints = await client.query<{ text: string }>(
    `SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS text FROM pg_constraint WHERE contype = 'x'`,
  );
  await grow(url, 20);
  // What is grown is without them, and editors need them.
  for (const { text } of constraints.rows) await client.query(text);
  const { rows } = await client.query<{ site: string; organisation: string }>(
    `SELECT s.value_id AS site, e.value_id AS organisation FROM post_employers e JOIN posts p ON p.id = e.post_id JOIN team_sites s ON s.team_id = p.team_id LIMIT 1`,
  );
  await client.end();
  const { site, organisation } = rows[0]!;
  // As many requests a minute as are usual, of each account.
  api = await apiProcess({ DATABASE_URL: url, REQUESTS_A_MINUTE: "1200" });
  const held = (role: string) => ({ role, ...(role === "PARTNER" ? { site } : role === "PROVIDER" ? { organisation } : {}) });
  for (const { role } of policies) counters.set(role, { url: api.url, token: await firstToken(url, held(role)) });
  const own: Counter[] = [];
  for (let nth = 0; nth < EDITORS; nth += 1) own.push({ url: api.url, token: await firstToken(url, { role: "MANAGER" }) });
  work = await editors(own);
  // What answers long questions is started with the first of them, and takes some seconds.
  await post(counters.get("MANAGER")!, `{ __typename } # ${" ".repeat(3000)}`);
  await work(TURN, PAUSE);
}, 300_000);
afterAll(async () => {
  await api?.kill();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (share: number, times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;
const told = (times: readonly number[]) => `p50 ${at(0.5, times).toFixed(1)} p99 ${at(0.99, times).toFixed(1)} ms`;

/** What editors took in a round, alone and beside something. */
interface Round {
  readonly alone: readonly number[];
  readonly beside: readonly number[];
}

/** How many times as long as alone it takes: the median of the rounds, as a machine that others share is slow for some of them. */
function timesOf(rounds: readonly Round[]): string {
  const [p50, p99] = [0.5, 0.99].map((share) => {
    const times = rounds.map(({ alone, beside }) => at(share, beside) / at(share, alone));
    return `${at(0.5, times).toFixed(2)} (${times.map((one) => one.toFixed(2)).join(", ")})`;
  });
  const [alone, beside] = [rounds.flatMap((one) => one.alone), rounds.flatMap((one) => one.beside)];
  return `alone ${told(alone)}, beside ${told(beside)} (${beside.length} changes): p50 ${p50}, p99 ${p99} times`;
}

/** What editors take for their changes. */
async function changing(turn: number, warming = WARMING): Promise<readonly number[]> {
  await work(warming, PAUSE);
  return work(turn, PAUSE);
}

/** The same beside so many who ask. */
async function beside(counter: Counter, query: string, turn: number, warming = WARMING) {
  const stop = await askers(counter, query, CLIENTS);
  const took = await changing(turn, warming);
  return { took, asked: await stop() };
}

/** The question that a role may ask by which editors are kept waiting most. */
async function worst(role: string, limit: number, cost: (query: string) => number) {
  const tried: { by: string; size: number; query: string; p99: number }[] = [];
  // What is answered apart from the rest, and what is answered among what the role asks all day.
  const all = [...allowed(cost, limit), ...allowed(cost, HEAVY)];
  for (const { by, size, query } of new Map(all.map((one) => [one.query, one])).values()) {
    const { took, asked } = await beside(counters.get(role)!, query, TURN / 3, WARMING / 3);
    // What the role may not ask is refused at once, whatever it would cost.
    if (!asked.forbidden) tried.push({ by, size, query, p99: at(0.99, took) });
    console.log(`beside editors: ${role} by ${by}, ${size} times, cost ${cost(query)}: ${told(took)}; ${JSON.stringify(asked)}`);
  }
  return tried.toSorted((a, b) => b.p99 - a.p99)[0]!;
}

/** What editors take beside a process that asks nothing and works for itself behind all else: what this machine's own cores, clocks and memory make of it. */
async function besideWork(program: string) {
  // In a session of its own, as those who ask; it ends by itself where nobody is left to end it.
  const until = `const until = Date.now() + ${2 * (WARMING + TURN)};`;
  const child = spawn(process.execPath, ["-e", until + program], { detached: true });
  place(child.pid!, 19);
  const took = await changing(TURN);
  child.kill("SIGKILL");
  return took;
}

/** What came of each role. */
const ratios: string[] = [];
afterAll(() => console.log(`beside editors:\n  ${ratios.join("\n  ")}`));

/** Lets editors work alone and beside something in turns, and tells how much longer they waited. */
async function inTurns(what: string, working: () => Promise<readonly number[]>) {
  const rounds: Round[] = [];
  while (rounds.length < ROUNDS) rounds.push({ alone: await changing(TURN), beside: await working() });
  ratios.push(`${what}: ${timesOf(rounds)}`);
  expect(rounds.every((round) => round.beside.length > 0)).toBe(true);
}

test.each([
  ["only computes", "while (Date.now() < until) Math.sqrt(Math.random())"],
  [
    "goes over 256 MB of memory, here and there",
    `const cells = new Float64Array(2 ** 25).fill(1);
     while (Date.now() < until) for (let times = 0; times < 1e5; times += 1) cells[Math.floor(Math.random() * 2 ** 25)] += 1`,
  ],
])("how much longer editors wait beside a process that %s", (what, program) =>
  inTurns(`a process that ${what}`, () => besideWork(program)),
);

test.each(policies)("how much longer editors wait beside the worst question of $role", async ({ role, limit }) => {
  const { by, size, query } = await worst(role, limit, costIn(await registerSchema()));
  await inTurns(`${role} by ${by}, ${size} times`, async () => {
    const { took, asked } = await beside(counters.get(role)!, query, TURN);
    console.log(
      `beside editors: ${role} by ${by}, ${told(took)}, load ${loadavg()[0]!.toFixed(1)}; ${JSON.stringify(asked)}: ${query.slice(0, 200)}`,
    );
    return took;
  });
});
