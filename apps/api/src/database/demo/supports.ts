import { support } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import { type Area, areas } from "./areas.ts";
import { earlier, holdsOn, later, plusDays } from "./days.ts";
import type { Intake, Member } from "./enrolments.ts";
import { type Random, random } from "./random.ts";
import type { Setting } from "./settings.ts";
import type { Team } from "./teams.ts";
import { demoToday } from "./today.ts";

type Kind = "FULL" | "EARLY_ADOPTER" | "HUB" | "OUTREACH";

/** A setting, or one campus of a college. */
interface Target {
  readonly setting: Setting;
  readonly campus?: string;
}

interface Stint extends Target {
  readonly team: Team;
  readonly kind: Kind;
  readonly from: string;
  readonly until: string | null;
}

const counts = { moved: 45, hubs: 22, outreach: 44, early: 10 };
/** How long a setting is an early adopter, in days: the first term or so. */
const earlyDays = 120;
/** Most settings that a team has at once. */
const most = 25;

const targetsOf = (setting: Setting): Target[] =>
  setting.campuses.length > 0 ? setting.campuses.map((campus) => ({ setting, campus })) : [{ setting }];
const keyOf = (target: Target) => target.campus ?? target.setting.id;

/** Whether a team belongs to an area on a day. */
const isIn = (team: Team, area: Area, day: string) => (team.moved && team.moved.on <= day ? team.moved.to === area : team.area === area);

/** Who supports whom, as it is being drawn. */
function roster(teams: readonly Team[], chance: Random) {
  const stints: Stint[] = [];
  const loads = new Map<Team, number>();
  const load = (team: Team) => loads.get(team) ?? 0;
  const isFree = (team: Team, target: Target, from: string, until: string | null) =>
    !stints.some(
      (stint) =>
        stint.team === team &&
        keyOf(stint) === keyOf(target) &&
        stint.from < (until ?? "9999-12-31") &&
        from < (stint.until ?? "9999-12-31"),
    );

  const put = (stint: Stint) => {
    stints.push(stint);
    if (holdsOn(demoToday, stint.from, stint.until)) loads.set(stint.team, load(stint.team) + 1);
  };
  const replace = (old: Stint, ...by: Stint[]) => {
    stints.splice(stints.indexOf(old), 1);
    if (holdsOn(demoToday, old.from, old.until)) loads.set(old.team, load(old.team) - 1);
    for (const stint of by) put(stint);
  };
  /** Teams of an area that have taken on settings by a day, those with the fewest first. */
  const live = (area: Area, day: string, wave?: string) =>
    chance
      .shuffled(teams.filter((team) => team.liveOn && team.liveOn <= day && isIn(team, area, day) && (!wave || team.wave === wave)))
      .toSorted((a, b) => load(a) - load(b));

  return { stints, load, isFree, put, replace, live };
}
type Roster = ReturnType<typeof roster>;

/** The first team that a member has: of its wave where there is one. */
function takeOn(roster: Roster, teams: readonly Team[], member: Member): void {
  const { setting, joinedOn, leftOn, wave } = member;
  const home = teams.filter((team) => team.liveOn && team.area === setting.area && team.wave === wave);
  const fewest = home.toSorted((a, b) => roster.load(a) - roster.load(b));
  for (const [i, target] of targetsOf(setting).entries()) {
    // Campuses of one college may have different teams.
    const team = fewest[i % fewest.length]!;
    const from = later(joinedOn, team.liveOn!);
    if (leftOn && leftOn <= from) continue;
    roster.put({ ...target, team, kind: "FULL", from, until: leftOn });
  }
}

/** An academy keeps the team of the school that it was, and a merged school that of one of the two. */
function goOn(roster: Roster, member: Member): boolean {
  const { was } = member.setting;
  const last = roster.stints.find((stint) => was.includes(stint.setting) && stint.until === member.joinedOn);
  if (last) roster.put({ setting: member.setting, team: last.team, kind: "FULL", from: member.joinedOn, until: null });
  return last !== undefined;
}

/** From a day on, a support goes to another team: the one ends as the other begins. */
function handOver(roster: Roster, stint: Stint, to: Team, on: string): void {
  roster.replace(stint, { ...stint, until: on }, { ...stint, team: to, from: on });
}

const lastsBeyond = (stint: Stint, day: string) =>
  stint.kind === "FULL" && stint.from < day && (!stint.until || stint.until > plusDays(day, 30));

