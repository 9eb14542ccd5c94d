import type { Config } from "../config.ts";
import type { Readers } from "../engine/database.ts";
import { here } from "../engine/read/raw-answer.ts";
import { apart } from "./apart.ts";
import { running, smallPool, waitingPool } from "./pool.ts";
import { replica } from "./replica.ts";
import { within } from "./within.ts";

/** How many questions are worked on at once: small ones of those who keep records, and of those who only read; heavy ones of either; costly ones of anybody. */
const AT_ONCE = { keepers: 4, others: 3, heavy: 2, costly: 1 };

/**
 * Where a register's questions are answered: by connections of their own, and what is large by a process of its own; by its replica where
 * there is one. `isBehind` is for a process that itself is behind all other work: then all is answered within it.
 */
export function readersOf(
  url: string,
  { PREPARED, BEHIND, DATABASE_READERS_URL: copy = url }: Config,
  isBehind = false,
): Readers & { readonly close: () => Promise<void> } {
  const named = PREPARED === "yes";
  const waiting = { size: AT_ONCE.others, behind: BEHIND };
  const pools = [
    isBehind ? waitingPool(url, waiting) : smallPool(url, AT_ONCE.keepers),
    waitingPool(url, waiting),
    waitingPool(copy, waiting),
  ];
  const [keepers, others, copied] = pools.map((pool) => here(running(named)(pool)));
  const { way, close } = (isBehind ? within : apart)(
    {
      keepers: { url, size: AT_ONCE.heavy },
      others: { url, size: AT_ONCE.heavy },
      costly: { url, size: AT_ONCE.costly, isPatient: true },
      copied: { url: copy, size: AT_ONCE.heavy },
      copiedCostly: { url: copy, size: AT_ONCE.costly, isPatient: true },
    },
    { named, behind: BEHIND },
  );
  const costly = way("costly");
  const own = { light: others!, heavy: way("others"), costly };
  return {
    keepers: { light: keepers!, heavy: way("keepers"), costly },
    others: own,
    ...(copy === url ? {} : { replica: replica({ light: copied!, heavy: way("copied"), costly: way("copiedCostly") }, own) }),
    async close() {
      await Promise.all([...pools.map((pool) => pool.end()), close()]);
    },
  };
}
