import { contact, seniorLead } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { later, plusDays } from "./days.ts";
import type { Member } from "./enrolments.ts";
import { type Family, generations, isJoined } from "./families.ts";
import { personName, plainLetters } from "./names.ts";
import { type Random, random } from "./random.ts";
import { demoToday } from "./today.ts";

type Lead = NewOf<typeof seniorLead>;

/** Of a hundred campuses of a college that has a lead, those with one of their own. */
const atCampus = 55;

const positions: readonly (readonly [Lead["position"], number])[] = [
  ["HEAD", 14],
  ["DEPUTY", 30],
  ["SPECIAL_NEEDS", 27],
  ["SAFEGUARDING", 13],
  ["PASTORAL", 12],
  ["TEACHER", 3],
  ["OTHER", 1],
];
const courses = ["Leading on mental health: two days", "Mental health leads, evening course", "Whole-school approach: a day for leads"];
const starts = ["2017-09-04", "2018-01-08", "2018-09-03", "2019-01-07"];
/** Of a hundred settings, those that have a lead, and of those the ones in which another was before. */
const shares = { lead: 87, earlier: 14, trained: 26 } as const;

/** Few were trained: the national training came late, and with it its grants. */
function training(from: string, until: string | null, chance: Random): Partial<Lead> {
  const trainingFrom = chance.day(plusDays(from, 30), plusDays(from, 500));
  const trainedOn = plusDays(trainingFrom, chance.pick([1, 7, 42, 63]));
  const last = until ?? demoToday;
  if (!chance.chance(shares.trained / 100) || trainingFrom >= last) return {};
  return { course: chance.pick(courses), trainingFrom, ...(trainedOn < last ? { trainedOn } : {}) };
}

/** The leads of a family, one after the other; a school that became an academy keeps its lead. Gives the day since when each setting has its present one. */
function leadsOf(add: Add, family: Family, chance: Random, ofCampuses: Random): ReadonlyMap<Member, string> {
  const since = new Map<Member, string>();
  if (!chance.chance(shares.lead / 100)) return since;
  const position = chance.weighted(positions);
  const started = chance.pick(starts);
  for (const member of generations(family)) {
    const { id, openedOn, closedOn } = member.setting;
    const make = (from: string, until: string | null, as: Lead["position"]) =>
      add(seniorLead, { setting: id, position: as, from, ...(until ? { until } : {}), ...training(from, until, chance) });
    const from = openedOn ?? started;
    const passedOn = chance.day("2019-10-01", "2020-12-01");
    const isPassed = !openedOn && !closedOn && chance.chance(shares.earlier / 100);
    if (isPassed) make(from, passedOn, chance.weighted(positions));
    const last = isPassed ? plusDays(passedOn, chance.pick([0, 0, 28, 90])) : from;
    make(last, closedOn, position);
    for (const campus of member.setting.campuses)
      if (ofCampuses.chance(atCampus / 100)) {
        const own = ofCampuses.pick(starts);
        add(seniorLead, { setting: id, campus, position: "PASTORAL", from: own, ...training(own, null, ofCampuses) });
      }
    since.set(member, last);
  }
  return since;
}

/** Senior mental health leads with their history, and whom to turn to in the settings that have joined: people who are nobody. */
export function leads(add: Add, all: readonly Family[]): void {
  const [chance, ofCampuses] = [random("leads"), random("leads of campuses")];
  let schools = 0;
  for (const family of all) {
    const since = leadsOf(add, family, chance, ofCampuses);
    const { last } = family;
    if (!isJoined(last)) continue;
    schools += 1;
    const reach = (role: NewOf<typeof contact>["role"], from: string, until?: string) => {
      const name = personName(chance);
      const email = chance.chance(0.92) ? { email: `${plainLetters(name)}@school-${schools}.example.org` } : {};
      add(contact, { setting: last.setting.id, role, name, ...email, from, ...(until ? { until } : {}) });
    };
    const from = last.setting.openedOn ?? "2019-01-07";
    const newHead = chance.chance(0.1) ? later("2020-09-01", plusDays(from, 1)) : undefined;
    reach("HEAD", from, newHead);
    if (newHead) reach("HEAD", newHead);
    const leadSince = since.get(last);
    if (leadSince) reach("SENIOR_LEAD", leadSince);
    if (chance.chance(0.45)) reach("SAFEGUARDING_LEAD", from);
    if (chance.chance(0.2)) reach("BUSINESS", from);
  }
}
