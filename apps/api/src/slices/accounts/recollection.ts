import { isDeepStrictEqual } from "node:util";
import type { Caller } from "../../engine/serve/caller.ts";
import { hashOf } from "./secret.ts";

/** How long a caller is remembered, in milliseconds: what ends by time alone, as a session does, ends so much later at most. */
const MOMENT = 1000;
/** As many as are remembered at once. */
const MOST = 1000;

type Find = () => Promise<Caller | undefined>;

/**
 * Remembers for a moment who was found by what they showed, of which only the hash is held. Whoever is remembered can be found `again`,
 * and has to be where the register has changed since. One whose session was just renewed is not remembered: their next request shows another secret.
 */
export function recollection(): (shown: string, find: Find, again?: Find) => Promise<Caller | undefined> {
  const known = new Map<string, { readonly caller: Caller; readonly at: number }>();
  return async (shown, find, again = find) => {
    const key = hashOf(shown).toString("base64");
    const found = known.get(key);
    /** Whoever is the same viewer as before is given that one: doors that were opened for it stay open. */
    const asBefore = (caller: Caller | undefined) =>
      caller && found && isDeepStrictEqual(caller.viewer, found.caller.viewer) ? { ...caller, viewer: found.caller.viewer } : caller;
    if (found && performance.now() - found.at < MOMENT)
      return {
        ...found.caller,
        async again() {
          known.set(key, { ...found, at: -MOMENT });
          return asBefore(await again());
        },
      };
    const at = performance.now();
    const caller = asBefore(await find());
    known.delete(key);
    if (caller && !caller.renewed) known.set(key, { caller, at });
    const [oldest] = known.keys();
    if (known.size > MOST) known.delete(oldest!);
    return caller;
  };
}
