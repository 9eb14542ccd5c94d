import { pandemicChange } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { plusDays } from "./days.ts";
import type { Closed } from "./deliveries.ts";
import { random } from "./random.ts";
import { demoToday } from "./today.ts";

type Given = Pick<NewOf<typeof pandemicChange>, "kind" | "change">;

/** How common each is, of a hundred teams; how often it has ended. */
const made: readonly (readonly [number, number, Given])[] = [
  [62, 0.5, { kind: "REFERRALS", change: "Told settings and families that the team still takes referrals, with other services." }],
  [58, 0.1, { kind: "RESOURCES", change: "Made sheets and films for parents and staff on looking after themselves." }],
  [42, 0.4, { kind: "PARENTS", change: "Offers calls to parents and carers who struggle themselves." }],
  [38, 0.4, { kind: "STAFF", change: "Holds hours in which staff may talk about how they are." }],
];

/** What teams that were at work by then changed in the pandemic, and what they mean to keep. */
export function pandemicChanges(add: Add, teams: readonly Closed[]): void {
  const chance = random("pandemic changes");
  for (const { team, blendedOn } of teams) {
    add(pandemicChange, {
      team: team.id,
      kind: "REMOTE",
      change: "Sees young people by video and telephone alone.",
      from: "2020-03-23",
      ...(blendedOn ? { until: blendedOn, kept: "PART" } : {}),
    });
    for (const [share, ended, given] of made) {
      if (!chance.chance(share / 100)) continue;
      const from = chance.day("2020-04-06", "2020-09-14");
      const until = chance.day(plusDays(from, 90), plusDays(from, 260));
      const ends = chance.chance(ended) && until <= demoToday;
      const kept = chance.chance(0.5) ? ({ kept: chance.chance(0.7) ? "WHOLE" : "PART" } as const) : {};
      add(pandemicChange, { team: team.id, ...given, from, ...(ends ? { until, kept: "NO" } : kept) });
    }
  }
}
