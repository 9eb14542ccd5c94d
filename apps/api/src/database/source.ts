import type { Model } from "@trailblazer/fields";
import type { Pool } from "pg";
import { DataSource, type MigrationInterface } from "typeorm";
import { type Database, type Run, together } from "../engine/database.ts";
import { entities } from "../engine/declare/entity.ts";
import { migrations } from "./migrations/index.ts";
import { forRequests, inOnePiece, running } from "./pool.ts";

const ignore = () => undefined;

type Migration = new () => MigrationInterface;

// By each of these, statements are sent without waiting for the answers to those before: `pipeline`.

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
    extra: { connectionTimeoutMillis: 10_000, pipeline: true },
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
    extra: { ...forRequests, pipeline: true },
    // A connection that breaks while it lies idle is dropped from the pool; the next request opens another.
    poolErrorHandler: () => undefined,
  });

/** A data source as the two doors use it. `named` is for servers that keep prepared statements: a pooler in between may not. */
export function database(source: DataSource, named = true): Database {
  const on = running(named);
  const pool = (source.driver as unknown as { master: Pool }).master;
  return {
    run: on(pool),
    async transaction(work, after = async () => undefined) {
      const client = await pool.connect();
      // A connection that breaks while it is asked says so twice: the question fails as well.
      client.on("error", ignore);
      const send = inOnePiece(client, on(client));
      let isBroken = false;
      try {
        const begun = send("START TRANSACTION");
        // It goes out with the first statements; nothing is made of what they give before it is known to hold.
        const run: Run = async (text, values) => (await together([begun, send(text, values)]))[1];
        const [, result] = await together([begun, work(run)]);
        await together([send("COMMIT"), after(send)]);
        return result;
      } catch (error) {
        // The first error is the one to tell: a connection that broke can't be rolled back either.
        await send("ROLLBACK").catch(() => {
          isBroken = true;
        });
        throw error;
      } finally {
        client.off("error", ignore);
        client.release(isBroken);
      }
    },
  };
}
