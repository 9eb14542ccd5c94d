import type { Config } from "../config.ts";
import type { Readers, Run } from "../engine/database.ts";
import { apart } from "./apart.ts";
import { running, waitingPool } from "./pool.ts";
import { replica } from "./replica.ts";

/**
 * How many heavy questions of those who keep records are worked on at once, how many small and how many heavy ones of those who only
 * read, and how many costly ones of anybody: a change waits for none of them.
 */
const AT_ONCE = { keepers: 2, light: 3, heavy: 2, costly: 1 };

/** Where a register's questions that may wait are answered: by connections of their own, and what is large by a process of its own; by its replica where there is one. */
export function readersOf(
  url: string,
  { PREPARED, DATABASE_READERS_URL: copy }: Config,
): Readers & { readonly close: () => Promise<void> } {
  const named = PREPARED === "yes";
  const pools = [url, copy ?? []].flat().map((address) => waitingPool(address, AT_ONCE.light));
  const [run, copied] = pools.map(running(named)) as [Run, Run | undefined];
  const { way, close } = apart(
    {
      keepers: { url, size: AT_ONCE.keepers },
      heavy: { url, size: AT_ONCE.heavy },
      costly: { url, size: AT_ONCE.costly },
      ...(copy ? { copiedHeavy: { url: copy, size: AT_ONCE.heavy }, copiedCostly: { url: copy, size: AT_ONCE.costly } } : {}),
    },
    named,
  );
  const own = { run, heavy: way("heavy"), costly: way("costly") };
  return {
    ...own,
    keepers: way("keepers"),
    ...(copied ? { replica: replica({ run: copied, heavy: way("copiedHeavy"), costly: way("copiedCostly") }, own) } : {}),
    async close() {
      await Promise.all([...pools.map((pool) => pool.end()), close()]);
    },
  };
}
