import { liaison } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import type { Area } from "./areas.ts";
import { earlier, plusDays } from "./days.ts";
import { type Organisations, trustName } from "./organisations.ts";
import { random } from "./random.ts";
import type { Team } from "./teams.ts";
import { demoToday } from "./today.ts";

type Given = Pick<NewOf<typeof liaison>, "service" | "kind" | "place">;

/** How common each is, of a hundred teams; who runs it, where that is known. More work in settings than in the community. */
const services: readonly (readonly [number, Given, ((area: Area) => string)?])[] = [
  [100, { service: "Specialist mental health service", kind: "SPECIALIST", place: "COMMUNITY" }, (area) => trustName(area.trust)],
  [82, { service: "School nurses", kind: "SCHOOL_NURSING", place: "SETTINGS" }],
  [66, { service: "Counsellors in schools", kind: "COUNSELLING", place: "SETTINGS" }],
  [74, { service: "Educational psychologists", kind: "EDUCATIONAL_PSYCHOLOGY", place: "SETTINGS" }, (area) => area.councils[0]!],
  [58, { service: "Early help", kind: "EARLY_HELP", place: "COMMUNITY" }, (area) => area.councils[0]!],
  [34, { service: "Children's social care", kind: "SOCIAL_CARE", place: "COMMUNITY" }, (area) => area.councils[0]!],
  [28, { service: "Youth workers", kind: "YOUTH_WORK", place: "COMMUNITY" }],
  [22, { service: "General practices", kind: "PRIMARY_CARE", place: "COMMUNITY" }],
];

/** A service that a team works with on the day. */
export interface WorkedWith {
  readonly id: string;
  readonly team: Team;
  readonly kind: Given["kind"];
  readonly from: string;
}

/** The services that teams work with since they began. */
export function liaisons(add: Add, teams: readonly Team[], organisations: Organisations): WorkedWith[] {
  const chance = random("liaisons");
  const made: WorkedWith[] = [];
  for (const team of teams) {
    const { id, area, liveOn } = team;
    if (!liveOn) continue;
    for (const [share, given, runBy] of services) {
      if (!chance.chance(share / 100)) continue;
      const from = earlier(chance.day(liveOn, plusDays(liveOn, 150)), demoToday)!;
      const until = chance.chance(0.06) ? plusDays(from, chance.whole(90, 240)) : null;
      const ends = until && until <= demoToday;
      const service = add(liaison, {
        team: id,
        ...given,
        ...(runBy ? { organisation: organisations.get(runBy(area))! } : {}),
        from,
        ...(ends ? { until } : {}),
      });
      if (!ends) made.push({ id: service, team, kind: given.kind, from });
    }
  }
  return made;
}
