import type { Field, Model, RecordType } from "@trailblazer/fields";
import { serverKinds } from "../declare/kinds.ts";
import { columnOf, storedFields, tableOf } from "../declare/names.ts";
import { change, changeSet } from "../ledger/records.ts";
import { bind, cast, fitted, join, literal, name, type Parameter, type Sql, sql } from "../sql.ts";

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

/** What a type's rows were at a moment, in pieces: those of which nothing was written since are as they are, of the others what was written is taken back. */
function pieces(model: Model, type: RecordType, moment: Parameter) {
  const fields = storedFields(type);
  const columns = fields.map(([field, declared]) => name(columnOf(field, declared)));
  const { id, isOwn, of } = later(model, type, moment);
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
  return {
    columns: join(columns, ", "),
    /** A line for each record of which something was written since: what it was, and whether it was not there yet. */
    gathered,
    values,
    /** Whether nothing was written of a row since, found by its id. */
    isUntouched: sql`NOT EXISTS (SELECT 1 FROM ${of} AND ${id} = t."id")`,
    /** When a record of those lines was made and last changed, as far as the table still says when it was made. */
    times: (created: Sql) =>
      sql`coalesce(${created}, ${at(sql`min`, sql``)}), coalesce(${at(sql`max`, sql` AND s."at" <= ${moment}`)}, ${created})`,
  };
}

const SYSTEM = sql`"id", "version", "created_at", "updated_at"`;

const made = new WeakMap<Model, Map<RecordType, (moment: Parameter) => Sql>>();

/** The rows of a type as they were known at a moment, for looking them up by their ids: the ledger is read for those alone. Worked out once for a type, as it is long. */
export function knownById(model: Model, type: RecordType, moment: Parameter): Sql {
  const ofModel = made.get(model) ?? new Map<RecordType, (moment: Parameter) => Sql>();
  made.set(model, ofModel);
  const rows = ofModel.get(type) ?? fitted("timestamptz", (any) => rowsById(model, type, any));
  ofModel.set(type, rows);
  return rows(moment);
}

function rowsById(model: Model, type: RecordType, moment: Parameter): Sql {
  const { columns, gathered, values, isUntouched, times } = pieces(model, type, moment);
  const table = name(tableOf(type));
  const undone = sql`SELECT l.id, l.version, ${times(sql`t."created_at"`)}, ${join(values, ", ")} FROM (${gathered}) l LEFT JOIN ${table} t ON t."id" = l.id WHERE NOT l.is_new`;
  return sql`(SELECT ${SYSTEM}, ${columns} FROM ${table} t WHERE ${isUntouched} UNION ALL ${undone})`;
}

/**
 * Tables as a statement knows them at its moments. What was written since is gathered once, in front of the statement, however often rows are
 * looked for: within it, it would be gathered anew for each row whose others are asked for.
 */
export class KnownTables {
  private readonly model: Model;
  private readonly bound = new Map<string, Parameter>();
  private readonly tables = new Map<string, { readonly rows: Sql; readonly gathered: Sql }>();

  constructor(model: Model) {
    this.model = model;
  }

  /** The moments that are asked about. */
  get moments(): readonly string[] {
    return [...this.bound.keys()];
  }

  /** The parameter of a moment: one, however often it is asked about. */
  moment(at: string): Parameter {
    const moment = this.bound.get(at) ?? bind(at, "timestamptz");
    this.bound.set(at, moment);
    return moment;
  }

  /** All rows of a type as they were known at a moment. */
  rows(type: RecordType, moment: Parameter): Sql {
    const key = `${[...this.bound.values()].indexOf(moment)} ${type.name}`;
    const table = this.tables.get(key) ?? this.gather(type, moment);
    this.tables.set(key, table);
    return table.rows;
  }

  private gather(type: RecordType, moment: Parameter) {
    const { columns, gathered, values, times } = pieces(this.model, type, moment);
    const table = name(tableOf(type));
    const [since, undone] = [name(`since${this.tables.size}`), name(`undone${this.tables.size}`)];
    const named = storedFields(type).map(([field, declared], index) => sql`${values[index]!} AS ${name(columnOf(field, declared))}`);
    return {
      gathered: sql`${since} AS MATERIALIZED (${gathered}), ${undone} AS MATERIALIZED (SELECT l.id, l.version, t."created_at", ${join(named, ", ")} FROM ${since} l LEFT JOIN ${table} t ON t."id" = l.id WHERE NOT l.is_new)`,
      // Not NOT EXISTS: the ids are hashed once for the statement, as many as fit into the memory of what is heavy, and a table's rows are still found by its own indexes.
      rows: sql`(SELECT ${SYSTEM}, ${columns} FROM ${table} t WHERE t."id" NOT IN (SELECT id FROM ${since}) UNION ALL SELECT l.id, l.version, ${times(sql`l."created_at"`)}, ${columns} FROM ${undone} l)`,
    };
  }

  /** A statement with what it looks into in front of it. */
  before(statement: Sql): Sql {
    const gathered = [...this.tables.values()].map((table) => table.gathered);
    return gathered.length ? sql`WITH ${join(gathered, ", ")} ${statement}` : statement;
  }
}

/** The history as it was known at a moment: what was committed by then. */
export function knownHistory(type: RecordType, moment: Parameter): Sql | undefined {
  if (type === changeSet) return sql`(SELECT * FROM "change_sets" WHERE "at" <= ${moment})`;
  return type === change
    ? sql`(SELECT c.* FROM "changes" c JOIN "change_sets" s ON s."id" = c."change_set_id" WHERE s."at" <= ${moment})`
    : undefined;
}
