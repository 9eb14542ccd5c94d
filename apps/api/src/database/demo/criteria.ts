import { referralCriterion } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { plusDays } from "./days.ts";
import { random } from "./random.ts";
import type { Team } from "./teams.ts";
import { demoToday } from "./today.ts";

type Kind = NewOf<typeof referralCriterion>["kind"];

const ages = [
  ["5 up to the 18th birthday", 7],
  ["5 up to the 25th birthday for those with special educational needs or who left care", 2],
  ["11 up to the 19th birthday", 1],
] as const;
const narrow = "Mild to moderate anxiety";
const wide = "Mild to moderate anxiety, low mood or behaviour";

/** How common each is, of a hundred teams. */
const others: readonly (readonly [number, Kind, string])[] = [
  [100, "SETTING", "On the roll of a school or college that the team supports"],
  [100, "REFERRER", "Staff refer, most often the mental health lead"],
  [56, "REFERRER", "Parents and carers may refer"],
  [88, "CONSENT", "A parent or carer consents for those under 16"],
  [64, "CONSENT", "Those of 16 or more consent for themselves"],
  [22, "OTHER", "Not while a specialist service sees them"],
];

/** Whom teams take on since they began; some took on more later, and in some young people may refer themselves by now. */
export function criteria(add: Add, teams: readonly Team[]): void {
  const chance = random("criteria");
  for (const { id, liveOn } of teams) {
    if (!liveOn) continue;
    const hold = (kind: Kind, criterion: string, from: string, more: { until?: string; note?: string } = {}) =>
      add(referralCriterion, { team: id, kind, criterion, from, ...more });
    hold("AGE", chance.weighted(ages), liveOn);
    const widened = chance.day(plusDays(liveOn, 120), plusDays(liveOn, 360));
    if (chance.chance(0.25) && widened <= demoToday) {
      hold("NEED", narrow, liveOn, { until: widened });
      hold("NEED", wide, widened, { note: "Too many had been turned away." });
    } else hold("NEED", wide, liveOn);
    for (const [share, kind, criterion] of others) if (chance.chance(share / 100)) hold(kind, criterion, liveOn);
    const selfReferral = chance.day(plusDays(liveOn, 60), plusDays(liveOn, 400));
    if (chance.chance(0.4) && selfReferral <= demoToday) hold("REFERRER", "Young people may refer themselves", selfReferral);
  }
}
