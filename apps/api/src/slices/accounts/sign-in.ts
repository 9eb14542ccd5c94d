import type { Database, Run } from "../../engine/database.ts";
import type { SignIn } from "../../engine/serve/sign-in.ts";
import { isOpen } from "./caller-row.ts";
import { callers } from "./callers.ts";
import { guess } from "./guesses.ts";
import { identities } from "./identities.ts";
import { lookAt, useLink } from "./links.ts";
import { isPassword } from "./passwords.ts";
import { endSession, startSession } from "./sessions.ts";

/** The one open account of an address, in whatever capitals it is written. */
async function openAccount(run: Run, today: string, email: string): Promise<string | null> {
  const found = await run(`SELECT a.id FROM accounts a WHERE lower(a.email) = lower($2) AND ${isOpen("a")}`, [today, email.trim()]);
  return found.length === 1 ? String(found[0]!.id) : null;
}

/** What the front needs of accounts. `demoEmail` gives the address of a demo account by its name, where there are any. */
export function signIn(database: Database, today: () => string, demoEmail: (name: string) => string | undefined): SignIn {
  const { run } = database;
  return {
    ...callers(run, today, demoEmail),
    ...identities(database, today),
    async withPassword(email, password, agent) {
      const counted = await guess(database, email);
      const account = await openAccount(run, today(), email);
      if ("seconds" in counted) return { refused: "tooMany", account, seconds: counted.seconds };
      if (!(await isPassword(run, account, password)) || !account) return { refused: "wrong", account };
      await counted.right();
      return { account, secret: await startSession(run, today(), account, agent) };
    },
    async asDemo(name, agent) {
      const email = demoEmail(name);
      const account = email ? await openAccount(run, today(), email) : null;
      return account ? { account, secret: await startSession(run, today(), account, agent) } : undefined;
    },
    end: async (secret) => {
      await endSession(run, secret);
    },
    link: (secret) => lookAt(run, today(), secret),
    useLink: (secret, password, agent) => useLink(database, today(), secret, password, agent),
  };
}
