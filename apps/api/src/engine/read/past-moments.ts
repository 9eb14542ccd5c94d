import type { Run } from "../database.ts";
import { BadInput } from "../refusals.ts";

/** How long a commit can take from its moment on, at the most: older moments need not be waited for. In milliseconds. */
const LONGEST_COMMIT = 60_000;

/**
 * Waits until nothing can be committed any more at or before some moments, so that what is read as known then stays what it was.
 * A commit holds a lock from its moment on until it is done; moments that are still to come are refused.
 */
export async function awaitPast(run: Run, moments: readonly string[]): Promise<void> {
  const newest = Math.max(...moments.map((moment) => Date.parse(moment)));
  if (newest < Date.now() - LONGEST_COMMIT) return;
  await run(`SELECT pg_advisory_xact_lock_shared(7241001)`);
  const [row] = await run(`SELECT date_trunc('milliseconds', clock_timestamp()) > $1::timestamptz AS past`, [
    new Date(newest).toISOString(),
  ]);
  if (!row?.past) throw new BadInput([{ path: ["knownAt"], message: "knownAt is a moment that is past" }]);
}
