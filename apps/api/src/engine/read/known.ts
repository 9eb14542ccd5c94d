import type { Field, Model, RecordType } from "@trailblazer/fields";
import { serverKinds } from "../declare/kinds.ts";
import { columnOf, storedFields, tableOf } from "../declare/names.ts";
import { change, changeSet } from "../ledger/records.ts";
import { cast, fitted, join, literal, name, type Parameter, type Sql, sql } from "../sql.ts";

/** A value out of the ledger's JSON, as its column keeps it. */
function read(field: Field, json: Sql, key: string): Sql {
  if (field.kind === "choices") return sql`ARRAY(SELECT jsonb_array_elements_text(${json} -> ${literal(key)}))`;
  return cast(sql`${json} ->> ${literal(key)}`, serverKinds[field.kind].type(field));
}

/** What was written of records of a type after a moment, with their pasts: each of those makes a new version too. Found by the record. */
function later(model: Model, type: RecordType, moment: Parameter): { readonly id: Sql; readonly isOwn: Sql; readonly of: Sql } {
  const id = type.past ? sql`c."record_id"` : sql`c."about_id"`;
  const pasts = model.records.filter(({ past }) => past?.of === type.name);
  const records = join(
    [type, ...pasts].map((one) => literal(one.name)),
    ", ",
  );
  const own = type.past ? sql` AND c."record_id" <> c."about_id"` : sql``;
  return {
    id,
    isOwn: type.past ? sql`true` : sql`c."record_id" = c."about_id"`,
    of: sql`"changes" c JOIN "change_sets" s ON s."id" = c."change_set_id" WHERE c."record" IN (${records})${own} AND s."at" > ${moment}`,
  };
}

/**
 * The rows of a type as they were known at a moment, out of the ledger: those that nothing was written of since, and the others with
 * all that was written since taken back. What was made since is not among them; what was removed since is.
 */
function rowsKnown(model: Model, type: RecordType, moment: Parameter): Sql {
  const table = name(tableOf(type));
  const fields = storedFields(type);
  const columns = fields.map(([field, declared]) => name(columnOf(field, declared)));
  const system = ["id", "version", "created_at", "updated_at"].map((column) => name(column));
  const { id, isOwn, of } = later(model, type, moment);
  const untouched = sql`SELECT ${join([...system, ...columns], ", ")} FROM ${table} t WHERE NOT EXISTS (SELECT 1 FROM ${of} AND ${id} = t."id")`;
  const version = type.past ? sql`c."version"` : sql`c."about_version"`;
  const [isMade, isGone] = [
    sql`(${isOwn} AND c."field" IS NULL AND c."before" IS NULL)`,
    sql`(${isOwn} AND c."field" IS NULL AND c."after" IS NULL)`,
  ];
  // Of several lines about a field the earliest says what it was; of a record that went and came back, the first removal does.
  const gathered = sql`SELECT ${id} AS id, (array_agg(${version} - CASE WHEN ${isGone} THEN 0 ELSE 1 END ORDER BY c."id"))[1] AS version,
    coalesce((array_agg(${isMade} ORDER BY c."id") FILTER (WHERE ${isOwn}))[1], false) AS is_new,
    coalesce(jsonb_object_agg(c."field", c."before" ORDER BY c."id" DESC) FILTER (WHERE ${isOwn} AND c."field" IS NOT NULL), '{}') AS was,
    (array_agg(c."before" ORDER BY c."id") FILTER (WHERE ${isGone}))[1] AS gone
    FROM ${of} GROUP BY 1`;
  const values = fields.map(
    ([field, declared]) =>
      sql`CASE WHEN jsonb_exists(l.was, ${literal(field)}) THEN ${read(declared, sql`l.was`, field)} WHEN l.gone IS NOT NULL THEN ${read(declared, sql`l.gone`, field)} ELSE t.${name(columnOf(field, declared))} END`,
  );
  const at = (which: Sql, sooner: Sql) =>
    sql`(SELECT ${which}(s."at") FROM "changes" c JOIN "change_sets" s ON s."id" = c."change_set_id" WHERE ${id} = l.id${type.past ? sql` AND c."record_id" <> c."about_id"` : sql``}${sooner})`;
  const made = sql`coalesce(t."created_at", ${at(sql`min`, sql``)})`;
  const changed = sql`coalesce(${at(sql`max`, sql` AND s."at" <= ${moment}`)}, t."created_at")`;
  const undone = sql`SELECT l.id, l.version, ${made}, ${changed}, ${join(values, ", ")} FROM (${gathered}) l LEFT JOIN ${table} t ON t."id" = l.id WHERE NOT l.is_new`;
  return sql`(${untouched} UNION ALL ${undone})`;
}

const made = new WeakMap<Model, Map<RecordType, (moment: Parameter) => Sql>>();

/** The same, worked out once for a type: it is long, and stands wherever such rows are asked for. */
export function knownRows(model: Model, type: RecordType, moment: Parameter): Sql {
  const ofModel = made.get(model) ?? new Map<RecordType, (moment: Parameter) => Sql>();
  made.set(model, ofModel);
  const rows = ofModel.get(type) ?? fitted("timestamptz", (any) => rowsKnown(model, type, any));
  ofModel.set(type, rows);
  return rows(moment);
}

/** The history as it was known at a moment: what was committed by then. */
export function knownHistory(type: RecordType, moment: Parameter): Sql | undefined {
  if (type === changeSet) return sql`(SELECT * FROM "change_sets" WHERE "at" <= ${moment})`;
  return type === change
    ? sql`(SELECT c.* FROM "changes" c JOIN "change_sets" s ON s."id" = c."change_set_id" WHERE s."at" <= ${moment})`
    : undefined;
}
