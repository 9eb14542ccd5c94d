import {
  award,
  awardCondition,
  boardAction,
  type Declared,
  expenditure,
  liaison,
  milestone,
  operatingPrinciple,
  organisation,
  partner,
  payment,
  practice,
  practiceReuse,
  principleAssessment,
  publishedFigure,
  site,
  siteReview,
  target,
  team,
  wave,
} from "@trailblazer/records";
import { expect, it } from "vitest";
import type { NewOf } from "../published/creator.ts";
import { grouped } from "../published/grouped.ts";
import { holdsOn } from "./days.ts";
import { demo, demoToday } from "./demo.ts";

const made = demo();
const all = <T extends Declared>(type: T) =>
  made.filter((one) => one.create === type.name).map((one) => ({ id: one.id!, ...(one.input as NewOf<T>) }));
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const by = <T>(list: readonly T[], keyOf: (one: T) => unknown) =>
  Object.fromEntries([...grouped(list, keyOf)].map(([key, own]) => [String(key), own.length]));
const idOf = new Map(all(wave).map((one) => [one.code, one.id]));
const nameOf = new Map(all(site).map((one) => [one.id, one.name]));

interface Since {
  readonly value: number | null;
  readonly from?: string | null;
}
/** The value of a dated field on the day. */
const on = (given: Since | readonly Since[] | null | undefined, day = demoToday) =>
  given ? ([given].flat() as Since[]).findLast((one) => !one.from || one.from <= day)?.value : undefined;

const awards = all(award);

it("has an award of the first wave in each of the 25 sites, to its CCG, and no more than one on a day", () => {
  const firsts = awards.filter((one) => one.wave === idOf.get("2018-19"));
  for (const day of ["2018-12-20", "2020-03-31", "2020-04-01", demoToday]) {
    const held = firsts.filter((one) => holdsOn(day, one.from, one.until));
    expect(held).toHaveLength(25);
    expect(new Set(held.map((one) => one.site)).size).toBe(25);
  }
  const bodies = new Map(all(organisation).map((one) => [one.id, one]));
  expect(awards.filter((one) => bodies.get(one.recipient)!.kind !== "CCG")).toEqual([]);
  expect(awards.filter((one) => (bodies.get(one.recipient)!.until ?? "9999") < (one.until ?? "9999"))).toEqual([]);
});

it("has an award for every team that is funded, and pays no more than was awarded", () => {
  const has = (ofSite: string, ofWave: string) => awards.some((one) => one.site === ofSite && one.wave === ofWave);
  const isFunded = (one: NewOf<typeof team>) => [one.stage].flat().some((stage) => stage.value !== "PLANNED");
  const home = (one: NewOf<typeof team>) => ([one.site].flat()[0] as { value: string }).value;
  expect(all(team).filter((one) => isFunded(one) !== has(home(one), one.wave))).toEqual([]);
  const paid = grouped(all(payment), (one) => one.award);
  expect(awards.filter(({ id, amount }) => sum((paid.get(id) ?? []).map((one) => one.amount)) > on(amount)!)).toEqual([]);
  expect(all(payment).filter((one) => one.paidOn > demoToday)).toEqual([]);
});

it("spends a little less than was forecast, and does not know yet what the years to come cost", () => {
  const rows = all(expenditure);
  const total = (year: string, field: "forecast" | "actual") =>
    sum(rows.filter((one) => one.year === year).map((one) => on(one[field]) ?? 0));
  for (const year of ["2018-19", "2019-20", "2020-21"]) {
    const share = total(year, "actual") / total(year, "forecast");
    expect(share).toBeGreaterThan(year === "2020-21" ? 0.6 : 0.85);
    expect(share).toBeLessThan(year === "2020-21" ? 0.75 : 1);
  }
  expect(rows.filter((one) => one.year > "2020-21" && one.actual)).toEqual([]);
  for (const { id, amount } of awards) {
    const first = rows.filter((one) => one.award === id).map((one) => on(one.forecast, awards.find((of) => of.id === id)!.from) ?? 0);
    expect(Math.abs(sum(first) / on(amount, "2019-01-01")! - 1)).toBeLessThan(0.01);
  }
});

