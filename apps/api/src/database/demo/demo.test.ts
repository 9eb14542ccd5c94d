import {
  absence,
  commissioner,
  type Declared,
  type EnrolmentStage,
  enrolment,
  enrolmentStages,
  pilotSite,
  post,
  posting,
  region,
  setting,
  site,
  standardTeam,
  support,
  team,
  waitingTimePilot,
  wave,
} from "@trailblazer/records";
import { describe, expect, it } from "vitest";
import type { Create } from "../../engine/write/change.ts";
import type { NewOf } from "../published/creator.ts";
import { faults } from "../published/faults.ts";
import { grouped } from "../published/grouped.ts";
import { holdsOn } from "./days.ts";
import { demo, demoToday } from "./demo.ts";

const made = demo();
const all = <T extends Declared>(type: T) =>
  made.filter((one) => one.create === type.name).map((one) => ({ id: one.id!, ...(one.input as NewOf<T>) }));
const tally = <T>(list: readonly T[]): Map<T, number> =>
  new Map([...grouped(list, (one) => one)].map(([key, group]) => [key, group.length]));
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

interface Since<Value> {
  readonly value: Value;
  readonly from?: string | null;
}
const isPast = <Value>(given: Since<Value> | readonly Since<Value>[]): given is readonly Since<Value>[] => Array.isArray(given);
const past = <Value>(given: Since<Value> | readonly Since<Value>[]): readonly Since<Value>[] => (isPast(given) ? given : [given]);
/** The value of a dated field on a day. */
const on = <Value>(given: Since<Value> | readonly Since<Value>[], day = demoToday) =>
  past(given).findLast((one) => !one.from || one.from <= day)!.value;
const inForce = (row: { from: string; until?: string | null }, day = demoToday) => holdsOn(day, row.from, row.until);

const stages = Object.entries(enrolmentStages) as [EnrolmentStage, (typeof enrolmentStages)[EnrolmentStage]][];
const stageOf = (row: NewOf<typeof enrolment>): EnrolmentStage | null =>
  stages
    .flatMap(([stage, field]) => ((row[field] ?? "9999") <= demoToday ? [{ stage, day: row[field]! }] : []))
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .at(-1)?.stage ?? null;

const [regions, sites, waves, teams] = [all(region), all(site), all(wave), all(team)];
const [settings, enrolments, supports] = [all(setting), all(enrolment), all(support)];
const [posts, postings] = [all(post), all(posting)];
const nameOf = new Map([...regions, ...sites, ...teams].map((row) => [row.id, row.name]));
const never = "9999-12-31";
const firstWave = waves.find((wave) => wave.code === "2018-19")!;
const firstTeams = teams.filter((team) => team.wave === firstWave.id);
const operational = new Set(["OPERATIONAL", "PARTLY_LIVE"]);

describe("the demo programme", () => {
  it("can be written: nothing in it is against a declaration", () => {
    expect(faults(made)).toEqual([]);
  });

  it("is the same on every run", () => {
    expect(demo()).toEqual(made);
  });

  it("comes type by type, so that it is written in few statements", () => {
    const order = made.map((one: Create) => one.create);
    expect(order.filter((type, i) => type !== order[i - 1])).toHaveLength(new Set(order).size);
  });
});

describe("its rollout", () => {
  it("has 25 sites, by region of 2018: 7, 5, 2, 4 and 7", () => {
    expect(sites).toHaveLength(25);
    const by = tally(sites.map((site) => nameOf.get(on(site.region, "2018-12-31"))));
    expect(Object.fromEntries(by)).toEqual({ North: 7, "Midlands and East": 5, "South West": 2, "South East": 4, London: 7 });
  });

  it("has every site in one of the seven regions since April 2019", () => {
    expect(new Set(sites.map((site) => nameOf.get(on(site.region))))).toEqual(
      new Set(["North East and Yorkshire", "North West", "Midlands", "East of England", "South West", "South East", "London"]),
    );
  });

  it("has 58 teams of the first wave where 59 were announced", () => {
    expect(firstWave.teamsPlanned).toBe(59);
    expect(firstTeams).toHaveLength(58);
  });

  it.each(["2018-12-31", "2020-08-31", "2020-09-01", demoToday])(
    "has two to four of them in each site on %s, though one has moved",
    (day) => {
      const bySite = tally(firstTeams.map((team) => on(team.site, day)));
      expect(bySite.size).toBe(25);
      expect([...bySite.values()].every((count) => count >= 2 && count <= 4)).toBe(true);
    },
  );

  it("has all of them working in some form by early 2020, and none before December 2019", () => {
    expect(firstTeams.filter((team) => operational.has(on(team.stage, "2019-11-30")))).toHaveLength(0);
    expect(firstTeams.filter((team) => operational.has(on(team.stage, "2020-01-31")))).toHaveLength(58);
    expect(firstTeams.filter((team) => on(team.stage) === "PARTLY_LIVE").length).toBe(3);
  });

  it("has teams of later waves that train or wait, and a few that work", () => {
    const later = teams.filter((team) => team.wave !== firstWave.id);
    expect(later.length).toBeGreaterThanOrEqual(20);
    expect(later.length).toBeLessThanOrEqual(25);
    expect(tally(later.map((team) => on(team.stage))).get("OPERATIONAL")).toBe(5);
  });

  it("has one lead commissioner in each site on any day", () => {
    for (const day of ["2018-12-20", "2019-09-30", "2019-10-01", "2020-03-31", "2020-04-01", demoToday]) {
      const leads = all(commissioner).filter((row) => row.lead && inForce(row, day));
      expect(new Set(leads.map((row) => row.site)).size).toBe(25);
      expect(leads).toHaveLength(25);
    }
    expect(Math.max(...tally(all(commissioner).map((row) => row.site)).values())).toBe(10);
  });

  it("has 12 waiting-time pilots that cover 13 sites", () => {
    expect(all(waitingTimePilot)).toHaveLength(12);
    expect(new Set(all(pilotSite).map((row) => row.site)).size).toBe(13);
  });
});

