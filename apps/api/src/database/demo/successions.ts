import { succession } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import type { Area } from "./areas.ts";
import { ccgName, ccgsMergedOn, mergedCcgs, type Organisations } from "./organisations.ts";
import type { Setting } from "./settings.ts";

/** What became what: two CCGs one, schools academies, and pairs of schools one. */
export function successions(add: Add, organisations: Organisations, settings: ReadonlyMap<Area, readonly Setting[]>): void {
  for (const part of mergedCcgs.parts)
    add(succession, {
      predecessorOrganisation: organisations.get(ccgName(part))!,
      successorOrganisation: organisations.get(ccgName(mergedCcgs.into))!,
      kind: "MERGER",
      on: ccgsMergedOn,
      weight: 100,
    });
  for (const { id, was, openedOn } of [...settings.values()].flat())
    for (const before of was)
      add(succession, {
        predecessorSetting: before.id,
        successorSetting: id,
        kind: was.length > 1 ? "MERGER" : "CONVERSION",
        on: openedOn!,
        weight: 100,
      });
}
