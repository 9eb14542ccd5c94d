import { rm } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { embedded } from "@trailblazer/api/database/embedded";
import pg from "pg";
import { postgresCpu } from "./postgres-cpu.ts";
import type { Places, Slot } from "./questions.ts";
import { grow } from "./scale.ts";
import { counts, type DatabaseCost, databaseCost, prepareCounting } from "./statistics.ts";

/** How much there is of what the questions are about. */
export interface Size {
  readonly sites: number;
  readonly teams: number;
  readonly settings: number;
}

/** The database that all servers are measured on, once the register has filled it. */
export interface BenchDatabase {
  readonly url: string;
  readonly version: string;
  readonly size: Size;
  /** Processor time that PostgreSQL has used so far, in milliseconds; undefined where it can't be had. */
  readonly cpu: (() => number) | undefined;
  places(): Promise<Places>;
  /** Records to change, as they are now: the `nth` server's own. */
  slots(nth: number, count: number): Promise<readonly Slot[]>;
  /** Waits until no statement runs: who gave up on an answer leaves its statement running. */
  idle(): Promise<void>;
  /** What it costs the database to be asked once. */
  cost(ask: () => Promise<unknown>): Promise<DatabaseCost>;
  close(): Promise<void>;
}

/** A PostgreSQL server for one run. */
export interface BenchServer {
  readonly folder: string;
  /** Removes the register's database, so that the next register fills a new one. */
  clear(): Promise<void>;
  /** Opens the register's database, so many times as large. The planner is told what is in it first, so that no server is timed on guesses. */
  open(times: number): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

const folder = fileURLToPath(new URL("../../../.data/bench", import.meta.url));
/** What the register calls the database of its demo programme. */
const name = "register_demo";
const quietly = () => undefined;

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: "bench" });
  client.on("error", quietly);
  await client.connect();
  return client;
}

async function once<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connected(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function opened(url: string, times: number): Promise<BenchDatabase> {
  const client = await connected(url);
  await grow(client, times);
  await client.query("VACUUM ANALYZE");
  await client.query("CHECKPOINT");
  await prepareCounting(client);
  const { rows } = await client.query<{ pid: number; version: string } & Size>(
    `SELECT pg_backend_pid() AS pid, current_setting('server_version') AS version, (SELECT count(*)::int FROM sites) AS sites,
       (SELECT count(*)::int FROM teams) AS teams, (SELECT count(*)::int FROM settings) AS settings`,
  );
  const { pid, version, ...size } = rows[0]!;
  return {
    url,
    version,
    size,
    cpu: postgresCpu(pid),
    async places() {
      const found = await client.query<{ id: string }>("SELECT id FROM sites ORDER BY name LIMIT 1");
      return { site: found.rows[0]!.id };
    },
    async slots(nth, count) {
      const found = await client.query<Slot>("SELECT id, version FROM settings ORDER BY id LIMIT $1 OFFSET $2", [count, nth * count]);
      if (found.rows.length < count) throw new Error("There are too few settings for so many connections");
      return found.rows;
    },
    async idle() {
      const busy = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'
        AND state <> 'idle' AND pid <> pg_backend_pid()`;
      // Twice, since a server takes the next request in between.
      for (let still = 0; still < 2; ) {
        await wait(50);
        const { rowCount } = await client.query(busy);
        still = rowCount ? 0 : still + 1;
      }
    },
    cost: (ask) => databaseCost(client, ask),
    close: () => client.end(),
  };
}

/** Starts the embedded PostgreSQL on a cluster of the bench's own, with what counts statements; the register joins it. */
export async function benchServer(): Promise<BenchServer> {
  let server = await embedded(folder, quietly);
  if (!(await once(server.url(), counts))) {
    await server.stop();
    server = await embedded(folder, quietly);
  }
  const clear = () =>
    once(server.url(), async (root) => {
      await root.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    });
  return {
    folder,
    clear,
    open: (times) => opened(server.url(name), times),
    async stop() {
      await clear().catch(quietly);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
