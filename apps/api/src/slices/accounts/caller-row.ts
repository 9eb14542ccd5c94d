import type { Granted } from "../../engine/access/viewer.ts";
import type { Run } from "../../engine/database.ts";

/** Who shows something at the door: as SQL that gives `owner`, `seen`, `session`, `token`, `kept_roles`, `may_write`, `only_grant`. */
export interface Shown {
  readonly with: string;
  readonly values: readonly unknown[];
}

/** Whether a term is in force on the day that is `$1`. */
export const inForce = (row: string) =>
  `(${row}."from" IS NULL OR ${row}."from" <= $1::date) AND (${row}."until" IS NULL OR ${row}."until" > $1::date)`;

/** Whether an account is not closed on the day that is `$1`. */
export const isOpen = (row: string) => `(${row}.closed_on IS NULL OR ${row}.closed_on > $1::date)`;

/** The sites that a grant `g` is for, and the region where it is for one, as JSON. */
const sites = `CASE
  WHEN g.organisation_id IS NOT NULL THEN (SELECT coalesce(json_agg(DISTINCT p.value_id), '[]') FROM team_sites p WHERE ${inForce("p")}
    AND (EXISTS (SELECT FROM team_providers t WHERE t.team_id = p.team_id AND t.value_id = g.organisation_id AND ${inForce("t")})
      OR EXISTS (SELECT FROM post_employers e JOIN posts o ON o.id = e.post_id WHERE o.team_id = p.team_id AND e.value_id = g.organisation_id AND ${inForce("e")})))
  WHEN g.region_id IS NOT NULL THEN (SELECT json_agg(p.id) FROM (SELECT g.region_id AS id UNION ALL SELECT r.site_id FROM site_regions r WHERE r.value_id = g.region_id AND ${inForce("r")}) p)
  WHEN g.site_id IS NOT NULL THEN json_build_array(g.site_id)
  ELSE '"all"'::json END`;

/** The roles of an account on the day, in one text: another when any of them is. */
export const rolesOf = (account: string) =>
  `(SELECT coalesce(string_agg(concat_ws(':', g.id, g.role, g.region_id, g.site_id, g.organisation_id), ' ' ORDER BY g.id), '') FROM grants g WHERE g.account_id = ${account} AND ${inForce("g")})`;

/** Somebody at the door, and all that they are granted today. */
export interface CallerRow {
  readonly owner: string;
  readonly ownName: string;
  readonly seen: string;
  readonly name: string;
  readonly session: string | null;
  readonly token: string | null;
  readonly isOld: boolean;
  readonly keptRoles: string | null;
  readonly roles: string;
  readonly mayWrite: boolean;
  readonly granted: readonly Granted[];
  readonly snapshot: string;
}

/** Asks in one statement who somebody is and what they may today. An account that is closed is nobody. */
export async function callerRow(run: Run, today: string, shown: Shown): Promise<CallerRow | undefined> {
  const [row] = await run(
    `WITH shown AS (${shown.with})
     SELECT pg_current_snapshot()::text AS snapshot, s.owner, o.name AS "ownName", a.id AS seen, a.name, s.session, s.token, s.is_old AS "isOld", s.kept_roles AS "keptRoles", s.may_write AS "mayWrite",
       ${rolesOf("o.id")} AS roles,
       (SELECT coalesce(json_agg(json_build_object('role', g.role, 'sites', ${sites},
          'organisations', CASE WHEN g.organisation_id IS NULL THEN '[]'::json ELSE json_build_array(g.organisation_id) END) ORDER BY g.id), '[]')
        FROM grants g WHERE g.account_id = a.id AND ${inForce("g")} AND (s.only_grant IS NULL OR g.id = s.only_grant)) AS granted
     FROM shown s JOIN accounts o ON o.id = s.owner JOIN accounts a ON a.id = s.seen
     WHERE ${isOpen("o")} AND ${isOpen("a")}`,
    [today, ...shown.values],
  );
  return row as CallerRow | undefined;
}
