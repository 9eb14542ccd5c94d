import { accessRoles } from "@trailblazer/records";
import type { Run } from "../../engine/database.ts";
import type { ViewerRole } from "./account-types.ts";
import { inForce } from "./caller-row.ts";

/** The roles of an account that hold on a day, in words. `token` narrows them to its own. */
export async function rolesInWords(run: Run, today: string, account: string, token: string | null): Promise<readonly ViewerRole[]> {
  const rows = await run(
    `SELECT g.id, g.role, to_char(g.until, 'YYYY-MM-DD') AS until, coalesce(r.name, s.name, o.name, 'England') AS scope FROM grants g
     LEFT JOIN regions r ON r.id = g.region_id LEFT JOIN sites s ON s.id = g.site_id LEFT JOIN organisations o ON o.id = g.organisation_id
     WHERE g.account_id = $2 AND ${inForce("g")} AND NOT EXISTS (SELECT FROM tokens t WHERE t.id = $3::uuid AND t.grant_id <> g.id)
     ORDER BY g.id`,
    [today, account, token],
  );
  return rows.map(({ id, role, scope, until }) => ({
    grant: String(id),
    until: until as string | null,
    role: String(role),
    label: accessRoles[role as keyof typeof accessRoles],
    scope: String(scope),
  }));
}
