import {
  activity,
  activitySetting,
  coreFunction,
  type Declared,
  delivery,
  involvement,
  liaison,
  pandemicChange,
  poorFit,
  referralCriterion,
  support,
  team,
} from "@trailblazer/records";
import { expect, it } from "vitest";
import type { NewOf } from "../published/creator.ts";
import { grouped } from "../published/grouped.ts";
import { holdsOn } from "./days.ts";
import { demo, demoToday } from "./demo.ts";

const made = demo();
const all = <T extends Declared>(type: T) =>
  made.filter((one) => one.create === type.name).map((one) => ({ id: one.id!, ...(one.input as NewOf<T>) }));
const byId = <T extends { readonly id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
const never = "9999-12-31";

const teams = all(team);
/** Teams that have begun with settings. */
const atWork = teams.filter((one) => [one.stage].flat().some(({ value }) => value === "PARTLY_LIVE" || value === "OPERATIONAL"));
const ofWave = (day: string) => {
  const ways = all(delivery).filter((one) => holdsOn(day, one.from, one.until));
  return Object.fromEntries([...grouped(ways, (one) => one.mode)].map(([mode, own]) => [mode, own.length]));
};

it("has the three core functions with their source, and every team at work does something of the first", () => {
  const functions = all(coreFunction);
  expect(functions.map((one) => one.number)).toEqual([1, 2, 3]);
  expect(functions.every((one) => one.source)).toBe(true);
  const doing = (of: number) =>
    new Set(
      all(activity)
        .filter((one) => one.coreFunction === functions[of - 1]!.id && holdsOn(demoToday, one.from, one.until))
        .map((one) => one.team),
    );
  expect(atWork.filter((one) => !doing(1).has(one.id))).toEqual([]);
  expect(doing(2).size).toBeLessThan(atWork.length);
  expect(doing(2).size).toBeGreaterThan(40);
  expect(doing(3).size).toBeGreaterThan(50);
  expect(new Set(all(activity).map((one) => one.forWhom)).size).toBe(3);
});

it("names activities only in settings that the team supports, on days of both", () => {
  const [activities, supports] = [byId(all(activity)), byId(all(support))];
  const rows = all(activitySetting).map((one) => ({ one, of: activities.get(one.activity)!, at: supports.get(one.support)! }));
  expect(rows.length).toBeGreaterThan(500);
  expect(rows.filter(({ of, at }) => of.team !== at.team || of.place !== "SOME")).toEqual([]);
  expect(rows.filter(({ one, of, at }) => one.from < of.from || one.from < at.from)).toEqual([]);
  expect(rows.filter(({ one, of, at }) => one.from >= (of.until ?? never) || one.from >= (at.until ?? never))).toEqual([]);
});

it("goes remote on 23 March 2020 with every team, and is mostly blended by the end of the year", () => {
  expect(ofWave("2020-03-22")).toEqual({ FACE_TO_FACE: 58 });
  expect(ofWave("2020-03-23")).toEqual({ REMOTE: 58 });
  const late = ofWave("2020-12-01");
  expect(late.BLENDED!).toBeGreaterThan(40);
  expect(late.REMOTE!).toBeGreaterThan(3);
  expect(Object.values(ofWave(demoToday)).reduce((a, b) => a + b, 0)).toBe(atWork.length);
});

it("decided on delivery with young people or parents in a few sites, each in the site of the team on that day", () => {
  const involvements = byId(all(involvement));
  const siteOn = (id: string, day: string) => [byId(teams).get(id)!.site].flat().findLast((one) => !one.from || one.from <= day)!.value;
  const decided = all(delivery).filter((one) => one.involvement);
  expect(decided.filter((one) => involvements.get(one.involvement!)!.site !== siteOn(one.team, one.from))).toEqual([]);
  expect(decided.filter((one) => involvements.get(one.involvement!)!.from >= one.from)).toEqual([]);
  const sites = new Set(decided.map((one) => involvements.get(one.involvement!)!.site));
  expect(sites.size).toBeGreaterThan(3);
  expect(sites.size).toBeLessThan(16);
});

it("says for whom the offer does not fit, and what there is instead, by services that the team works with", () => {
  const rows = all(poorFit);
  expect(Object.keys(poorFit.fields.whom.choices).filter((whom) => whom !== "OTHER" && !rows.some((one) => one.whom === whom))).toEqual([]);
  const services = byId(all(liaison));
  expect(rows.filter((one) => one.service && services.get(one.service)!.team !== one.team)).toEqual([]);
  expect(rows.filter((one) => one.instead === "SERVICE").every((one) => one.service)).toBe(true);
  expect(rows.filter((one) => one.instead === "NOTHING" && !one.until).length).toBeGreaterThan(20);
});

it("has criteria of every team at work, and what each that was at work changed in the pandemic", () => {
  for (const kind of ["AGE", "NEED", "SETTING", "REFERRER"] as const) {
    const own = all(referralCriterion).filter((one) => one.kind === kind && holdsOn(demoToday, one.from, one.until));
    expect(new Set(own.map((one) => one.team)).size).toBe(atWork.length);
  }
  const changes = all(pandemicChange);
  expect(changes.filter((one) => one.kind === "REMOTE")).toHaveLength(58);
  expect(changes.filter((one) => one.from > demoToday || (one.until ?? "") > demoToday)).toEqual([]);
  expect(new Set(changes.map((one) => one.kind)).size).toBe(5);
});