describe("its settings", () => {
  const joined = enrolments.filter((row) => stageOf(row) === "JOINED");

  it("are 1,050 that stand at joined on the day, each once", () => {
    expect(joined).toHaveLength(1050);
    expect(new Set(joined.map((row) => row.setting)).size).toBe(1050);
  });

  it("are some 1,330 in all, with numbers that the school register does not use, and no name twice among those that are open", () => {
    expect(settings.length).toBeGreaterThan(1310);
    expect(settings.length).toBeLessThan(1350);
    const open = settings.filter((row) => row.status !== "CLOSED");
    expect(new Set(open.map((row) => row.name)).size).toBe(open.length);
    expect(settings.every((row) => row.urn?.startsWith("9"))).toBe(true);
  });

  it("stand at every other stage too, some at none yet, by every route", () => {
    expect(new Set(enrolments.map(stageOf))).toEqual(new Set([...stages.map(([stage]) => stage), null]));
    expect(new Set(enrolments.map((row) => row.route)).size).toBe(3);
    expect(enrolments.filter((row) => stages.some(([, field]) => (row[field] ?? "") > demoToday)).length).toBeGreaterThan(10);
  });

  it("joined after they had declined, in twenty cases", () => {
    const declined = new Set(enrolments.filter((row) => row.declinedOn).map((row) => row.setting));
    expect(joined.filter((row) => declined.has(row.setting))).toHaveLength(20);
  });

  it("are about seven in ten primary and two in ten secondary", () => {
    const phases = tally(settings.map((row) => row.phase));
    expect(phases.get("PRIMARY")! / settings.length).toBeCloseTo(0.7, 1);
    expect(phases.get("SECONDARY")! / settings.length).toBeCloseTo(0.2, 1);
  });

  it("have one full support each, of all but thirty that wait", () => {
    const full = supports.filter((row) => row.kind === "FULL" && inForce(row));
    const supported = new Set(full.map((row) => row.setting));
    expect(joined.filter((row) => !supported.has(row.setting))).toHaveLength(30);
    expect(supported.size).toBe(1020);
  });

  it("had early adopters in ten sites, which are supported like others since", () => {
    const early = supports.filter((row) => row.kind === "EARLY_ADOPTER");
    expect(early).toHaveLength(10);
    for (const one of early)
      expect(supports.filter((row) => row.kind === "FULL" && row.setting === one.setting && row.from === one.until)).toHaveLength(1);
  });

  it("are 10 to 25 to a team that works", () => {
    const loads = tally(supports.filter((row) => inForce(row)).map((row) => row.team));
    const working = teams.filter((team) => operational.has(on(team.stage)));
    expect(new Set(loads.keys())).toEqual(new Set(working.map((team) => team.id)));
    expect(Math.min(...loads.values())).toBeGreaterThanOrEqual(10);
    expect(Math.max(...loads.values())).toBeLessThanOrEqual(25);
  });

  it("are supported while they are open only, and by a team that has begun", () => {
    const closed = new Map(settings.map((row) => [row.id, row.closedOn ?? never]));
    expect(supports.filter((row) => (row.until ?? never) > closed.get(row.setting)!)).toEqual([]);
    const stage = new Map(teams.map((team) => [team.id, team.stage]));
    expect(supports.filter((row) => !operational.has(on(stage.get(row.team)!, row.from)))).toEqual([]);
  });
});

