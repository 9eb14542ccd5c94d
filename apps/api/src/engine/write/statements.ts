import type { RecordType } from "@trailblazer/fields";
import type { Run } from "../database.ts";
import { columnOf, storedFields, tableOf } from "../declare/names.ts";
import type { Prepared } from "./prepared.ts";

type Values = Readonly<Record<string, unknown>>;

const quoted = (name: string) => `"${name}"`;
const columns = (type: RecordType) => storedFields(type).map(([name, field]) => quoted(columnOf(name, field)));

/** Values by field as JSON by column. */
export const byColumn = (type: RecordType, values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [columnOf(name, type.fields[name]!), value]));

/** Adds records of one type, in one statement. */
export async function insert(
  run: Run,
  type: RecordType,
  rows: readonly { readonly id: string; readonly version?: number; readonly values: Values }[],
): Promise<void> {
  const list = [`"id"`, `"version"`, ...columns(type)].join(", ");
  const given = rows.map(({ id, version = 0, values }) => ({ id, version: version + 1, ...byColumn(type, values) }));
  await run(
    `INSERT INTO ${quoted(tableOf(type))} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${quoted(tableOf(type))}, $1::jsonb)`,
    [JSON.stringify(given)],
  );
}

/**
 * Changes records of one type, in one statement that also guards their versions. Gives the ids that it changed:
 * one that is missing was changed by somebody else in between.
 */
export async function update(run: Run, type: RecordType, changes: readonly Prepared[]): Promise<ReadonlySet<string>> {
  const given = changes.map(({ id, version, values }) => ({ id, version, patch: byColumn(type, values) }));
  const set = [
    ...columns(type).map((column) => `${column} = n.${column}`),
    `"version" = t."version" + 1`,
    `"updated_at" = clock_timestamp()`,
  ];
  const rows = await run(
    `UPDATE ${quoted(tableOf(type))} t SET ${set.join(", ")}
     FROM (SELECT (c->>'id')::uuid AS id, (c->>'version')::integer AS version, c->'patch' AS patch FROM jsonb_array_elements($1::jsonb) c) c
     JOIN ${quoted(tableOf(type))} o ON o."id" = c.id
     CROSS JOIN LATERAL jsonb_populate_record(o, c.patch) n
     WHERE t."id" = o."id" AND t."version" = c.version RETURNING t."id"`,
    [JSON.stringify(given)],
  );
  return new Set(rows.map((row) => String(row.id)));
}

/** Removes records of one type at the versions that were seen; gives the ids that it removed. */
export async function remove(run: Run, type: RecordType, changes: readonly Prepared[]): Promise<ReadonlySet<string>> {
  const rows = await run(
    `DELETE FROM ${quoted(tableOf(type))} t USING jsonb_to_recordset($1::jsonb) AS c(id uuid, version integer)
     WHERE t."id" = c.id AND t."version" = c.version RETURNING t."id"`,
    [JSON.stringify(changes.map(({ id, version }) => ({ id, version })))],
  );
  return new Set(rows.map((row) => String(row.id)));
}

/** The rows of some ids as JSON by column, held until the transaction ends. In the order of ids, so that two writers never wait for each other. */
export async function hold(run: Run, type: RecordType, ids: readonly string[]): Promise<ReadonlyMap<string, Values>> {
  const rows = await run(
    `SELECT t."id", to_jsonb(t) AS row FROM ${quoted(tableOf(type))} t WHERE t."id" = ANY($1::uuid[]) ORDER BY t."id" FOR UPDATE`,
    [ids],
  );
  return new Map(rows.map((row) => [String(row.id), row.row as Values]));
}
