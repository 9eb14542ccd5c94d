import type { Extent, Policy, RecordType } from "@trailblazer/fields";
import { lineOf, sentences } from "@trailblazer/fields";
import { policies } from "@trailblazer/records";
import type { Holder, Place } from "./access-world.ts";

/** What the policy files say of a holder and a record of a place, read without the engine. */
export function expected(holder: Holder, type: RecordType, place: Place) {
  const policy = policies.find(({ role }) => role === holder.role) as Policy;
  const line = lineOf(policy, type)!;
  const { read, write } = sentences[typeof line === "string" ? line : line.does];
  const isBelow = type.name === "Site" || (type.within !== undefined && type.name !== "OrganisationRegion");

  const holds = (extent: Extent): boolean => {
    if (extent === "none") return false;
    if (place === "deleted") return false;
    if (extent === "all" || (holder.scope === "England" && extent !== "employed")) return true;
    if (extent === "england") return false;
    if (extent === "employed") return holder.scope === "organisation" && place === "own" && type.employedBy !== undefined;
    if (!isBelow) return false;
    return holder.scope === "region" ? place !== "other region" : place === "own";
  };

  /** Whether the right goes anywhere at all. */
  const somewhere = (extent: Extent): boolean =>
    extent === "all" ||
    ((extent === "employed" ? holder.scope === "organisation" && type.employedBy !== undefined : extent !== "none") &&
      (holder.scope === "England" || extent === "employed" || (extent === "own" && isBelow)));

  return {
    reads: holds(read) || holds(write),
    writes: holds(write),
    /** Whether a personal field is shown here; whether it is shown in any record. */
    shows: (field: string) => {
      const isNamed = typeof line === "string" || line.shows.includes(field);
      return { here: isNamed && holds(write), somewhere: isNamed && somewhere(write) };
    },
  };
}