/** The team that moved to another site leaves its settings to the teams that stay, and takes over a part of what the others had. */
function moveTeam(roster: Roster, team: Team, { to, on }: NonNullable<Team["moved"]>): void {
  const dayBefore = plusDays(on, -1);
  for (const stint of roster.stints.filter((stint) => stint.team === team && lastsBeyond(stint, on))) {
    const next = roster.live(team.area, on)[0]!;
    handOver(roster, stint, next, on);
  }
  for (const other of roster.live(to, dayBefore)) {
    const theirs = roster.stints.filter((stint) => stint.team === other && lastsBeyond(stint, on));
    for (const stint of theirs.slice(0, Math.ceil(theirs.length / 3))) handOver(roster, stint, team, on);
  }
}

/** Some settings changed to another team of their site, for reasons of distance or load. */
function moveSome(roster: Roster, chance: Random): void {
  let left = counts.moved;
  for (const stint of chance.shuffled(roster.stints)) {
    const on = chance.day("2020-05-01", "2021-02-22");
    if (left === 0) return;
    if (!lastsBeyond(stint, on) || stint.until) continue;
    const next = roster.live(stint.setting.area, on).find((team) => team !== stint.team && roster.load(team) < most - 2);
    if (!next || roster.load(stint.team) < 13 || !roster.isFree(next, stint, on, null)) continue;
    handOver(roster, stint, next, on);
    left -= 1;
  }
}

/** Settings in which a team has its base, and settings outside that get less than the full offer. */
function addOthers(roster: Roster, chance: Random, kind: "HUB" | "OUTREACH", settings: readonly Setting[], count: number): void {
  let left = count;
  for (const setting of chance.shuffled(settings)) {
    if (left === 0) return;
    const from = chance.day("2020-03-02", "2021-01-11");
    const until = kind === "OUTREACH" && chance.chance(0.25) ? plusDays(from, chance.whole(60, 200)) : null;
    const target = { setting };
    const team = roster.live(setting.area, from).find((team) => roster.load(team) < most && roster.isFree(team, target, from, until));
    if (!team || setting.campuses.length > 0 || (setting.openedOn && setting.openedOn > from)) continue;
    roster.put({ ...target, team, kind, from, until: earlier(until, setting.closedOn) });
    left -= 1;
  }
}

/** Of the settings to which teams came first, the earliest of a site each: ahead of others at first, and in full like them after it. */
function adoptEarly(roster: Roster): void {
  const lasts = ({ kind, from, until }: Stint) => kind === "FULL" && plusDays(from, earlyDays) < (until ?? demoToday);
  const first = roster.stints.filter(lasts).toSorted((a, b) => a.from.localeCompare(b.from) || a.setting.id.localeCompare(b.setting.id));
  const sites = new Set<Area>();
  for (const stint of first) {
    if (sites.size === counts.early) return;
    if (sites.has(stint.setting.area)) continue;
    sites.add(stint.setting.area);
    const on = plusDays(stint.from, earlyDays);
    roster.replace(stint, { ...stint, kind: "EARLY_ADOPTER", until: on }, { ...stint, from: on });
  }
}

/** A support as it was written down. */
export interface Supported {
  readonly id: string;
  readonly team: Team;
  readonly from: string;
  readonly until: string | null;
}

/** The first day on which a team came to each setting, in full or as its hub. */
export type Begun = ReadonlyMap<string, string>;

/** Which team supports which setting, and since when; settings that joined of late wait. */
export function supports(
  add: Add,
  teams: readonly Team[],
  { members, outside }: Intake,
): { readonly supported: readonly Supported[]; readonly begun: Begun } {
  const chance = random("supports");
  const made = roster(teams, chance);
  for (const member of members) {
    if (member.isWaiting || goOn(made, member)) continue;
    takeOn(made, teams, member);
  }
  for (const team of teams) if (team.moved) moveTeam(made, team, team.moved);
  moveSome(made, chance);
  const taking = members.filter((member) => !member.isWaiting && !member.leftOn).map((member) => member.setting);
  addOthers(made, chance, "HUB", taking, counts.hubs);
  addOthers(made, chance, "OUTREACH", outside, counts.outreach);

  adoptEarly(made);

  const order = (stint: Stint) => areas.indexOf(stint.setting.area);
  const supported = made.stints
    .toSorted((a, b) => order(a) - order(b))
    .map(({ team, setting, campus, kind, from, until }) => ({
      id: add(support, { team: team.id, setting: setting.id, kind, from, ...(campus ? { campus } : {}), ...(until ? { until } : {}) }),
      team,
      from,
      until,
    }));

  const begun = new Map<string, string>();
  for (const { setting, kind, from } of made.stints)
    if (kind !== "OUTREACH" && from <= (begun.get(setting.id) ?? demoToday)) begun.set(setting.id, from);
  return { supported, begun };
}
