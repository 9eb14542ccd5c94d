import type { Field, Model, RecordType } from "@trailblazer/fields";
import { columnOf, shortHash, storedFields, tableOf } from "../declare/names.ts";

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const quoted = (name: string) => `"${name}"`;
const column = (row: string, name: string, field: Field) => `${row}.${quoted(columnOf(name, field))}`;

/** A whole row as JSON by field. PostgreSQL takes a hundred arguments: more fields are joined. */
function whole(type: RecordType, row: string): string {
  const members = storedFields(type).map(([name, field]) => `${text(name)}, to_jsonb(${column(row, name, field)})`);
  const parts: string[] = [];
  for (let at = 0; at < members.length; at += 40) parts.push(`jsonb_build_object(${members.slice(at, at + 40).join(", ")})`);
  return parts.join(" || ");
}

/** The record that a change is told of: of a past, the one whose past it is. */
const about = (type: RecordType, row: string) => (type.past ? column(row, type.past.link, type.fields[type.past.link]!) : `${row}.id`);

/** The version after the change of the record that it is told of. */
function aboutVersion(model: Model, type: RecordType, row: string): string {
  if (!type.past) return `${row}.version`;
  return `coalesce((SELECT owner.version FROM ${quoted(tableOf(model.record(type.past.of)))} owner WHERE owner.id = ${about(type, row)}), 0)`;
}

/** A past that changed makes a new version of its owner, unless the transaction made one already. */
function ownerVersion(model: Model, type: RecordType, rows: string): string {
  if (!type.past) return "";
  return `UPDATE ${quoted(tableOf(model.record(type.past.of)))} owner SET version = owner.version + 1, updated_at = clock_timestamp()
    WHERE owner.id IN (SELECT ${about(type, "r")} FROM ${rows} r) AND owner.xmin::text <> (pg_current_xact_id()::text::numeric % 4294967296)::text;`;
}

const COLUMNS = "changes (id, change_set_id, record, record_id, about_id, version, about_version, field, before, after)";

function note(model: Model, type: RecordType): string {
  const table = tableOf(type);
  const name = `ledger_note_${shortHash(table)}`;
  const head = (row: string) =>
    `ledger_id(), noted, ${text(type.name)}, ${row}.id, ${about(type, row)}, ${row}.version, ${aboutVersion(model, type, row)}`;
  const fields = storedFields(type).map(
    ([field, declared]) => `(${text(field)}, to_jsonb(${column("o", field, declared)}), to_jsonb(${column("n", field, declared)}))`,
  );
  const trigger = (way: string, event: string, tables: string) =>
    `CREATE OR REPLACE TRIGGER ledger_${way} AFTER ${event} ON ${quoted(table)} REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION ${name}_${way}();`;
  const body = (way: string, rows: string, insert: string) => `
CREATE OR REPLACE FUNCTION ${name}_${way}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE noted uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM ${rows}) THEN RETURN NULL; END IF;
  noted := ledger_change_set();
  ${ownerVersion(model, type, rows)}
  INSERT INTO ${COLUMNS} ${insert};
  RETURN NULL;
END $$;`;
  return [
    body("added", "new_rows", `SELECT ${head("n")}, NULL, NULL, ${whole(type, "n")} FROM new_rows n`),
    body("removed", "old_rows", `SELECT ${head("o")}, NULL, ${whole(type, "o")}, NULL FROM old_rows o`),
    body(
      "changed",
      "new_rows",
      `SELECT ${head("n")}, f.field, f.before, f.after FROM new_rows n JOIN old_rows o ON o.id = n.id
      CROSS JOIN LATERAL (VALUES ${fields.join(", ")}) f(field, before, after) WHERE f.before IS DISTINCT FROM f.after`,
    ),
    trigger("added", "INSERT", "NEW TABLE AS new_rows"),
    trigger("removed", "DELETE", "OLD TABLE AS old_rows"),
    trigger("changed", "UPDATE", "OLD TABLE AS old_rows NEW TABLE AS new_rows"),
    `CREATE OR REPLACE TRIGGER ledger_truncated BEFORE TRUNCATE ON ${quoted(table)} FOR EACH STATEMENT EXECUTE FUNCTION ledger_needs_rows();`,
    `CREATE OR REPLACE TRIGGER ledger_version BEFORE UPDATE ON ${quoted(table)} FOR EACH ROW WHEN (NEW.version <= OLD.version OR NEW.id <> OLD.id) EXECUTE FUNCTION ledger_next_version();`,
  ].join("\n");
}

/** The triggers by which every record's table writes the ledger, made from the declarations. */
export const ledgerTriggers = (model: Model): string => model.records.map((type) => note(model, type)).join("\n");
