import type { Database, Run } from "../../engine/database.ts";
import { BadInput } from "../../engine/refusals.ts";
import type { SignedIn, SignInLink } from "../../engine/serve/sign-in.ts";
import { isOpen } from "./caller-row.ts";
import { passwordProblem } from "./password-problems.ts";
import { hashPassword, hasPassword, setPassword } from "./passwords.ts";
import { hashOf, newSecret } from "./secret.ts";
import { endSessionsOf, startSession } from "./sessions.ts";

/** An invitation may lie over a holiday; somebody who forgot a password is waiting. */
const lasts = { INVITE: "7 days", RESET: "1 day" } as const;

/** The page of a link. The secret stands behind the #, which browsers send nowhere: so it is in no log. */
export const linkUrl = (origin: string, secret: string): string => `${origin}/invitation#${secret}`;

/** A link that was made: its secret is shown once. */
export interface MadeLink {
  readonly secret: string;
  readonly purpose: "INVITE" | "RESET";
  readonly endsAt: Date;
}

/** Makes the one link by which an account's password is set. Those that were made before are void. */
export async function makeLink(run: Run, account: string): Promise<MadeLink> {
  const purpose = (await hasPassword(run, account)) ? "RESET" : "INVITE";
  const secret = newSecret();
  await run(`DELETE FROM sign_in_links WHERE account_id = $1 OR ends_at < now()`, [account]);
  const [row] = await run(
    `INSERT INTO sign_in_links (secret, account_id, purpose, ends_at) VALUES ($1, $2, $3, now() + interval '${lasts[purpose]}') RETURNING ends_at AS "endsAt"`,
    [hashOf(secret), account, purpose],
  );
  return { secret, purpose, endsAt: row!.endsAt as Date };
}

interface Found extends SignInLink {
  readonly account: string;
}

async function find(run: Run, today: string, secret: string): Promise<Found | undefined> {
  const [row] = await run(
    `SELECT a.id AS account, a.name, a.email, l.purpose, l.ends_at AS "endsAt" FROM sign_in_links l JOIN accounts a ON a.id = l.account_id
     WHERE l.secret = $2 AND l.used_at IS NULL AND l.ends_at > now() AND ${isOpen("a")}`,
    [today, hashOf(secret)],
  );
  return row && ({ ...row, endsAt: (row.endsAt as Date).toISOString() } as Found);
}

/** What a link is for; undefined where it was used, has ended, or never was. */
export async function lookAt(run: Run, today: string, secret: string): Promise<SignInLink | undefined> {
  const found = await find(run, today, secret);
  if (!found) return undefined;
  const { account: _, ...link } = found;
  return link;
}

/** Uses a link up: sets the password, ends what was signed in, and signs in. Of two at once, one does. */
export async function useLink(
  database: Database,
  today: string,
  secret: string,
  password: string,
  agent: string,
): Promise<SignedIn | undefined> {
  const found = await find(database.run, today, secret);
  if (!found) return undefined;
  const problem = passwordProblem(password, found);
  if (problem) throw new BadInput([{ path: ["password"], message: problem }]);
  const hashed = await hashPassword(password);
  return database.transaction(async (run) => {
    const used = await run(`UPDATE sign_in_links SET used_at = now() WHERE secret = $1 AND used_at IS NULL RETURNING account_id`, [
      hashOf(secret),
    ]);
    if (!used.length) return undefined;
    await setPassword(run, found.account, hashed);
    // A new beginning: whom a provider vouches for is found by the e-mail again.
    await run(`DELETE FROM identities WHERE account_id = $1`, [found.account]);
    await endSessionsOf(run, found.account, null);
    return { account: found.account, secret: await startSession(run, today, found.account, agent) };
  });
}
