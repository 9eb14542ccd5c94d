import { hash, verify } from "@node-rs/argon2";
import type { Run } from "../../engine/database.ts";

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same letters however a keyboard composes them. */
const composed = (password: string) => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(composed(password), cost);

let nobodys: Promise<string> | undefined;

/** Whether a password is an account's. Takes as long where there is no account or it has no password. */
export async function isPassword(run: Run, account: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword("nobody has this one");
  const other = await nobodys;
  const [row] = await run(`SELECT password FROM credentials WHERE account_id = $1`, [account]);
  const kept = (row?.password as string | undefined) ?? other;
  const isRight = await verify(kept, composed(password));
  return isRight && row !== undefined;
}

export const hasPassword = async (run: Run, account: string): Promise<boolean> =>
  (await run(`SELECT FROM credentials WHERE account_id = $1`, [account])).length > 0;

export const setPassword = (run: Run, account: string, hashed: string): Promise<unknown> =>
  run(
    `INSERT INTO credentials (account_id, password) VALUES ($1, $2)
     ON CONFLICT (account_id) DO UPDATE SET password = excluded.password, changed_at = now()`,
    [account, hashed],
  );
