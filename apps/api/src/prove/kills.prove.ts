import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedServer, embedded } from "../database/embedded.ts";
import { firstToken } from "../whole/first-token.ts";
import { randomOf } from "../whole/races.ts";
import { apiProcess } from "./api-process.ts";
import { countOf } from "./count-of.ts";
import { Clerk, type Errand, GROUP, type Replied, send } from "./errands.ts";

const KILLS = countOf("PROVE_KILLS", 500);
const CLERKS = 3;

let folder: string;
let server: EmbeddedServer;
let database: pg.Client;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "trailblazer-kills-"));
  // PostgreSQL has a user of its own where we are root, and must get in.
  chmodSync(folder, 0o755);
  // As in use: what is acknowledged is on the disk. It stays up, and each API that is started joins it.
  server = await embedded(folder, () => undefined);
});
afterAll(async () => {
  await database?.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** How many change sets an errand came to, and how many records those changed. */
async function inLedger(keys: readonly string[]): Promise<ReadonlyMap<string, { sets: number; records: number }>> {
  const { rows } = await database.query<{ reason: string; sets: number; records: number }>(
    `SELECT s.reason, count(DISTINCT s.id)::integer AS sets, count(DISTINCT c.record_id)::integer AS records
     FROM change_sets s LEFT JOIN changes c ON c.change_set_id = s.id WHERE s.reason = ANY($1) GROUP BY 1`,
    [keys],
  );
  return new Map(rows.map(({ reason, sets, records }) => [reason, { sets, records }]));
}

/** Groups that were changed in part, and settings made without both of their campuses. */
async function halves(): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM (
       SELECT trust FROM settings WHERE trust <> 'Made by change' GROUP BY trust HAVING count(*) <> ${GROUP} OR count(DISTINCT coalesce(ward, '')) > 1
       UNION ALL SELECT s.id::text FROM settings s WHERE trust = 'Made by change' AND (SELECT count(*) FROM campuses c WHERE c.setting_id = s.id) <> 2) h`,
  );
  return rows[0]!.count;
}

interface Sent {
  readonly errand: Errand;
  readonly answer: Replied | undefined;
}

test("what was acknowledged is there once, and nothing is half there, however often the API is killed", async () => {
  const random = randomOf(KILLS);
  const counts = { kills: 0, acknowledged: 0, retried: 0, alreadyIn: 0, otherwiseAnswered: 0, refused: 0, lost: 0, doubled: 0, half: 0 };
  let api = await apiProcess({ DATA_DIR: folder });
  database = new pg.Client({ connectionString: server.url("register_empty") });
  await database.connect();
  const token = await firstToken(server.url("register_empty"));
  const clerks: Clerk[] = [];
  for (let index = 0; index < CLERKS; index += 1) clerks.push(await Clerk.begin({ url: api.url, token }));
  const all: Errand[] = [];

  for (; counts.kills < KILLS; counts.kills += 1) {
    const here = { isUp: true, answers: 0 };
    const counter = { url: api.url, token };
    const work = clerks.map(async (clerk) => {
      const sent: Sent[] = [];
      while (here.isUp) {
        const errand = clerk.next(random);
        const answer = await send(counter, errand);
        sent.push({ errand, answer });
        if (!answer) break;
        if (answer.errors) throw new Error(`${errand.kind}: ${answer.errors[0]!.message}`);
        clerk.answered(errand, answer);
        here.answers += 1;
      }
      return sent;
    });
    const ending = Promise.all(work);
    // After some answers and a moment more: at any point of a write, also of the first ones after a start.
    const enough = Math.floor(random() * 12);
    while (here.answers < enough) await Promise.race([wait(2), ending]);
    await Promise.race([wait(random() * 60), ending]);
    here.isUp = false;
    await api.kill();
    const sent = await ending;
    api = await apiProcess({ DATA_DIR: folder });

    counts.half += await halves();
    const unanswered = sent.flatMap((own, index) =>
      own.filter(({ answer }) => !answer).map(({ errand }) => ({ errand, clerk: clerks[index]! })),
    );
    const before = await inLedger(unanswered.map(({ errand }) => errand.key));
    counts.acknowledged += sent.flat().filter(({ answer }) => answer).length;
    for (const { errand, clerk } of unanswered) {
      const answer = await send({ url: api.url, token }, errand);
      counts.retried += 1;
      if (before.has(errand.key)) counts.alreadyIn += 1;
      if (!answer || answer.errors) counts.refused += 1;
      else clerk.answered(errand, answer);
    }
    // What was answered is answered alike when it is sent once more.
    const again = sent.flat().find(({ answer }) => answer);
    if (again && JSON.stringify(await send({ url: api.url, token }, again.errand)) !== JSON.stringify(again.answer))
      counts.otherwiseAnswered += 1;
    const errands = sent.flat().map(({ errand }) => errand);
    const there = await inLedger(errands.map(({ key }) => key));
    for (const { key, records } of errands) {
      const found = there.get(key) ?? { sets: 0, records: 0 };
      if (found.sets === 0) counts.lost += 1;
      if (found.sets > 1) counts.doubled += 1;
      if (found.sets === 1 && records !== null && found.records !== records) counts.half += 1;
    }
    all.push(...errands);
    if (counts.kills % 50 === 49) console.log("kills so far:", JSON.stringify({ ...counts, kills: counts.kills + 1 }));
  }
  await api.kill();
  const names = all.filter(({ kind }) => kind === "create").map(({ key }) => key);
  const { rows } = await database.query<{ count: number }>(`SELECT count(*)::integer AS count FROM regions WHERE name = ANY($1)`, [names]);
  console.log("kills:", JSON.stringify(counts));
  expect(counts).toMatchObject({ kills: KILLS, lost: 0, doubled: 0, half: 0, refused: 0, otherwiseAnswered: 0 });
  expect(rows[0]!.count).toBe(names.length);
});
