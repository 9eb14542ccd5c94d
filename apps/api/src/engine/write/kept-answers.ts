import type { Run } from "../database.ts";
import { BadInput } from "../refusals.ts";

/** The request that a change set is part of, when it may be sent again: its key, what was asked, and which part of it this is. */
export interface Keep {
  readonly key: string;
  /** A hash of what was asked, so that a key is not taken for another request's. */
  readonly fingerprint: string;
  readonly part: string;
}

/** The part under which the whole answer is kept. No field of an answer is called so. */
export const WHOLE = "";

/** What was kept of a part; undefined when it was not done yet. Throws where the key was another request's. */
export async function recall<Answer>(run: Run, { key, fingerprint, part }: Keep): Promise<Answer | undefined> {
  const rows = await run(
    `SELECT fingerprint, part, answer FROM kept_answers WHERE key = $1 AND kept_at > now() - interval '1 day' ORDER BY part = $2 DESC LIMIT 1`,
    [key, part],
  );
  const [row] = rows;
  if (!row) return undefined;
  if (row.fingerprint !== fingerprint)
    throw new BadInput([{ path: ["Idempotency-Key"], message: "This Idempotency-Key was sent with another request: take a new one" }]);
  return row.part === part ? (row.answer as Answer) : undefined;
}

/** Waits until nobody else is at work on a part. Until the transaction ends, nobody else can begin. */
export const alone = (run: Run, { key, part }: Keep): Promise<unknown> =>
  run(`SELECT pg_advisory_xact_lock(hashtextextended($1, 7241002))`, [`${key}\n${part}`]);

/** Keeps what a part came to; with the whole of an answer, lets go of what is older than a day. */
export async function keep(run: Run, { key, fingerprint, part }: Keep, answer: unknown): Promise<void> {
  await run(
    `INSERT INTO kept_answers (key, part, fingerprint, answer) VALUES ($1, $2, $3, $4::json)
     ON CONFLICT (key, part) DO UPDATE SET fingerprint = excluded.fingerprint, answer = excluded.answer, kept_at = now()`,
    [key, part, fingerprint, JSON.stringify(answer)],
  );
  if (part === WHOLE) await run(`DELETE FROM kept_answers WHERE kept_at < now() - interval '1 day'`);
}
