import type { Model } from "@trailblazer/fields";
import type { DataSource } from "typeorm";
import { allDerivedIndexes } from "../engine/declare/indexes.ts";

/** Lays the indexes that follow from the declarations, and takes away those that no longer do. */
export async function layIndexes(source: DataSource, model: Model): Promise<void> {
  const wanted = new Map(allDerivedIndexes(model).map(({ name, statement }) => [name, statement]));
  const there = await source.query<{ name: string }[]>(
    "SELECT indexname AS name FROM pg_indexes WHERE schemaname = current_schema() AND indexname ~ '^(io|is)_'",
  );
  for (const { name } of there) if (!wanted.delete(name)) await source.query(`DROP INDEX IF EXISTS "${name}"`);
  for (const statement of wanted.values()) await source.query(statement);
  await followCollation(source);
}

/** An index in an order that the server's ICU has since learnt otherwise finds some things and not others: it is made anew. */
async function followCollation(source: DataSource): Promise<void> {
  const [{ isOld }] = await source.query<[{ isOld: boolean }]>(
    `SELECT collversion IS DISTINCT FROM pg_collation_actual_version(oid) AS "isOld" FROM pg_collation WHERE collname = 'natural_order'`,
  );
  if (!isOld) return;
  const laid = await source.query<{ name: string }[]>(
    "SELECT indexname AS name FROM pg_indexes WHERE schemaname = current_schema() AND indexdef LIKE '%natural_order%'",
  );
  for (const { name } of laid) await source.query(`REINDEX INDEX "${name}"`);
  await source.query("ALTER COLLATION natural_order REFRESH VERSION");
}
