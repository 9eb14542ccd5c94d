import type { Model } from "@trailblazer/fields";
import type { DataSource } from "typeorm";
import { attachLedger } from "./attach-ledger.ts";
import { layIndexes } from "./lay-indexes.ts";
import { REQUEST_ROLE } from "./pool.ts";

/** Brings the tables up to the code's day. Refuses a database that a newer register has been at. */
export async function migrate(source: DataSource): Promise<number> {
  const [{ there } = { there: null }] = await source.query<{ there: string | null }[]>(`SELECT to_regclass('migrations') AS there`);
  if (there) {
    const known = new Set(source.migrations.map((migration) => migration.name ?? migration.constructor.name));
    const done = await source.query<{ name: string }[]>(`SELECT name FROM migrations ORDER BY id`);
    const ahead = done.filter(({ name }) => !known.has(name));
    if (ahead.length)
      throw new Error(
        `The database is ahead of this version of the register (${ahead[0]!.name}). Start the newer version, or restore a backup made before it.`,
      );
  }
  const run = await source.runMigrations({ transaction: "each" });
  return run.length;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Gives the request role what requests need, and lets the user that requests connect as take it on. */
async function grantRequests(source: DataSource, user: string | undefined): Promise<void> {
  // Two registers that start on one server at once both try to make the role: the second finds it made.
  await source.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${REQUEST_ROLE}') THEN CREATE ROLE ${REQUEST_ROLE} NOLOGIN; END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
  await source.query(`GRANT USAGE ON SCHEMA public TO ${REQUEST_ROLE}`);
  await source.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${REQUEST_ROLE}`);
  await source.query(
    `REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON migrations, register, ledger_declarations, change_sets, changes FROM ${REQUEST_ROLE}`,
  );
  const member = user ? quoted(user) : "CURRENT_USER";
  await source.query(`DO $$ BEGIN GRANT ${REQUEST_ROLE} TO ${member}; EXCEPTION WHEN unique_violation THEN NULL; END $$`);
}

/** Makes a database what this version of the code needs: tables, ledger and rights. `user` is who requests connect as. */
export async function bringUpToDate(source: DataSource, model: Model, user: string | undefined): Promise<void> {
  await migrate(source);
  await attachLedger(source, model);
  await layIndexes(source, model);
  await grantRequests(source, user);
}
