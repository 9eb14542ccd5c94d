import {
  careerStep,
  cohort,
  type Declared,
  organisation,
  post,
  posting,
  recruitmentCampaign,
  supervision,
  supervisionStandard,
  team,
  traineeship,
  turnsInYear,
} from "@trailblazer/records";
import { describe, expect, it } from "vitest";
import type { NewOf } from "../published/creator.ts";
import { grouped } from "../published/grouped.ts";
import { daysBetween, holdsOn } from "./days.ts";
import { demo, demoToday } from "./demo.ts";

const made = demo();
const all = <T extends Declared>(type: T) =>
  made.filter((one) => one.create === type.name).map((one) => ({ id: one.id!, ...(one.input as NewOf<T>) }));
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const tally = <T>(list: readonly T[], keyOf: (one: T) => unknown) =>
  Object.fromEntries([...grouped(list, keyOf)].map(([key, own]) => [String(key), own.length]));
const most = (counts: Readonly<Record<string, number>>) => Object.entries(counts).toSorted(([, a], [, b]) => b - a)[0]![0];

const [posts, postings, cohorts, trainees] = [all(post), all(posting), all(cohort), all(traineeship)];
const [campaigns, supervisions] = [all(recruitmentCampaign), all(supervision)];
const postOf = new Map(posts.map((one) => [one.id, one]));
const cohortOf = new Map(cohorts.map((one) => [one.id, one]));
const roleOf = (one: { post: string }) => postOf.get(one.post)!.role;
const teamOf = (one: { post: string }) => postOf.get(one.post)!.team;
const byPerson = grouped(postings, (one) => one.staffMember);
const inForce = (row: { from: string; until?: string | null }, day = demoToday) => holdsOn(day, row.from, row.until);
const inTraining = postings.filter((one) => one.contract === "TRAINING");
const homeOf = new Map(all(team).map(({ id, name }) => [id, name]));

describe("its cohorts", () => {
  const first = cohorts.filter(({ startsOn }) => startsOn === "2019-01-07");

  it("began in January 2019 at seven universities with 210 places, all of them taken", () => {
    expect(new Set(first.map(({ university }) => university)).size).toBe(7);
    expect(sum(first.map(({ places }) => places!))).toBe(210);
    for (const { id, places } of first) expect(trainees.filter((one) => one.cohort === id)).toHaveLength(places!);
  });

  it("are of universities, five intakes in all, and none has more trainees than places", () => {
    const kinds = new Map(all(organisation).map(({ id, kind }) => [id, kind]));
    expect(new Set(cohorts.map(({ university }) => kinds.get(university)))).toEqual(new Set(["UNIVERSITY"]));
    expect([...new Set(cohorts.map(({ startsOn }) => startsOn))]).toEqual([
      "2019-01-07",
      "2019-09-16",
      "2020-01-13",
      "2020-11-16",
      "2021-01-18",
    ]);
    const enrolled = tally(trainees, (one) => one.cohort);
    expect(cohorts.filter(({ id, places }) => enrolled[id]! > places!)).toEqual([]);
  });

  it("have as trainees all who hold a training post from the day on which they enrolled, and nobody else", () => {
    const keys = (list: readonly { staffMember: string }[], day: (one: never) => string) =>
      list.map((one) => `${one.staffMember} ${day(one as never)}`).toSorted();
    expect(keys(trainees, (one: (typeof trainees)[number]) => one.enrolledOn)).toEqual(
      keys(inTraining, (one: (typeof postings)[number]) => one.from),
    );
    for (const one of trainees) {
      const late = daysBetween(cohortOf.get(one.cohort)!.startsOn, one.enrolledOn);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(21);
    }
  });

  it("have qualified on the day on which their training post ended, or left the course on it, or train on", () => {
    const training = new Map(inTraining.map((one) => [one.staffMember, one]));
    for (const { staffMember, qualifiedOn, leftOn } of trainees) {
      const until = training.get(staffMember)!.until ?? null;
      expect(qualifiedOn ?? leftOn ?? null).toBe(until !== null && until <= demoToday ? until : null);
    }
    expect(trainees.filter(({ qualifiedOn, leftOn }) => (qualifiedOn ?? leftOn ?? "") > demoToday)).toEqual([]);
  });

  it("brought most of the first intake into practice by February 2020, and lost some of them since", () => {
    const own = trainees.filter((one) => cohortOf.get(one.cohort)!.startsOn === "2019-01-07");
    const qualified = own.filter(({ qualifiedOn }) => (qualifiedOn ?? "9999") <= "2020-01-31");
    expect(qualified.length / own.length).toBeGreaterThan(0.88);
    const gone = qualified.filter(({ staffMember }) => !byPerson.get(staffMember)!.some((one) => inForce(one)));
    expect(gone.length / qualified.length).toBeGreaterThan(0.2);
    expect(gone.length / qualified.length).toBeLessThan(0.45);
  });
});

