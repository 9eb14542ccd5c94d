import type { Database } from "../../engine/database.ts";
import type { Identity, NotSignedIn, SignedIn, Start } from "../../engine/serve/sign-in.ts";
import { isOpen } from "./caller-row.ts";
import { hashOf } from "./secret.ts";
import { startSession } from "./sessions.ts";

/** As long as somebody may be away at the provider. */
const AWAY = "10 minutes";

/** Sign-in by an OpenID provider: what is kept meanwhile, and whose account it is that comes back. */
export function identities(database: Database, today: () => string) {
  const { run } = database;
  return {
    async keepStart(state: string, { nonce, verifier, goesTo }: Start): Promise<void> {
      await run(`DELETE FROM sign_in_starts WHERE ends_at < now()`);
      await run(
        `INSERT INTO sign_in_starts (state, nonce, verifier, goes_to, ends_at) VALUES ($1, $2, $3, $4, now() + interval '${AWAY}')`,
        [hashOf(state), nonce, verifier, goesTo],
      );
    },

    async takeStart(state: string): Promise<Start | undefined> {
      const [row] = await run(
        `DELETE FROM sign_in_starts WHERE state = $1 RETURNING nonce, verifier, goes_to AS "goesTo", ends_at > now() AS "isInTime"`,
        [hashOf(state)],
      );
      return row?.isInTime ? (row as unknown as Start) : undefined;
    },

    /** An account is known by the provider's own name for its owner; the first time by an e-mail that the provider has verified. None is made. */
    withIdentity({ issuer, subject, email }: Identity, agent: string): Promise<SignedIn | NotSignedIn> {
      return database.transaction(async (inside) => {
        const known = await inside(
          `SELECT a.id, ${isOpen("a")} AS "isOpen" FROM identities i JOIN accounts a ON a.id = i.account_id WHERE i.issuer = $2 AND i.subject = $3`,
          [today(), issuer, subject],
        );
        const found = known.length
          ? known
          : await inside(
              // An address may be given to somebody else one day: whoever is known by the provider's name is not taken for another.
              `SELECT a.id, ${isOpen("a")} AS "isOpen" FROM accounts a
               WHERE lower(a.email) = lower($2) AND NOT EXISTS (SELECT FROM identities i WHERE i.account_id = a.id AND i.issuer = $3)`,
              [today(), email ?? null, issuer],
            );
        const [account] = found;
        // Two accounts whose addresses differ in capitals alone: whose it is can't be told.
        if (!account || found.length > 1) return { refused: "unknown" };
        const id = String(account.id);
        if (!account.isOpen) return { refused: "closed", account: id };
        if (!known.length) await inside(`INSERT INTO identities (issuer, subject, account_id) VALUES ($1, $2, $3)`, [issuer, subject, id]);
        return { account: id, secret: await startSession(inside, today(), id, agent) };
      });
    },
  };
}
