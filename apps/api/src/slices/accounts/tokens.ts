import type { Run } from "../../engine/database.ts";
import { hashOf, newSecret } from "./secret.ts";

/** A token as its owner sees it. */
export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly mayWrite: boolean;
  readonly endsOn: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  /** The role that it is narrowed to; null where it has all of its owner's. */
  readonly role: string | null;
}

/** What a new token is made from. */
export interface NewToken {
  readonly account: string;
  readonly name: string;
  readonly mayWrite: boolean;
  readonly endsOn: string;
  readonly grant: string | null;
}

const columns = `t.id, t.name, t.may_write AS "mayWrite", t.ends_on::text AS "endsOn", t.created_at AS "createdAt", t.last_used_at AS "lastUsedAt",
  (SELECT g.role FROM grants g WHERE g.id = t.grant_id) AS role`;

/** The tokens of an account that still are of use. */
export const tokensOf = async (run: Run, today: string, account: string): Promise<readonly TokenRow[]> =>
  (await run(
    `SELECT ${columns} FROM tokens t WHERE t.account_id = $2 AND t.revoked_at IS NULL AND t.ends_on > $1::date ORDER BY t.created_at, t.id`,
    [today, account],
  )) as unknown as TokenRow[];

/** Makes a token, and lets go of those that ended long ago. Its secret is known here for the last time. */
export async function makeToken(run: Run, today: string, { account, name, mayWrite, endsOn, grant }: NewToken) {
  const secret = newSecret();
  await run(`DELETE FROM tokens WHERE ends_on < $1::date - 30 OR revoked_at < now() - interval '30 days'`, [today]);
  const [token] = await run(
    `INSERT INTO tokens AS t (secret, account_id, name, may_write, ends_on, grant_id) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${columns}`,
    [hashOf(secret), account, name, mayWrite, endsOn, grant],
  );
  return { secret, token: token as unknown as TokenRow };
}

/** Whether it was there to be revoked. */
export const revokeToken = async (run: Run, id: string, account: string | null): Promise<boolean> =>
  (
    await run(
      `UPDATE tokens SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL AND account_id = coalesce($2::uuid, account_id) RETURNING id`,
      [id, account],
    )
  ).length > 0;