describe("its leavers", () => {
  const left = postings.filter(({ until, leavingReason }) => leavingReason && (until ?? "9999") <= demoToday);
  const practitioners = left.filter((one) => roleOf(one) === "EMHP");

  it("are practitioners more often than others: they go on to other careers", () => {
    const yearsIn = (isPractitioner: boolean) =>
      sum(
        postings
          .filter(
            (one) => (roleOf(one) === "EMHP") === isPractitioner && one.kind !== "AGENCY" && one.kind !== "COVER" && one.from <= demoToday,
          )
          .map(({ from, until }) => daysBetween(from, until && until < demoToday ? until : demoToday) / 365),
      );
    expect(practitioners.length / yearsIn(true)).toBeGreaterThan((left.length - practitioners.length) / yearsIn(false));
    const reasons = tally(practitioners, (one) => one.leavingReason);
    expect((reasons.PROMOTION! + reasons.FURTHER_TRAINING!) / practitioners.length).toBeGreaterThan(0.35);
  });

  it("say where they went", () => {
    expect(left.filter(({ destination }) => !destination)).toEqual([]);
  });
});

describe("its campaigns", () => {
  const recruits = grouped(
    postings.filter(({ campaign }) => campaign),
    ({ campaign }) => campaign!,
  );
  const found = (id: string) => recruits.get(id) ?? [];
  const seniors = campaigns.filter(({ role }) => role === "SENIOR_CLINICIAN");
  const failed = (list: typeof campaigns) => list.filter(({ id, closedOn }) => closedOn && found(id).length === 0);

  it("found people for posts of their team and role, who began after they were advertised, each once", () => {
    for (const { id, team: of, role, advertisedOn } of campaigns)
      for (const one of found(id)) expect([teamOf(one), roleOf(one), one.from >= advertisedOn]).toEqual([of, role, true]);
    const all = postings.filter(({ campaign }) => campaign);
    expect(new Set(all.map(({ staffMember, campaign }) => `${campaign} ${staffMember}`)).size).toBe(all.length);
  });

  it("found all who came to a post of their own", () => {
    const came = postings.filter(({ kind, cameFrom }) => kind === "SUBSTANTIVE" && cameFrom);
    expect(came.filter(({ campaign }) => !campaign)).toEqual([]);
    expect(came.length).toBeGreaterThan(500);
  });

  it("found no more than they offered a post, and closed on days that have come", () => {
    const closed = campaigns.filter(({ closedOn }) => closedOn);
    expect(closed.filter(({ id, offered }) => found(id).length > offered!)).toEqual([]);
    expect(campaigns.filter(({ id, applied }) => found(id).length > applied!)).toEqual([]);
    expect(campaigns.filter(({ closedOn, advertisedOn }) => (closedOn ?? advertisedOn) > demoToday)).toEqual([]);
    expect(
      campaigns.filter(
        ({ id, posts: sought = 1, difficulty, closedOn }) => Boolean(closedOn && found(id).length < sought) !== Boolean(difficulty),
      ),
    ).toEqual([]);
  });

  it("took senior staff from local services more than from anywhere else", () => {
    const origins = tally(
      seniors.flatMap(({ id }) => found(id)),
      ({ cameFrom }) => cameFrom,
    );
    expect(most(origins)).toBe("LOCAL_SPECIALIST");
  });

  it("failed for senior staff in several sites, where trainees were found by all", () => {
    const places = new Set(failed(seniors).map((one) => homeOf.get(one.team)!.replace(/ \w+$/, "")));
    expect(places.size).toBeGreaterThan(5);
    expect(places.size).toBeLessThan(25);
    const trained = campaigns.filter(({ id }) => found(id).some((one) => one.contract === "TRAINING"));
    expect(trained.length).toBeGreaterThan(70);
    expect(trained.filter(({ id, posts: sought = 1 }) => found(id).length < sought)).toEqual([]);
  });

  it("stand at every end: open, filled, filled in part and failed", () => {
    const open = campaigns.filter(({ closedOn }) => !closedOn);
    const part = campaigns.filter(({ id, posts: sought = 1, closedOn }) => closedOn && found(id).length > 0 && found(id).length < sought);
    expect(open.length).toBeGreaterThan(5);
    expect(part.length).toBeGreaterThan(5);
    expect(failed(campaigns).length).toBeGreaterThan(20);
    expect(failed(campaigns).length).toBeLessThan(campaigns.length / 3);
  });
});

