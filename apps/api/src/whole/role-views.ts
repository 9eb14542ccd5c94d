import type pg from "pg";

/** Which rows a role sees, written by hand: each protected table as a view in a schema of the role's own, over the sites that it is for. */
const views: Readonly<Record<string, string>> = {
  sites: "id = ANY(%)",
  site_regions: "site_id = ANY(%)",
  teams: 'id IN (SELECT team_id FROM public.team_sites WHERE value_id = ANY(%) AND public.holds("from", "until"))',
  team_sites: "team_id IN (SELECT id FROM teams)",
  team_stages: "team_id IN (SELECT id FROM teams)",
  supports: "team_id IN (SELECT id FROM teams)",
  enrolments: "site_id = ANY(%)",
  commissioners: "site_id = ANY(%)",
  posts: "team_id IN (SELECT id FROM teams)",
  post_wtes: "post_id IN (SELECT id FROM posts)",
  postings: "post_id IN (SELECT id FROM posts)",
  absences: "posting_id IN (SELECT id FROM postings)",
  staff: "id IN (SELECT staff_member_id FROM postings) OR (site_id = ANY(%) AND id NOT IN (SELECT staff_member_id FROM public.postings))",
};

/** Lays the views of some sites, or of all, and lets a connection see through them. */
export async function seeAs(client: pg.Client, role: string, sites: "all" | readonly string[], today: string): Promise<void> {
  await client.query(
    `CREATE OR REPLACE FUNCTION public.holds(f date, u date) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT (f IS NULL OR f <= '${today}') AND (u IS NULL OR u > '${today}') $$`,
  );
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${role}`);
  const list = sites === "all" ? "(SELECT array_agg(id) FROM public.sites)" : `ARRAY[${sites.map((id) => `'${id}'`).join(", ")}]::uuid[]`;
  await client.query(`SET search_path = ${role}, public`);
  for (const [table, condition] of Object.entries(views)) {
    const where = sites === "all" ? "true" : condition.replaceAll("%", list);
    await client.query(`CREATE OR REPLACE VIEW ${role}.${table} AS SELECT * FROM public.${table} WHERE ${where}`);
  }
}
