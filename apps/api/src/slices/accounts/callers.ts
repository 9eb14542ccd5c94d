import type { Run } from "../../engine/database.ts";
import type { Caller } from "../../engine/serve/caller.ts";
import type { SignIn } from "../../engine/serve/sign-in.ts";
import { type CallerRow, callerRow, inForce, isOpen, type Shown } from "./caller-row.ts";
import { recollection } from "./recollection.ts";
import { hashOf, newSecret } from "./secret.ts";
import { IDLE_END } from "./sessions.ts";

const VIEWING = "Nothing can be changed while you view as somebody else";
const READING = "This token only reads";

/** A session that has not ended. Nobody views as an account that was closed, nor once they are no administrator. */
const ofSession = (which: string): string =>
  `SELECT s.account_id AS owner, coalesce((SELECT v.id FROM accounts v WHERE v.id = s.viewing_as AND ${isOpen("v")}
       AND EXISTS (SELECT FROM grants g WHERE g.account_id = s.account_id AND g.role = 'ADMINISTRATOR' AND ${inForce("g")})), s.account_id) AS seen,
     s.id AS session, NULL::uuid AS token, s.roles AS kept_roles, true AS may_write, NULL::uuid AS only_grant, s.seen_at < now() - interval '1 minute' AS is_old
   FROM sessions s WHERE ${which} AND s.ends_at > now() AND s.seen_at > now() - interval '${IDLE_END}'`;

const ofToken = (which: string): string =>
  `SELECT t.account_id AS owner, t.account_id AS seen, NULL::uuid AS session, t.id AS token, NULL::text AS kept_roles, t.may_write, t.grant_id AS only_grant,
     coalesce(t.last_used_at < now() - interval '1 minute', true) AS is_old
   FROM tokens t WHERE ${which} AND t.revoked_at IS NULL AND t.ends_on > $1::date`;

const ofEmail = `SELECT d.id AS owner, d.id AS seen, NULL::uuid AS session, NULL::uuid AS token, NULL::text AS kept_roles, true AS may_write,
   NULL::uuid AS only_grant, false AS is_old FROM accounts d WHERE d.email = $2`;

const callerOf = (row: CallerRow): Caller => {
  const isViewing = row.owner !== row.seen;
  const readOnlyBecause = isViewing ? VIEWING : row.mayWrite ? null : READING;
  return {
    viewer: { account: row.seen, name: row.name, granted: row.granted, isReadOnly: readOnlyBecause !== null },
    owner: row.owner,
    ownName: row.ownName,
    session: row.session,
    token: row.token,
    readOnlyBecause,
    rights: JSON.stringify([row.seen, row.roles, row.granted, readOnlyBecause]),
    snapshot: row.snapshot,
  };
};

/** Finds out who sent a request. Whoever was found a moment ago is found anew when the register has changed since, so that a role that is taken away ends at once. */
export type Callers = Pick<SignIn, "bySession" | "byToken" | "stands">;

/** `demoEmail` gives the address of a demo account by its name, where there are any. */
export function callers(run: Run, today: () => string, demoEmail: (name: string) => string | undefined): Callers {
  const find = (shown: Shown) => callerRow(run, today(), shown);
  const recall = recollection();

  async function renew(row: CallerRow, old: string): Promise<string | undefined> {
    const secret = newSecret();
    const renewed = await run(`UPDATE sessions SET secret = $3, roles = $4 WHERE id = $1 AND secret = $2 RETURNING id`, [
      row.session,
      hashOf(old),
      hashOf(secret),
      row.roles,
    ]);
    // Another request of the same moment may have done so.
    return renewed.length ? secret : undefined;
  }

  async function ofSecret(secret: string, isAsked: boolean): Promise<Caller | undefined> {
    const row = await find({ with: ofSession("s.secret = $2"), values: [hashOf(secret)] });
    if (!row) return undefined;
    if (row.isOld) await run(`UPDATE sessions SET seen_at = now() WHERE id = $1`, [row.session]);
    const renewed = isAsked && row.keptRoles !== row.roles ? await renew(row, secret) : undefined;
    return { ...callerOf(row), ...(renewed ? { renewed } : {}) };
  }

  async function ofBearer(secret: string): Promise<Caller | undefined> {
    const email = demoEmail(secret);
    if (email) {
      const demo = await find({ with: ofEmail, values: [email] });
      return demo && callerOf(demo);
    }
    const row = await find({ with: ofToken("t.secret = $2"), values: [hashOf(secret)] });
    if (row?.isOld) await run(`UPDATE tokens SET last_used_at = now() WHERE id = $1`, [row.token]);
    return row && callerOf(row);
  }

  return {
    async bySession(secret, isAsked) {
      if (!isAsked) return ofSecret(secret, false);
      return recall(
        `session ${secret}`,
        () => ofSecret(secret, true),
        () => ofSecret(secret, false),
      );
    },
    async byToken(secret, isAsked) {
      return isAsked ? recall(`token ${secret}`, () => ofBearer(secret)) : ofBearer(secret);
    },
    async stands(caller) {
      const { session, token, owner } = caller;
      const shown = session
        ? { with: ofSession("s.id = $2"), values: [session] }
        : token
          ? { with: ofToken("t.id = $2"), values: [token] }
          : { with: ofEmail.replace("d.email", "d.id"), values: [owner] };
      const row = await find(shown);
      return row !== undefined && callerOf(row).rights === caller.rights;
    },
  };
}
