import { involvement } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { areas } from "./areas.ts";
import { plusDays } from "./days.ts";
import { random } from "./random.ts";
import type { Sites } from "./sites.ts";

type Given = Pick<NewOf<typeof involvement>, "activity" | "involved" | "level" | "stage" | "changed">;

/** How common each is, of a hundred sites: most are told or asked, few decide. */
const activities: readonly (readonly [number, Given])[] = [
  [70, { activity: "Assemblies about the new teams", involved: "YOUNG_PEOPLE", level: "INFORMED", stage: "SET_UP" }],
  [45, { activity: "Survey of pupils on what would help", involved: "YOUNG_PEOPLE", level: "CONSULTED", stage: "DESIGN" }],
  [
    16,
    {
      activity: "Youth panel that named the service",
      involved: "YOUNG_PEOPLE",
      level: "DECIDED",
      stage: "SET_UP",
      changed: "The service goes by the name and the colours that the panel chose.",
    },
  ],
  [
    20,
    {
      activity: "Workshop on how referrals are made",
      involved: "YOUNG_PEOPLE",
      level: "CO_DESIGNED",
      stage: "DESIGN",
      changed: "Young people may refer themselves.",
    },
  ],
  [60, { activity: "Letter and evening for parents", involved: "PARENTS_AND_CARERS", level: "INFORMED", stage: "SET_UP" }],
  [30, { activity: "Parent and carer forum", involved: "PARENTS_AND_CARERS", level: "CONSULTED", stage: "DELIVERY" }],
  [
    12,
    {
      activity: "Parents plan the workshops",
      involved: "PARENTS_AND_CARERS",
      level: "CO_DESIGNED",
      stage: "DELIVERY",
      changed: "Workshops are held in the evening and by video.",
    },
  ],
  [90, { activity: "Briefing of settings that joined", involved: "SETTINGS", level: "INFORMED", stage: "SET_UP" }],
  [60, { activity: "Settings say what they have and lack", involved: "SETTINGS", level: "CONSULTED", stage: "DESIGN" }],
  [
    35,
    {
      activity: "Clusters plan the teams' days",
      involved: "SETTINGS",
      level: "CO_DESIGNED",
      stage: "DELIVERY",
      changed: "Each cluster has its own plan of days.",
    },
  ],
];

const began = {
  DESIGN: ["2019-01-07", "2019-06-24"],
  SET_UP: ["2019-06-03", "2020-01-27"],
  DELIVERY: ["2020-02-03", "2021-01-25"],
  REVIEW: ["2020-09-07", "2021-03-01"],
} as const;

/** What young people, parents and settings took part in: more were told and asked than decided. */
export function involvements(add: Add, sites: Sites): void {
  const chance = random("involvements");
  for (const area of areas)
    for (const [share, given] of activities) {
      if (!chance.chance(share / 100)) continue;
      const from = chance.day(began[given.stage][0], began[given.stage][1]);
      const goesOn = given.stage === "DELIVERY" && chance.chance(0.7);
      const people = given.level === "INFORMED" ? chance.whole(60, 400) : chance.whole(8, 45);
      add(involvement, {
        ...given,
        site: sites.get(area.name)!,
        people: given.involved === "SETTINGS" ? chance.whole(4, 18) * area.teams : people,
        from,
        ...(goesOn ? {} : { until: plusDays(from, given.level === "DECIDED" ? chance.whole(30, 120) : 1) }),
      });
    }
}