it("has conditions that were met, some late, and some that are overdue", () => {
  const rows = all(awardCondition);
  const overdue = rows.filter((one) => !one.metOn && one.dueOn < demoToday);
  expect(rows).toHaveLength(4 * awards.length);
  expect(overdue.length).toBeGreaterThan(3);
  expect(overdue.length / rows.length).toBeLessThan(0.15);
  expect(rows.filter((one) => (one.metOn ?? "") > demoToday)).toEqual([]);
});

it("has ten milestones of the first wave in each site; several had no project management early on", () => {
  const rows = all(milestone).filter((one) => one.wave === idOf.get("2018-19"));
  expect(rows).toHaveLength(250);
  const management = rows.filter((one) => one.kind === "PROJECT_MANAGEMENT");
  expect(management.filter((one) => (one.doneOn ?? "9999") > one.dueOn)).toHaveLength(5);
  expect(management.filter((one) => !one.doneOn).map((one) => nameOf.get(one.site))).toEqual(["Merrowfell"]);
  const began = rows.filter((one) => one.kind === "ALL_TEAMS");
  expect(began.every((one) => one.doneOn! <= "2020-01-31")).toBe(true);
});

it("judges every site by each principle twice; users co-produce in a handful of sites", () => {
  const rows = all(principleAssessment);
  const principles = all(operatingPrinciple);
  expect(principles).toHaveLength(7);
  expect(rows).toHaveLength(25 * 7 * 2);
  const coProduction = principles.find((one) => one.principle.includes("co-produce"))!.id;
  const met = rows.filter((one) => one.principle === coProduction && one.by === "REGION" && one.judgement === "MET");
  expect(met).toHaveLength(5);
});

it("has reviews of every site, most of them on track, with support where they are not and actions out of some", () => {
  const rows = all(siteReview);
  expect(new Set(rows.map((one) => one.site)).size).toBe(25);
  const judged = by(rows, (one) => one.judgement);
  expect(judged.ON_TRACK! / rows.length).toBeGreaterThan(0.5);
  expect(judged.OFF_TRACK!).toBeGreaterThan(2);
  expect(rows.filter((one) => (one.judgement === "ON_TRACK") === Boolean(one.supportAgreed))).toEqual([]);
  expect(rows.filter((one) => one.reviewedOn > demoToday)).toEqual([]);
  expect(all(boardAction).filter((one) => one.review).length).toBeGreaterThan(10);
});

it("has partners of every site, services that every working team works with, and practices that others took up", () => {
  expect(new Set(all(partner).map((one) => one.site)).size).toBe(25);
  const places = by(all(liaison), (one) => one.place);
  expect(places.SETTINGS!).toBeGreaterThan(100);
  expect(places.COMMUNITY!).toBeGreaterThan(100);
  const makers = new Map(all(practice).map((one) => [one.id, one.site]));
  expect(makers.size).toBeGreaterThan(15);
  expect(all(practiceReuse).length).toBeGreaterThan(20);
  expect(all(practiceReuse).filter((one) => makers.get(one.practice) === one.site)).toEqual([]);
});

it("has what was published of England beside it, and none of a real site", () => {
  expect(all(publishedFigure).filter((one) => one.site)).toEqual([]);
  expect(new Set(all(publishedFigure).map((one) => one.about))).toContain("England");
  expect(all(publishedFigure).every((one) => one.source)).toBe(true);
  expect(all(target).map((one) => one.of)).toContain("SETTINGS_SHARE");
  const [first] = all(wave);
  expect([first!.pupilsPerTeam! * 58, first!.pupilsPerTeam! * first!.teamsPlanned!, first!.interventionsPerTeam! * 58]).toEqual([
    464_000, 472_000, 29_000,
  ]);
});
