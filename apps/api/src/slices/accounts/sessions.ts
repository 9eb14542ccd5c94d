import type { Run } from "../../engine/database.ts";
import { rolesOf } from "./caller-row.ts";
import { hashOf, newSecret } from "./secret.ts";

/** A session that nobody used for so long has ended: what is left open on a desk is not for whoever comes by. OWASP ASVS 7.3.1. */
export const IDLE_END = "60 minutes";
/** However busy, a session ends after a working day: then one signs in anew. OWASP ASVS 7.3.2. */
const LATEST_END = "12 hours";

/** A session as its owner sees it. */
export interface SessionRow {
  readonly id: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly endsAt: Date;
  readonly agent: string;
}

/** Starts a session, always under a new secret, and lets go of those that have ended. */
export async function startSession(run: Run, today: string, account: string, agent: string): Promise<string> {
  const secret = newSecret();
  await run(`DELETE FROM sessions WHERE ends_at < now() OR seen_at < now() - interval '${IDLE_END}'`);
  await run(
    `INSERT INTO sessions (secret, account_id, agent, roles, ends_at) SELECT $2, a.id, $4, ${rolesOf("a.id")}, now() + interval '${LATEST_END}' FROM accounts a WHERE a.id = $3`,
    [today, hashOf(secret), account, agent.slice(0, 300)],
  );
  return secret;
}

export const endSession = (run: Run, secret: string): Promise<unknown> => run(`DELETE FROM sessions WHERE secret = $1`, [hashOf(secret)]);

/** The sessions of an account that have not ended, the last used first. */
export const sessionsOf = async (run: Run, account: string): Promise<readonly SessionRow[]> =>
  (await run(
    `SELECT id, started_at AS "startedAt", seen_at AS "seenAt", ends_at AS "endsAt", agent FROM sessions
     WHERE account_id = $1 AND ends_at > now() AND seen_at > now() - interval '${IDLE_END}' ORDER BY seen_at DESC, id`,
    [account],
  )) as unknown as SessionRow[];

/** Ends the sessions of an account, all but one where that is named, and gives how many they were. */
export const endSessionsOf = async (run: Run, account: string, but: string | null): Promise<number> =>
  (await run(`DELETE FROM sessions WHERE account_id = $1 AND id IS DISTINCT FROM $2::uuid RETURNING id`, [account, but])).length;
