import { createHash } from "node:crypto";
import type { Database } from "../../engine/database.ts";

/** As many wrong passwords in so long: few enough that guessing is hopeless, enough for somebody who tries to remember. */
const MOST = 10;
const WITHIN = "5 minutes";

/** What guesses are counted under: the address that was given, whether anybody has it or not. */
const keyOf = (email: string) => createHash("sha256").update(email.trim().toLowerCase()).digest();

/** One guess among those that are counted; or, where there were too many, after how many seconds the next one is let in. */
export type Guess = { readonly right: () => Promise<void> } | { readonly seconds: number };

/**
 * Counts a guess before it is looked at, under a lock in PostgreSQL, so that it holds for guesses at once and over several servers.
 * One that turns out right is taken back.
 */
export function guess(database: Database, email: string): Promise<Guess> {
  const key = keyOf(email);
  return database.transaction(async (inside) => {
    await inside(`SELECT pg_advisory_xact_lock(hashtextextended($1, 7241003))`, [key.toString("hex")]);
    await inside(`DELETE FROM sign_in_guesses WHERE at < clock_timestamp() - interval '${WITHIN}'`);
    const [seen] = await inside(
      `SELECT count(*)::integer AS count, ceil(extract(epoch FROM min(at) + interval '${WITHIN}' - clock_timestamp()))::integer AS seconds FROM sign_in_guesses WHERE key = $1`,
      [key],
    );
    if (Number(seen!.count) >= MOST) return { seconds: Math.max(1, Number(seen!.seconds)) };
    const [made] = await inside(`INSERT INTO sign_in_guesses (key) VALUES ($1) RETURNING id`, [key]);
    return {
      right: async () => {
        await database.run(`DELETE FROM sign_in_guesses WHERE id = $1`, [made!.id]);
      },
    };
  });
}
