import { agreement } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { plusDays, workday } from "./days.ts";
import type { Intake, Member } from "./enrolments.ts";
import { random } from "./random.ts";
import type { Sites } from "./sites.ts";
import { demoToday } from "./today.ts";

const settingGives = [
  "A room that can be kept free on the team's days, and an hour a fortnight of the senior lead's time.",
  "A quiet room, letters to parents and carers through the school, and a named member of staff for referrals.",
  "Time in staff meetings twice a term, a room, and half a day a month for planning.",
];
const teamGives = [
  "Half a day a week in school, individual and group sessions, and two workshops a term.",
  "One day a week in term and by arrangement in holidays, advice to staff within a week, and sessions for parents and carers.",
  "Individual sessions by arrangement, consultation once a month, and help with the whole-school plan.",
];

/** When agreements were written anew in sites that reviewed them after the first year. */
const renewedOn = "2020-09-01";

/** The day on which somebody signed, where that is not still to come. */
const signing = (field: "settingSignedOn" | "siteSignedOn", day: string) => (day <= demoToday ? { [field]: day } : {});

/** What settings and sites have agreed: most have signed, some have it in front of them, and some have none. */
export function agreements(add: Add, sites: Sites, { members }: Intake): void {
  const chance = random("agreements");
  for (const member of members) agree(member);

  function agree({ setting, joinedOn, leftOn, signedOn }: Member): void {
    if ((leftOn && leftOn <= joinedOn) || (!signedOn && chance.chance(0.4))) return;
    const isRenewed = !leftOn && joinedOn < "2020-03-01" && chance.chance(0.3);
    const until = isRenewed ? renewedOn : leftOn;
    const make = (number: number, from: string, more: Partial<NewOf<typeof agreement>>) =>
      add(agreement, {
        setting: setting.id,
        site: sites.get(setting.area.name)!,
        number,
        from,
        reviewOn: workday(plusDays(from, 365)),
        settingGives: chance.pick(settingGives),
        teamGives: chance.pick(teamGives),
        ...more,
      });
    make(1, joinedOn, {
      ...(signedOn
        ? { ...signing("settingSignedOn", signedOn), ...signing("siteSignedOn", workday(plusDays(signedOn, chance.whole(0, 21)))) }
        : {}),
      ...(until ? { until } : {}),
    });
    if (!isRenewed) return;
    const [theirs, ours] = [chance.day("2020-08-24", "2020-10-16"), chance.day("2020-09-07", "2020-11-06")];
    make(2, renewedOn, {
      ...(chance.chance(0.88) ? { settingSignedOn: theirs } : {}),
      ...(chance.chance(0.95) ? { siteSignedOn: ours } : {}),
    });
  }
}