describe("its supervision", () => {
  const day = (one: { from: string; until?: string | null }) => `${one.from} to ${one.until ?? "now"}`;

  it("is given by seniors who were in post for all of it, some of another team, and by somebody of none where there was no senior", () => {
    const wrong = supervisions.filter((one) => {
      const held = (one.supervisor ? byPerson.get(one.supervisor)! : []).filter((own) => roleOf(own) === "SENIOR_CLINICIAN");
      return one.supervisor && !held.some((own) => own.from <= one.from && (own.until ?? "9999") >= (one.until ?? "9999"));
    });
    expect(wrong.map(day)).toEqual([]);
    const elsewhere = supervisions.filter(
      (one) => one.supervisor && !byPerson.get(one.supervisor)!.some((own) => teamOf(own) === teamOf(byPerson.get(one.supervisee)![0]!)),
    );
    expect(elsewhere.length).toBeGreaterThan(10);
    expect(supervisions.some(({ supervisor }) => !supervisor)).toBe(true);
  });

  /** The sites whose practitioners had less than the published minimum on a day. */
  const below = (on: string) => {
    const standards = all(supervisionStandard);
    const qualifiedOn = new Map(trainees.map((one) => [one.staffMember, one.qualifiedOn]));
    const lacks = (person: string) => {
      const since = qualifiedOn.has(person) ? (qualifiedOn.get(person) ?? on) : "2000-01-01";
      const months = daysBetween(since < on ? since : on, on) / (365.25 / 12);
      const hours = (kind: string) =>
        sum(
          supervisions
            .filter((one) => one.supervisee === person && one.kind === kind && inForce(one, on))
            .map((one) => one.hours * turnsInYear[one.every]),
        );
      return standards.some(
        ({ kind, hours: least, every, monthsFrom = 0, monthsUntil }) =>
          months >= monthsFrom - 0.1 && months < (monthsUntil ?? 9999) - 0.1 && hours(kind) < least * turnsInYear[every],
      );
    };
    const there = postings.filter((one) => roleOf(one) === "EMHP" && inForce(one, on) && lacks(one.staffMember));
    return new Set(there.map((one) => homeOf.get(teamOf(one))!.split(" ")[0]));
  };

  it("was too little in a small number of sites at first, and is so in one on the day", () => {
    expect(below("2020-01-31")).toEqual(new Set(["Tarnhowe", "Wealdmarsh", "Ferrygate"]));
    expect(below(demoToday)).toEqual(new Set(["Ferrygate"]));
  });

  it("is by supervisors of whom most have trained to supervise; nobody is long enough qualified to train as a senior", () => {
    const steps = all(careerStep);
    const trained = new Set(
      steps.filter(({ kind, completedOn }) => kind === "SUPERVISOR_TRAINING" && completedOn).map((one) => one.staffMember),
    );
    const now = new Set(supervisions.filter((one) => inForce(one)).flatMap(({ supervisor }) => supervisor ?? []));
    expect([...now].filter((one) => trained.has(one)).length / now.size).toBeGreaterThan(0.5);
    expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(["SUPERVISOR_TRAINING", "THERAPIST_TRAINING", "OTHER"]));
  });
});