describe("its workforce", () => {
  const filling = (row: NewOf<typeof posting>) => row.kind === "SUBSTANTIVE" || row.kind === "SECONDMENT";
  const byPost = grouped(postings, (row) => row.post);

  it("has each team of the first wave at the standard 8.0", () => {
    for (const team of firstTeams) {
      const own = posts.filter((row) => row.team === team.id && row.role in standardTeam);
      expect(own).toHaveLength(9);
      expect(sum(own.map((row) => on(row.wte)))).toBeCloseTo(8, 5);
    }
  });

  it("has all eleven other roles, in about half of the teams", () => {
    const others = posts.filter((row) => !(row.role in standardTeam));
    expect(new Set(others.map((row) => row.role)).size).toBe(11);
    expect(new Set(others.map((row) => row.team)).size).toBe(29);
  });

  it("has about 93 % of its posts filled on the day", () => {
    const open = posts.filter((row) => holdsOn(demoToday, row.openedOn, row.closedOn));
    const filled = open.map((row) =>
      Math.min(on(row.wte), sum((byPost.get(row.id) ?? []).filter((one) => filling(one) && inForce(one)).map((one) => one.wte))),
    );
    const share = (100 * sum(filled)) / sum(open.map((row) => on(row.wte)));
    expect(share).toBeGreaterThan(92);
    expect(share).toBeLessThan(94);
  });

  it("has nobody beyond a post's WTE without a reason, and some with one", () => {
    const over: string[] = [];
    for (const post of posts) {
      const holders = (byPost.get(post.id) ?? []).filter((row) => row.kind === "SUBSTANTIVE");
      const changes = past(post.wte).flatMap((one) => one.from ?? []);
      for (const day of [...holders.map((row) => row.from), ...changes]) {
        const there = holders.filter((row) => inForce(row, day));
        const latest = there
          .map((row) => row.from)
          .toSorted()
          .at(-1);
        const isOver = sum(there.map((row) => row.wte)) > on(post.wte, day) + 1e-9;
        if (isOver && !there.some((row) => row.from === latest && row.overReason)) over.push(`${post.id} on ${day}`);
      }
    }
    expect(over).toEqual([]);
    expect(postings.filter((row) => row.overReason).length).toBeGreaterThan(5);
  });

  it("has nobody in a post that is not open", () => {
    const terms = new Map(posts.map((row) => [row.id, row]));
    expect(postings.filter((row) => row.from < terms.get(row.post)!.openedOn)).toEqual([]);
    expect(postings.filter((row) => (row.until ?? never) > (terms.get(row.post)!.closedOn ?? never))).toEqual([]);
  });

  it("has practitioners on band 4 while they train and on band 5 in the same post after it", () => {
    const emhp = new Set(posts.filter((row) => row.role === "EMHP").map((row) => row.id));
    const trainees = postings.filter((row) => emhp.has(row.post) && row.contract === "TRAINING");
    expect(trainees.every((row) => row.band === "BAND_4")).toBe(true);
    const went = trainees.filter((row) => row.until && !row.leavingReason);
    expect(went.length).toBeGreaterThan(200);
    for (const row of went)
      expect(
        postings.some(
          (next) => next.staffMember === row.staffMember && next.post === row.post && next.from === row.until && next.band === "BAND_5",
        ),
      ).toBe(true);
  });

  it("has each post on the band of its holders; those of practitioners on band 4 until the first who trained there qualify", () => {
    const gradedOn = new Map(posts.map((row) => [row.id, (day: string) => on(row.band!, day)]));
    const practitioners = new Set(posts.filter((row) => row.role === "EMHP").map((row) => row.id));
    const held = postings.filter((row) => !practitioners.has(row.post));
    expect(held.filter((row) => gradedOn.get(row.post)!(row.from) !== row.band)).toEqual([]);
    const first = postings.filter((row) => row.contract === "TRAINING" && row.from < "2020-01-01");
    expect(first.length).toBeGreaterThan(200);
    expect(first.filter((row) => gradedOn.get(row.post)!(row.from) !== "BAND_4")).toEqual([]);
  });

  it("has every kind of posting, and cover only while somebody is away", () => {
    expect(new Set(postings.map((row) => row.kind))).toEqual(new Set(["SUBSTANTIVE", "COVER", "SECONDMENT", "AGENCY"]));
    const away = new Map(all(absence).map((row) => [row.posting, row]));
    for (const row of postings.filter((one) => one.kind === "COVER")) expect(row.from >= away.get(row.covers!)!.from).toBe(true);
  });
});
