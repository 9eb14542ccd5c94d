import { type EnrolmentStage, enrolment, enrolmentStages } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { type Area, areas } from "./areas.ts";
import { daysBetween, plusDays, workday } from "./days.ts";
import { type Random, random } from "./random.ts";
import * as reasons from "./reasons.ts";
import { type Setting, settingsCount } from "./settings.ts";
import { shareOut } from "./share-out.ts";
import type { Sites, WaveCode, Waves } from "./sites.ts";
import type { Team } from "./teams.ts";
import { demoToday } from "./today.ts";

type Route = "OPEN_APPLICATION" | "TARGETED" | "BOTH";
type Days = Partial<Record<(typeof enrolmentStages)[EnrolmentStage], string>>;

/** A setting that came into the programme, with what its supports need to know. */
export interface Member {
  readonly setting: Setting;
  readonly wave: WaveCode;
  readonly joinedOn: string;
  /** When it paused, withdrew or became an academy. */
  readonly leftOn: string | null;
  /** When it signed its agreement, where it has. */
  readonly signedOn: string | null;
  /** Joined, but no team has taken it on yet. */
  readonly isWaiting: boolean;
}

/** Settings by how they stand, for the chapters after this one. */
export interface Intake {
  readonly members: readonly Member[];
  /** Settings that are on their way in, or stayed outside: some have outreach. */
  readonly outside: readonly Setting[];
}

/** How the settings that have not joined stand on the day: a stage, none yet, or one that is still to come. */
const standings = {
  IDENTIFIED: 30,
  APPROACHED: 36,
  APPLIED: 41,
  SELECTED: 30,
  PAUSED: 21,
  DECLINED: 46,
  WITHDRAWN: 26,
  NONE_YET: 11,
  STILL_TO_COME: 14,
} as const;
type Standing = keyof typeof standings;

const counts = { waiting: 30, refusedBefore: 20, withdrawsLater: 6 };

/** When settings of a wave were looked for, and how long the steps after that took. */
const searchedFrom: Record<WaveCode, string> = { "2018-19": "2019-01-03", "2019-20": "2019-09-09", "2020-21": "2020-09-07" };

/** The stages that a route passes through up to joining, in their order. */
const steps: Record<Route, readonly EnrolmentStage[]> = {
  OPEN_APPLICATION: ["APPLIED", "SELECTED", "JOINED"],
  TARGETED: ["IDENTIFIED", "APPROACHED", "SELECTED", "JOINED"],
  BOTH: ["IDENTIFIED", "APPROACHED", "APPLIED", "SELECTED", "JOINED"],
};
const criteria = [
  "DEPRIVATION",
  "FREE_MEALS",
  "EARLY_HELP",
  "SOCIAL_CARE",
  "CHILD_PROTECTION",
  "LOOKED_AFTER",
  "SPECIALIST_REFERRALS",
  "LITTLE_PROVISION",
  "LEADERSHIP",
] as const;

/** Draws enrolments: each step is a day some weeks after the one before, so the stage reached last is the one that is meant. */
function path(chance: Random, route: Route, wave: WaveCode, last: EnrolmentStage): Days {
  const days: Days = {};
  let day = chance.day(searchedFrom[wave], plusDays(searchedFrom[wave], 45));
  for (const stage of steps[route]) {
    days[enrolmentStages[stage]] = day;
    if (stage === last) break;
    day = workday(plusDays(day, chance.whole(8, 56)));
  }
  return days;
}

/** The routes that lead to a stage: nobody applies who is only targeted. */
const routesTo = (stage: EnrolmentStage): Route[] => (Object.keys(steps) as Route[]).filter((route) => steps[route].includes(stage));

const shiftAll = (days: Days, by: number): Days =>
  Object.fromEntries(Object.entries(days).map(([field, day]) => [field, workday(plusDays(day, by))]));

type Rest = Omit<NewOf<typeof enrolment>, "setting" | "site" | "wave">;

const reachedBy = (standing: Standing): EnrolmentStage => {
  if (standing === "PAUSED" || standing === "WITHDRAWN") return "JOINED";
  if (standing === "DECLINED") return "APPROACHED";
  return standing === "NONE_YET" || standing === "STILL_TO_COME" ? "SELECTED" : standing;
};

