import type { QueryRunner } from "typeorm";

/** A link that becomes dated: of which record, in which table, and where its past is kept. */
interface DatedLink {
  readonly record: string;
  readonly one: string;
  readonly table: string;
  readonly field: string;
  readonly column: string;
  readonly past: string;
  readonly pasts: string;
}

const columnOf = (link: string) => `${link.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_id`;

/**
 * Each link becomes a value that has held since its record began. The history tells of it what it told of the link, change by change, in the
 * same change sets: so what was known at a moment stays what it was. The lines about the link itself stay too, as the ledger is only added to.
 */
async function carry(runner: QueryRunner, links: readonly DatedLink[]): Promise<void> {
  for (const { record, one, table, field, column, past, pasts } of links) {
    const value = (side: string) => `nullif(CASE WHEN c.field IS NULL THEN c.${side} -> '${field}' ELSE c.${side} END, 'null')`;
    await runner.query(`CREATE TEMPORARY TABLE told ON COMMIT DROP AS
      SELECT t.*, first_value(t.new_id) OVER own AS record_id, greatest(1, count(t.after) OVER own)::integer AS version
      FROM (SELECT c.id, c.change_set_id, c.about_id, c.about_version, ${value("before")} AS before, ${value("after")} AS after, ledger_id() AS new_id
        FROM changes c WHERE c.record = '${record}' AND c.record_id = c.about_id AND (c.field IS NULL OR c.field = '${field}')) t
      WHERE t.before IS DISTINCT FROM t.after WINDOW own AS (PARTITION BY t.about_id ORDER BY t.id)`);
    await runner.query(`INSERT INTO ${pasts} (id, version, created_at, updated_at, ${columnOf(one)}, value_id)
      SELECT coalesce(l.record_id, ledger_id()), coalesce(l.version, 1), coalesce(l.made, o.created_at), coalesce(l.changed, o.updated_at), o.id, o.${column} FROM ${table} o
      LEFT JOIN (SELECT t.about_id, t.record_id, max(t.version) AS version, min(s.at) AS made, max(s.at) AS changed FROM told t JOIN change_sets s ON s.id = t.change_set_id GROUP BY 1, 2) l ON l.about_id = o.id
      WHERE o.${column} IS NOT NULL`);
    // An id of the same moment as the line's that it follows: the history is in the order of its ids.
    const whole = (side: string) => `jsonb_build_object('${one}', about_id, 'value', ${side}, 'from', NULL, 'until', NULL)`;
    await runner.query(`INSERT INTO changes (id, change_set_id, record, record_id, about_id, version, about_version, field, before, after)
      SELECT encode(overlay(uuid_send(id) PLACING substring(uuid_send(gen_random_uuid()) FROM 9) FROM 9), 'hex')::uuid, change_set_id, '${past}', record_id, about_id, version, about_version,
        CASE WHEN before IS NOT NULL AND after IS NOT NULL THEN 'value' END,
        CASE WHEN before IS NULL THEN NULL WHEN after IS NULL THEN ${whole("before")} ELSE before END,
        CASE WHEN after IS NULL THEN NULL WHEN before IS NULL THEN ${whole("after")} ELSE after END FROM told`);
    await runner.query("DROP TABLE told");
  }
}

/** The way back keeps the last of each past. It is no change of the records, and told to nobody. */
async function carryBack(runner: QueryRunner, links: readonly DatedLink[]): Promise<void> {
  for (const { one, table, column, pasts } of links) {
    const own = columnOf(one);
    await runner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await runner.query(`UPDATE ${table} o SET ${column} = p.value_id FROM (SELECT DISTINCT ON (${own}) ${own} AS owner, value_id, "until" FROM ${pasts} ORDER BY ${own}, "from" DESC NULLS LAST) p
      WHERE p.owner = o.id AND p."until" IS NULL`);
    await runner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}

/** What links take along, within a migration, when they become dated: their tables are there on both sides. */
export const datedLinks = (links: readonly DatedLink[]) => ({
  carry: (runner: QueryRunner) => carry(runner, links),
  carryBack: (runner: QueryRunner) => carryBack(runner, links),
});
