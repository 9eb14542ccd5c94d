import type { Model } from "@trailblazer/fields";
import { DataSource, type MigrationInterface } from "typeorm";
import type { Database, Run } from "../engine/database.ts";
import { entities } from "../engine/declare/entity.ts";
import { migrations } from "./migrations/index.ts";

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

/** The same tables as requests see them: under the request role, with limits on how long anything takes. */
export const requestSource = (url: string, model: Model, size = 10): DataSource =>
  new DataSource({
    type: "postgres",
    url,
    entities: entities(model),
    synchronize: false,
    installExtensions: false,
    uuidExtension: "pgcrypto",
    poolSize: size,
    extra: {
      ...patience,
      options: `-c role=${REQUEST_ROLE} -c jit=off -c random_page_cost=1.1 -c timezone=UTC`,
      application_name: "trailblazer-register",
    },
    // A connection that breaks while it lies idle is dropped from the pool; the next request opens another.
    poolErrorHandler: () => undefined,
  });

/** A data source as the two doors use it. */
export function database(source: DataSource): Database {
  return {
    run: (text, values = []) => source.query<Record<string, unknown>[]>(text, [...values]),
    async transaction(work) {
      const runner = source.createQueryRunner();
      try {
        await runner.startTransaction();
        const run: Run = async (text, values = []) => (await runner.query(text, [...values], true)).records as Record<string, unknown>[];
        const result = await work(run);
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