/** A setting's way into a wave, and when it signed its agreement. */
interface Way {
  readonly rest: Rest;
  readonly wave: WaveCode;
  readonly signedOn: string | null;
}

/** An enrolment that stands as it should on the day. */
function standingAs(standing: Standing, chance: Random): Way {
  const inFirst = standing === "DECLINED" || standing === "PAUSED" || standing === "WITHDRAWN";
  const wave: WaveCode = inFirst
    ? "2018-19"
    : chance.weighted([
        ["2019-20", 2],
        ["2020-21", 5],
      ]);
  const reached = reachedBy(standing);
  const route = chance.pick(standing === "DECLINED" ? (["TARGETED", "BOTH", "OPEN_APPLICATION"] as const) : routesTo(reached));
  const days = path(chance, route, wave, standing === "DECLINED" && route === "OPEN_APPLICATION" ? "APPLIED" : reached);
  const base = { route, criteria: criteriaFor(route, chance) };
  if (standing === "NONE_YET") return { wave, rest: base, signedOn: null };
  if (standing === "STILL_TO_COME") {
    const first = Object.values(days)[0]!;
    const by = daysBetween(first, demoToday) + chance.whole(6, 40);
    return { wave, rest: { ...base, ...shiftAll(days, by) }, signedOn: null };
  }
  const end = Object.values(days).at(-1)!;
  const rest: Rest = { ...base, ...days };
  const signedOn = reached === "JOINED" ? workday(plusDays(end, chance.whole(-10, 30))) : null;
  const ended = (more: Partial<Rest>): Way => ({ wave, rest: { ...rest, ...more }, signedOn });
  if (standing === "DECLINED")
    return ended({ declinedOn: workday(plusDays(end, chance.whole(10, 40))), reason: chance.pick(reasons.declined) });
  if (standing === "PAUSED") return ended({ pausedOn: chance.day("2020-03-23", "2020-11-06"), reason: chance.pick(reasons.paused) });
  if (standing === "SELECTED" && chance.chance(0.3)) return ended({ joinedOn: chance.day("2021-04-06", "2021-05-17") });
  if (standing === "WITHDRAWN")
    return ended({ withdrawnOn: chance.day("2019-12-02", "2021-02-26"), reason: chance.pick(reasons.withdrawn) });
  return ended({});
}

const criteriaFor = (route: Route, chance: Random) =>
  chance.shuffled(criteria).slice(0, route === "OPEN_APPLICATION" ? chance.whole(0, 2) : chance.whole(1, 4));

function joined(chance: Random, wave: WaveCode): Way & { readonly joinedOn: string } {
  const route = chance.weighted<Route>([
    ["OPEN_APPLICATION", 46],
    ["TARGETED", 34],
    ["BOTH", 20],
  ]);
  const days = path(chance, route, wave, "JOINED");
  const joinedOn = days.joinedOn!;
  const signedOn = chance.chance(0.91) ? workday(plusDays(joinedOn, chance.whole(-14, 45))) : null;
  return { rest: { route, criteria: criteriaFor(route, chance), ...days }, wave, joinedOn, signedOn };
}

/** A setting that closed withdrew on that day: one of those that withdrew, whatever the deck says next. */
function closedOn(day: string, deck: Standing[], chance: Random): Way {
  deck.splice(deck.lastIndexOf("WITHDRAWN"), 1);
  const way = standingAs("WITHDRAWN", chance);
  return { ...way, rest: { ...way.rest, withdrawnOn: day, reason: reasons.closed } };
}

/** What a kind of record is dealt out from: so many of each, in an order of chance. */
const deckOf = <T extends string>(counts: Readonly<Record<T, number>>, chance: Random): T[] =>
  chance.shuffled((Object.entries(counts) as [T, number][]).flatMap(([name, count]) => Array<T>(count).fill(name)));

