import type pg from "pg";

/*
 * What grows when the programme does: its sites and all that belongs to them. Regions, waves and organisations stay what they are,
 * so that a wave has more teams and a region more sites.
 */
const growing = [
  ["sites", "site_regions", "commissioners"],
  ["teams", "team_sites", "team_stages", "team_orientations", "team_providers"],
  ["settings", "setting_rolls", "setting_free_meals_shares", "setting_local_authorities", "campuses", "enrolments", "supports"],
  ["posts", "post_wtes", "post_employers", "staff", "postings", "absences"],
].flat();

/** The id of a record in one copy: all ids begin with the same two digits, which tell the copy, so that ids keep their order and links hold. */
const inCopy = (id: string) => `overlay(${id}::text placing lpad(to_hex(copy + 1), 2, '0') from 1 for 2)::uuid`;

/** What must differ from copy to copy, or would be odd if it did not. Register numbers stay six digits. */
const different: Readonly<Record<string, string>> = {
  "sites.name": `row.name || ' ' || copy + 1`,
  "teams.name": `row.name || ' ' || copy + 1`,
  "settings.name": `row.name || ' ' || copy + 1`,
  "settings.urn": `(100000 + copy * (SELECT count(*) FROM settings) + dense_rank() OVER (ORDER BY row.id))::text`,
  "staff.email": `copy + 1 || '.' || row.email`,
};

/** The most copies that two digits tell. */
const MOST = 255;

interface Column {
  readonly name: string;
  /** Whether it links to what is copied too. */
  readonly linked: boolean;
}

async function columnsOf(owner: pg.Client, table: string): Promise<readonly Column[]> {
  const { rows } = await owner.query<Column>(
    `SELECT a.attname AS name, EXISTS (
       SELECT FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = a.attrelid AND a.attnum = ANY(c.conkey)
       AND c.confrelid = ANY($2::regclass[])) AS linked
     FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'id'`,
    [table, growing],
  );
  return rows;
}

/**
 * Makes the made-up programme so many times as large, by copies of it that are linked among themselves: past the triggers, so that
 * the ledger stays as it is. The constraints that keep terms apart are laid anew when all is there: held to row by row they take far longer.
 */
export async function grow(owner: pg.Client, times: number): Promise<void> {
  if (times === 1) return;
  if (times > MOST) throw new Error(`The programme grows to ${MOST} times its size at most`);
  await owner.query("SET session_replication_role = replica; SET synchronous_commit = off");
  const { rows: constraints } = await owner.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'x' AND conrelid = ANY($1::regclass[])`,
    [growing],
  );
  for (const { table, name } of constraints) await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const table of growing) {
    const columns = await columnsOf(owner, table);
    const value = ({ name, linked }: Column) => (linked ? inCopy(`row."${name}"`) : (different[`${table}.${name}`] ?? `row."${name}"`));
    await owner.query(
      `INSERT INTO ${table} (id, ${columns.map(({ name }) => `"${name}"`).join(", ")})
       SELECT ${inCopy("row.id")}, ${columns.map(value).join(", ")} FROM ${table} row, generate_series(1, ${times - 1}) copy`,
    );
  }
  await owner.query("SET maintenance_work_mem = '512MB'");
  for (const { table, name, definition } of constraints) await owner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  await owner.query("RESET session_replication_role; RESET synchronous_commit; RESET maintenance_work_mem");
}
