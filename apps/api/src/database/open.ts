import { resolve } from "node:path";
import type { Model } from "@trailblazer/fields";
import pg from "pg";
import type { DataSource } from "typeorm";
import type { Config } from "../config.ts";
import type { Database, Readers } from "../engine/database.ts";
import { embedded } from "./embedded.ts";
import type { Note } from "./fill.ts";
import { bringUpToDate } from "./migrate.ts";
import { readersOf } from "./readers.ts";
import { database, ownerSource, requestSource } from "./source.ts";

/** The register's database, migrated and open for requests. */
export interface OpenDatabase {
  readonly requests: Database;
  /** The same for those who only read, on connections of their own, and a replica's where there is one. */
  readonly readers: Readers;
  readonly listenAt: string;
  /** What the database was filled with; undefined while it never was. */
  readonly programme: string | undefined;
  readonly close: () => Promise<void>;
}

/** Fills an empty database, and notes that with the last of it. */
export type Fill = (owner: Database, note: Note) => Promise<void>;

interface Address {
  readonly owner: string;
  readonly requests: string;
  readonly close: () => Promise<void>;
}

/** The server of DATABASE_URL; else one of our own, with a database for each programme, so that none is in another's way. */
async function address(config: Config, programme: string, say: (line: string) => void): Promise<Address> {
  const { DATABASE_URL: requests, DATABASE_OWNER_URL: owner = requests } = config;
  if (requests && owner) return { owner, requests, close: async () => undefined };
  const server = await embedded(resolve(config.DATA_DIR), say);
  const name = `register_${programme}`;
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  if (!rowCount) await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return { owner: server.url(name), requests: server.url(name), close: () => server.stop() };
}

const userOf = (url: string) => decodeURIComponent(new URL(url).username) || undefined;

async function filledWith(source: DataSource): Promise<string | undefined> {
  const [row] = await source.query<{ programme: string }[]>("SELECT programme FROM register");
  return row?.programme;
}

/** Opens the database: starts it where it is ours, brings its tables up to date, fills it the first time. */
export async function openDatabase(
  config: Config,
  model: Model,
  programme: string,
  fill: Fill | undefined,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  const { owner, requests, close } = await address(config, programme, say);
  try {
    const owning = await ownerSource(owner, model).initialize();
    let filled: string | undefined;
    try {
      await bringUpToDate(owning, model, userOf(requests));
      filled = await filledWith(owning);
      if (!filled && fill) {
        await fill(database(owning), async (run) => void (await run("INSERT INTO register (programme) VALUES ($1)", [programme])));
        // Small tables are never looked at by themselves: without this the planner guesses.
        await owning.query("ANALYZE");
        filled = programme;
      }
    } finally {
      await owning.destroy();
    }
    const source = await requestSource(requests, model).initialize();
    const { close: closeReaders, ...readers } = readersOf(requests, config);
    return {
      requests: database(source, config.PREPARED === "yes"),
      readers,
      listenAt: requests,
      programme: filled,
      async close() {
        await Promise.all([source.destroy(), closeReaders()]);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