/** Every setting's way into the programme: 1,050 stand at joined on the day, each once; the others at every other stage. */
export function enrolments(
  add: Add,
  sites: Sites,
  waves: Waves,
  settings: ReadonlyMap<Area, readonly Setting[]>,
  teams: readonly Team[],
): Intake {
  const chance = random("enrolments");
  const enrol = (setting: Setting, wave: WaveCode, rest: Rest) =>
    add(enrolment, { setting: setting.id, site: sites.get(setting.area.name)!, wave: waves[wave], ...rest });

  const others = shareOut(
    settingsCount.others,
    areas.map((area) => settings.get(area)!.length),
  );
  const deck = deckOf(standings, chance);
  const members: Member[] = [];
  const outside: Setting[] = [];
  const inside: { setting: Setting; wave: WaveCode }[] = [];

  for (const [i, area] of areas.entries()) {
    // An academy went on where the school that it was had joined, so it is never among the others.
    const [converted, plain] = split(settings.get(area)!, (setting) => setting.was.length > 0);
    const order = chance.shuffled(plain).toSorted((a, b) => Number(b.closedOn !== null) - Number(a.closedOn !== null));
    for (const setting of order.splice(0, others[i])) {
      const { rest, wave, signedOn } = setting.closedOn ? closedOn(setting.closedOn, deck, chance) : standingAs(deck.pop()!, chance);
      enrol(setting, wave, rest);
      const leftOn = rest.pausedOn ?? rest.withdrawnOn ?? null;
      if (leftOn && rest.joinedOn) members.push({ setting, wave, joinedOn: rest.joinedOn, leftOn, signedOn, isWaiting: false });
      if (!rest.joinedOn || rest.pausedOn) outside.push(setting);
    }
    const hasSecondWave = teams.some((team) => team.area === area && team.wave === "2019-20" && team.liveOn);
    const later = hasSecondWave ? Math.min(13, Math.floor(order.length / 3)) : 0;
    inside.push(
      ...[...converted, ...order].map(
        (setting, n) => ({ setting, wave: n >= converted.length + order.length - later ? "2019-20" : "2018-19" }) as const,
      ),
    );
  }

  const hasTeamToCome = (area: Area) => teams.some((team) => team.area === area && !team.liveOn);
  const waiting = new Set(
    chance
      .shuffled(inside.filter(({ setting, wave }) => wave === "2018-19" && setting.was.length === 0 && hasTeamToCome(setting.area)))
      .slice(0, counts.waiting),
  );
  const refused = new Set(chance.shuffled(inside.filter(({ wave }) => wave === "2019-20")).slice(0, counts.refusedBefore));
  let leavingLater = counts.withdrawsLater;
  for (const one of inside) {
    const { setting } = one;
    if (refused.has(one)) enrol(setting, "2018-19", standingAs("DECLINED", chance).rest);
    const isWaiting = waiting.has(one);
    const wave = isWaiting ? (setting.area.later[1] > 0 ? "2020-21" : "2019-20") : one.wave;
    const { rest, joinedOn, signedOn } = joined(chance, wave);
    const conversion = setting.openedOn;
    if (conversion && conversion > joinedOn) {
      const reason = setting.was.length > 1 ? reasons.merged : reasons.converted;
      for (const was of setting.was) {
        enrol(was, wave, { ...rest, withdrawnOn: conversion, reason });
        members.push({ setting: was, wave, joinedOn, leftOn: conversion, signedOn, isWaiting: false });
      }
      enrol(setting, wave, { route: rest.route, criteria: rest.criteria ?? [], joinedOn: conversion });
      members.push({ setting, wave, joinedOn: conversion, leftOn: null, signedOn: plusDays(conversion, 21), isWaiting: false });
      continue;
    }
    const leaves = !isWaiting && leavingLater > 0 && chance.chance(0.02) ? "2021-07-21" : null;
    if (leaves) leavingLater -= 1;
    enrol(setting, wave, leaves ? { ...rest, withdrawnOn: leaves, reason: chance.pick(reasons.withdrawn) } : rest);
    members.push({ setting, wave, joinedOn, leftOn: leaves, signedOn, isWaiting });
  }
  return { members, outside };
}

function split<T>(list: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((one) => !test(one))];
}
