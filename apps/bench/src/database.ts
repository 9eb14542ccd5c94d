import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { embedded } from "@trailblazer/api/database/embedded";
import pg from "pg";
import { postgresCpu } from "./postgres-cpu.ts";
import type { Places, Slot } from "./questions.ts";

/** The database that all servers are measured on, once the register has filled it. */
export interface BenchDatabase {
  readonly url: string;
  readonly version: string;
  /** Processor time that PostgreSQL has used so far, in milliseconds; undefined where it can't be had. */
  readonly cpu: (() => number) | undefined;
  places(): Promise<Places>;
  /** Records to change, as they are now: the `nth` server's own. */
  slots(nth: number, count: number): Promise<readonly Slot[]>;
}

/** A PostgreSQL server for one run. */
export interface BenchServer {
  readonly folder: string;
  /** Opens the register's database. The planner is told what is in it first, so that no server is timed on guesses. */
  open(): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

const folder = fileURLToPath(new URL("../../../.data/bench", import.meta.url));
/** What the register calls the database of its demo programme. */
const name = "register_demo";

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: "bench" });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Starts the embedded PostgreSQL with an empty cluster of the bench's own; the register joins it. */
export async function benchServer(): Promise<BenchServer> {
  const server = await embedded(folder, () => undefined);
  const root = await connected(server.url());
  await root.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await root.end();
  let client: pg.Client | undefined;
  return {
    folder,
    async open() {
      const opened = await connected(server.url(name));
      client = opened;
      await opened.query("VACUUM ANALYZE");
      const { rows } = await opened.query<{ pid: number; version: string }>(
        "SELECT pg_backend_pid() AS pid, current_setting('server_version') AS version",
      );
      return {
        url: server.url(name),
        version: rows[0]!.version,
        cpu: postgresCpu(rows[0]!.pid),
        async places() {
          const found = await opened.query<{ id: string }>("SELECT id FROM sites ORDER BY name LIMIT 1");
          return { site: found.rows[0]!.id };
        },
        async slots(nth, count) {
          const found = await opened.query<Slot>("SELECT id, version FROM settings ORDER BY id LIMIT $1 OFFSET $2", [count, nth * count]);
          if (found.rows.length < count) throw new Error("There are too few settings for so many connections");
          return found.rows;
        },
      };
    },
    async stop() {
      await client?.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
