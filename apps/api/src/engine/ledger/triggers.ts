import type { Field, Model, RecordType } from "@trailblazer/fields";
import { columnOf, shortHash, storedFields, tableOf } from "../declare/names.ts";

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const quoted = (name: string) => `"${name}"`;
const column = (row: string, name: string, field: Field) => `${row}.${quoted(columnOf(name, field))}`;

/** A value as the history tells it: a moment in UTC, to the millisecond. */
const told = (row: string, name: string, field: Field) =>
  field.kind === "moment"
    ? `to_char(${column(row, name, field)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : column(row, name, field);

/** A whole row as JSON by field. */
const whole = (type: RecordType, row: string) =>
  `(SELECT to_jsonb(w) FROM (SELECT ${storedFields(type)
    .map(([name, field]) => `${told(row, name, field)} AS ${quoted(name)}`)
    .join(", ")}) w)`;

/** The record that a change is told of: of a past, the one whose past it is. */
const about = (type: RecordType, row: string) => (type.past ? column(row, type.past.link, type.fields[type.past.link]!) : `${row}.id`);

/** The version after the change of the record that it is told of; where that went with it, the one after its last. */
function aboutVersion(model: Model, type: RecordType, row: string): string {
  if (!type.past) return `${row}.version`;
  return `coalesce((SELECT owner.version FROM ${quoted(tableOf(model.record(type.past.of)))} owner WHERE owner.id = ${about(type, row)}),
    (SELECT c.about_version + 1 FROM changes c WHERE c.about_id = ${about(type, row)} AND c.change_set_id <> noted ORDER BY c.id DESC LIMIT 1), 0)`;
}

/** A past that changed makes a new version of its owner, unless the transaction made one already. */
function ownerVersion(model: Model, type: RecordType, rows: string): string {
  if (!type.past) return "";
  return `UPDATE ${quoted(tableOf(model.record(type.past.of)))} owner SET version = owner.version + 1, updated_at = clock_timestamp()
    WHERE owner.id IN (SELECT ${about(type, "r")} FROM ${rows} r) AND owner.xmin::text <> (pg_current_xact_id()::text::numeric % 4294967296)::text;`;
}

const COLUMNS = "changes (change_set_id, record, record_id, about_id, version, about_version, field, before, after)";

function note(model: Model, type: RecordType): string {
  const table = tableOf(type);
  const name = `ledger_note_${shortHash(table)}`;
  const head = (row: string) =>
    `noted, ${text(type.name)}, ${row}.id, ${about(type, row)}, ${row}.version, ${aboutVersion(model, type, row)}`;
  // Compared as they are kept: only what differs is turned into JSON.
  const fields = storedFields(type).map(([field, declared]) => {
    const [before, after] = [column("o", field, declared), column("n", field, declared)];
    return `SELECT ${text(field)}, to_jsonb(${told("o", field, declared)}), to_jsonb(${told("n", field, declared)}) WHERE ${before} IS DISTINCT FROM ${after}`;
  });
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
      // A full join is never a nested loop: a plan that was made for one row, and is kept, must do for ten thousand.
      `SELECT ${head("n")}, f.* FROM new_rows n FULL JOIN old_rows o ON o.id = n.id CROSS JOIN LATERAL (${fields.join(" UNION ALL ")}) f`,
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
