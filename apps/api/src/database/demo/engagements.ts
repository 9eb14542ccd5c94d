import { engagement, influence } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { earlier, later, plusDays, workday } from "./days.ts";
import type { Intake } from "./enrolments.ts";
import { drawn, type Family, isSupported } from "./families.ts";
import { random } from "./random.ts";
import type { Setting } from "./settings.ts";
import type { Sites } from "./sites.ts";

type Engagement = NewOf<typeof engagement>;
type Readiness = NonNullable<Engagement["readiness"]>;
type Given = Pick<Engagement, "kind" | "by" | "summary"> & { readonly nextStep?: string };

const before: readonly Given[] = [
  {
    kind: "VISIT",
    by: "PROJECT",
    summary: "Went through what a team does and does not do, and what room it would need.",
    nextStep: "Send the draft agreement",
  },
  {
    kind: "MEETING",
    by: "COUNCIL",
    summary: "Talked about needs in the school and who supports pupils so far.",
    nextStep: "Meet the senior lead",
  },
  {
    kind: "EVENT",
    by: "PROJECT",
    summary: "Came to the open meeting for schools and asked about referrals.",
    nextStep: "Visit the school",
  },
];
const waiting: Given = {
  kind: "LETTER",
  by: "PROJECT",
  summary: "Told when a team is expected, and what can be done until then.",
  nextStep: "Tell the day when it is known",
};
const during: readonly Given[] = [
  {
    kind: "MEETING",
    by: "TEAM",
    summary: "Looked at the referrals of the term and planned workshops for the next.",
    nextStep: "Set days for the workshops",
  },
  { kind: "VISIT", by: "TEAM", summary: "Saw the room and met the staff who refer pupils." },
  { kind: "LETTER", by: "PROJECT", summary: "Asked who leads on mental health and when the team may come.", nextStep: "Ring the office" },
];
const apart: Given = {
  kind: "CALL",
  by: "TEAM",
  summary: "Agreed how to go on while most pupils are at home: by telephone and video.",
  nextStep: "Look at it again when pupils are back",
};
const outside: readonly Given[] = [
  {
    kind: "CALL",
    by: "PROJECT",
    summary: "Asked how other schools find the time.",
    nextStep: "Offer a visit to a school that has a team",
  },
  { kind: "EVENT", by: "COUNCIL", summary: "Heard about the programme at the heads' meeting." },
];

/** When settings were open to few pupils. */
const isApart = (day: string) => (day >= "2020-03-23" && day < "2020-07-20") || (day >= "2021-01-05" && day < "2021-03-08");
/** From then on every team of the first wave was at work. */
const teamsThere = "2020-01-20";

/** What sites and settings talked about, before they joined and since: with whom is not written down. */
export function engagements(add: Add, sites: Sites, intake: Intake): void {
  const chance = random("engagements");
  const engage = ({ id, area }: Setting, given: Given, engagedOn: string, ...seemed: readonly Readiness[]) =>
    add(engagement, {
      setting: id,
      site: sites.get(area.name)!,
      engagedOn,
      ...given,
      ...(seemed.length > 0 ? { readiness: chance.pick(seemed) } : {}),
    });
  for (const { setting, joinedOn, leftOn, isWaiting } of intake.members) {
    // What became an academy after it joined had its first talk as the school that it was.
    const first = later(workday(plusDays(joinedOn, -chance.whole(7, 45))), setting.openedOn ?? "");
    if (setting.openedOn !== joinedOn) engage(setting, chance.pick(before), first, "NOT_READY", "GETTING_READY", "GETTING_READY");
    const [from, last] = [later(plusDays(joinedOn, 14), teamsThere), earlier(leftOn, "2021-03-26")!];
    if (from >= last) continue;
    const day = chance.day(from, last);
    const seemed: readonly Readiness[] = chance.chance(0.7) ? ["GETTING_READY", "READY", "READY"] : [];
    engage(setting, isWaiting ? waiting : isApart(day) ? apart : chance.pick(during), day, ...seemed);
  }
  const inside = new Set(intake.members.map(({ setting }) => setting.id));
  for (const setting of intake.outside)
    if (!inside.has(setting.id) && !setting.openedOn && chance.chance(0.5))
      engage(setting, chance.pick(outside), chance.day("2020-06-01", "2021-03-19"), "NOT_READY", "GETTING_READY");
}

const levels = [
  ["CONSULTED", 6],
  ["CO_DESIGNED", 3],
  ["DECIDED", 1],
] as const;
const how = {
  DESIGN: ["In the working group of schools", "Answered the questionnaire on needs", "In talks with the project's management"],
  DAY_TO_DAY: ["Plans the team's days with it each half-term", "Reviews referrals with the team", "Chooses the workshops"],
} as const;

/** As many had a part in the design, and have a say in the daily work, as the early evaluation was told by settings: 51 and 65 of a hundred. Of the others some were told. */
const shares = { DESIGN: 51, DAY_TO_DAY: 65 } as const;

export function influences(add: Add, sites: Sites, all: readonly Family[]): void {
  const chance = random("influence");
  for (const on of ["DESIGN", "DAY_TO_DAY"] as const) {
    const chosen = drawn(all, shares[on], chance);
    for (const family of all) {
      if (!isSupported(family) || (!chosen.has(family) && chance.chance(0.5))) continue;
      const { last, begunOn } = family;
      const level = chosen.has(family) ? chance.weighted(levels) : "INFORMED";
      // A design is made before the team comes.
      const until = on === "DESIGN" ? later(begunOn, plusDays(last.joinedOn, 60)) : last.leftOn;
      add(influence, {
        setting: last.setting.id,
        site: sites.get(last.setting.area.name)!,
        on,
        level,
        ...(level !== "INFORMED" && chance.chance(0.5) ? { how: chance.pick(how[on]) } : {}),
        from: on === "DESIGN" ? last.joinedOn : begunOn,
        ...(until ? { until } : {}),
      });
    }
  }
}
