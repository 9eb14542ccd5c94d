import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { median } from "./median.ts";

/** What a request costs the database: statements that were sent for it, and milliseconds of planning and running them. */
export interface DatabaseCost {
  readonly statements: number;
  readonly time: number;
}

const TRACKED = "pg_stat_statements";

/** Whether the server has loaded what counts statements; if not, it is told to load it when it starts the next time. */
export async function counts(root: pg.Client): Promise<boolean> {
  const { rows } = await root.query<{ loaded: boolean }>("SELECT current_setting('shared_preload_libraries') LIKE $1 AS loaded", [
    `%${TRACKED}%`,
  ]);
  if (rows[0]!.loaded) return true;
  await root.query(`ALTER SYSTEM SET shared_preload_libraries = '${TRACKED}'`);
  return false;
}

/** Counting is off but for when it is asked for, so that no server is timed with it. */
async function track(client: pg.Client, what: "top" | "none"): Promise<void> {
  await client.query(`ALTER SYSTEM SET pg_stat_statements.track = '${what}'`);
  await client.query(`ALTER SYSTEM SET pg_stat_statements.track_planning = ${what === "top" ? "on" : "off"}`);
  await client.query("SELECT pg_reload_conf()");
  // Each connection reads the change before its next statement, once it has been told.
  await wait(300);
}

/** Makes a database one whose statements can be counted. */
export async function prepareCounting(client: pg.Client): Promise<void> {
  await client.query(`CREATE EXTENSION IF NOT EXISTS ${TRACKED}`);
  await track(client, "none");
}

/** How often a question is asked for one look at what it cost, and how often is looked. */
const [ASKED, LOOKS] = [3, 5];

/** Asks one after the other, and says what a request cost the database: the median of some looks. What others do meanwhile, they do less often. */
export async function databaseCost(client: pg.Client, ask: () => Promise<unknown>): Promise<DatabaseCost> {
  const looks: DatabaseCost[] = [];
  await track(client, "top");
  try {
    for (let look = 0; look < LOOKS; look += 1) {
      await client.query("SELECT pg_stat_statements_reset()");
      for (let nth = 0; nth < ASKED; nth += 1) await ask();
      const { rows } = await client.query<DatabaseCost>(
        `SELECT coalesce(sum(calls), 0)::float8 / $1::int AS statements, coalesce(sum(total_plan_time + total_exec_time), 0) / $1::int AS time
         FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = current_database() AND calls >= $1::int`,
        [ASKED],
      );
      looks.push(rows[0]!);
    }
  } finally {
    await track(client, "none");
  }
  return { statements: median(looks.map(({ statements }) => statements)), time: median(looks.map(({ time }) => time)) };
}
