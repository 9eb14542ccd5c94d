import type { Model, RecordType } from "@trailblazer/fields";
import type { Run } from "../database.ts";
import { tableOf } from "../declare/names.ts";
import type { Changed } from "../live/changes.ts";
import type { WriteAccess } from "./write-access.ts";

/** Of records that are gone, those that hung on something that may be seen. */
async function goneFromSight(
  run: Run,
  model: Model,
  access: WriteAccess,
  type: RecordType,
  changeSet: string,
  ids: readonly string[],
): Promise<string[]> {
  const [way = ""] = type.within?.split(".") ?? [];
  const parent = type.fields[way]?.to;
  if (!parent || !ids.length) return [];
  const past = type.fields[way]!.dated ? model.past(type.name, way) : undefined;
  const rows = await run(
    `SELECT about_id AS id, before ->> $3 AS parent FROM changes WHERE change_set_id = $1 AND about_id = ANY($2::uuid[]) AND record = $4 AND field IS NULL AND after IS NULL`,
    [changeSet, ids, past ? "value" : way, past?.name ?? type.name],
  );
  const parents = rows.map((row) => String(row.parent));
  const seen = await access.seen(run, model.record(parent), parents);
  return rows.filter((row) => seen.has(String(row.parent))).map((row) => String(row.id));
}

/** What of a change may be told to somebody: the records that may be seen; nothing where none may. */
export async function heardBy(run: Run, model: Model, access: WriteAccess, changed: Changed): Promise<Changed | undefined> {
  const told = model.record(changed.record);
  const type = told.past ? model.record(told.past.of) : told;
  if (access.rights.read(type).all) return changed;
  const seen = await access.seen(run, type, changed.ids);
  const rows = await run(`SELECT id FROM "${tableOf(type)}" WHERE id = ANY($1::uuid[])`, [changed.ids]);
  const there = new Set(rows.map(({ id }) => String(id)));
  const gone = changed.ids.filter((id) => !there.has(id));
  const ids = [...changed.ids.filter((id) => seen.has(id)), ...(await goneFromSight(run, model, access, type, changed.changeSet, gone))];
  return ids.length ? { ...changed, ids } : undefined;
}
