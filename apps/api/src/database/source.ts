import { createHash } from "node:crypto";
import type { Model } from "@trailblazer/fields";
import type { Pool, PoolClient, PoolConfig } from "pg";
import { DataSource, type MigrationInterface } from "typeorm";
import type { Database, Run } from "../engine/database.ts";
import { entities } from "../engine/declare/entity.ts";
import { migrations } from "./migrations/index.ts";
import { behindOthers } from "./priority.ts";

/** The role as which requests reach the tables: it owns nothing and can define nothing. */
export const REQUEST_ROLE = "trailblazer_requests";

/** How long a request waits: for a connection, for a statement, and for a network that says nothing. In milliseconds. */
const patience = { connectionTimeoutMillis: 4000, statement_timeout: 15_000, query_timeout: 20_000 };

type Migration = new () => MigrationInterface;

/** The tables of a model on a server, as TypeORM knows them. Never synchronised: tables change by migrations alone. */
export const ownerSource = (url: string, model: Model, list: readonly Migration[] = migrations): DataSource =>
  new DataSource({
    type: "postgres",
    url,
    entities: entities(model),
    migrations: [...list],
    migrationsTableName: "migrations",
    synchronize: false,
    installExtensions: false,
    uuidExtension: "pgcrypto",
    poolSize: 2,
    extra: { connectionTimeoutMillis: 10_000 },
  });

/**
 * For questions that may wait: for a connection, and behind other work; each on one core, and with less time. What they sort they sort in
 * memory: written to disk, it would stand before the commits of others.
 */
const waiting = {
  patience: { ...patience, connectionTimeoutMillis: 10_000, statement_timeout: 10_000 },
  settings: "-c max_parallel_workers_per_gather=0 -c work_mem=64MB",
};

/**
 * How many heavy questions of those who keep records are worked on at once, how many questions of those who only read, and how many costly
 * ones of anybody: a change waits for none of them.
 */
export const AT_ONCE = { heavy: 2, readers: 3, costly: 1 };

/** The same tables for questions that may wait: a few connections of their own, behind the others, and less time for a statement. */
export const readerSource = (url: string, model: Model, size: number): DataSource =>
  requestSource(url, model, size, { ...waiting.patience, verify: behindOthers(url) }, waiting.settings);

/** What our statements count on: words are alike by half; and plans without JIT, for data in memory. */
const settings = "-c pg_trgm.word_similarity_threshold=0.5 -c jit=off -c random_page_cost=1.1 -c timezone=UTC";

/** The same tables as requests see them: under the request role, with limits on how long anything takes. */
export const requestSource = (url: string, model: Model, size = 10, limits: PoolConfig = patience, more = ""): DataSource =>
  new DataSource({
    type: "postgres",
    url,
    entities: entities(model),
    synchronize: false,
    installExtensions: false,
    uuidExtension: "pgcrypto",
    poolSize: size,
    extra: {
      ...limits,
      options: `-c role=${REQUEST_ROLE} ${settings} ${more}`,
      application_name: "trailblazer-register",
    },
    // A connection that breaks while it lies idle is dropped from the pool; the next request opens another.
    poolErrorHandler: () => undefined,
  });

/** The most statements that are kept prepared on a connection, and the most characters of one. */
const [MOST_NAMED, LONGEST_NAMED] = [300, 100_000];

/** Names statements that come again, so that PostgreSQL plans them once a connection. Those that came once make room for others. */
function namer(): (text: string) => string | undefined {
  const once = new Set<string>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known || names.size >= MOST_NAMED || text.length > LONGEST_NAMED) return known;
    if (once.delete(text)) {
      const name = `s${createHash("sha1").update(text).digest("hex").slice(0, 24)}`;
      names.set(text, name);
      return name;
    }
    once.add(text);
    const [oldest] = once;
    if (once.size > MOST_NAMED) once.delete(oldest!);
    return undefined;
  };
}

/** A data source as the two doors use it. `named` is for servers that keep prepared statements: a pooler in between may not. */
export function database(source: DataSource, named = true): Database {
  const nameOf = namer();
  const pool = (source.driver as unknown as { master: Pool }).master;
  const on =
    (connection: Pick<Pool, "query">): Run =>
    async (text, values = []) => {
      const name = named ? nameOf(text) : undefined;
      const { rows } = await connection.query<Record<string, unknown>>({ text, values: [...values], ...(name ? { name } : {}) });
      return rows;
    };
  return {
    run: on(pool),
    async transaction(work) {
      const runner = source.createQueryRunner();
      try {
        await runner.startTransaction();
        const result = await work(on((await runner.connect()) as PoolClient));
        await runner.commitTransaction();
        return result;
      } catch (error) {
        // The first error is the one to tell: a connection that broke can't be rolled back either.
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      } finally {
        await runner.release();
      }
    },
  };
}
