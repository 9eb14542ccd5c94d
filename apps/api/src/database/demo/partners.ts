import { partner } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { areas } from "./areas.ts";
import { type Organisations, trustName, universityOf } from "./organisations.ts";
import { random } from "./random.ts";
import { announcedOn, type Sites } from "./sites.ts";

type Part = NewOf<typeof partner>["part"];

/** Who has a part in each site beyond commissioning it: trusts, councils, universities, and in some a charity. */
export function partners(add: Add, sites: Sites, organisations: Organisations): void {
  const chance = random("partners");
  for (const area of areas) {
    const play = (name: string, part: Part, from: string = announcedOn["2018-19"], until?: string) =>
      add(partner, { site: sites.get(area.name)!, organisation: organisations.get(name)!, part, from, ...(until ? { until } : {}) });
    play(trustName(area.trust), "PROVIDER");
    play(trustName(area.trust), "SPECIALIST");
    for (const council of area.councils) play(council, "COUNCIL_SERVICES");
    play(universityOf(area), "TRAINING", "2019-01-07");
    if (area.partner) play(area.partner, "PROVIDER", chance.day("2019-03-04", "2019-06-24"));
    if (area.partner && chance.chance(0.5)) play(area.partner, "PARTICIPATION", chance.day("2019-06-03", "2020-02-03"));
    if (chance.chance(0.3)) play(area.councils[0]!, "HOST", "2019-09-02", chance.chance(0.3) ? "2020-03-23" : undefined);
  }
}
