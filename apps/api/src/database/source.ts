import type { Model } from "@trailblazer/fields";
import type { Pool, PoolClient } from "pg";
import { DataSource, type MigrationInterface } from "typeorm";
import type { Database } from "../engine/database.ts";
import { entities } from "../engine/declare/entity.ts";
import { migrations } from "./migrations/index.ts";
import { forRequests, running } from "./pool.ts";

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
    extra: forRequests,
    // A connection that breaks while it lies idle is dropped from the pool; the next request opens another.
    poolErrorHandler: () => undefined,
  });

/** A data source as the two doors use it. `named` is for servers that keep prepared statements: a pooler in between may not. */
export function database(source: DataSource, named = true): Database {
  const on = running(named);
  return {
    run: on((source.driver as unknown as { master: Pool }).master),
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
