import {
  board,
  boardAction,
  type Declared,
  measure,
  measureVersion,
  quarterlyReturn,
  reportingPeriod,
  returnValue,
} from "@trailblazer/records";
import { expect, it } from "vitest";
import type { NewOf } from "../published/creator.ts";
import { grouped } from "../published/grouped.ts";
import { demo, demoToday } from "./demo.ts";

const made = demo();
const all = <T extends Declared>(type: T) =>
  made.filter((one) => one.create === type.name).map((one) => ({ id: one.id!, ...(one.input as NewOf<T>) }));
const [periods, returns, values] = [all(reportingPeriod), all(quarterlyReturn), all(returnValue)];
const codeOf = new Map(all(measure).map(({ id, code }) => [id, code]));
const definitions = new Map(all(measureVersion).map((row) => [row.id, { ...row, measure: codeOf.get(row.measure)! }]));
const byReturn = grouped(values, (row) => row.quarterlyReturn);
const given = (id: string, of: string, part = "TOTAL") =>
  byReturn.get(id)?.find((row) => definitions.get(row.definition)!.measure === of && row.part === part);
const period = new Map(periods.map(({ id, code }) => [id, code]));
const latest = [...grouped(returns, ({ site, period: of }) => `${site} ${of}`).values()].map((own) => own.at(-1)!);

it("has five quarters of returns from the sites, and a sixth begun", () => {
  expect(periods.map(({ code }) => code)).toEqual(["201920 Q3", "201920 Q4", "202021 Q1", "202021 Q2", "202021 Q3", "202021 Q4"]);
  const sent = (code: string) =>
    new Set(returns.filter((row) => period.get(row.period) === code && row.submittedOn).map(({ site }) => site)).size;
  expect(periods.map(({ code }) => sent(code))).toEqual([25, 25, 25, 25, 24, 0]);
  expect(returns.filter((row) => !row.submittedOn)).toHaveLength(3);
});

it("has returns that were sent again with more referrals, and keeps what was sent first", () => {
  const again = returns.filter(({ number }) => number === 2);
  expect(again).toHaveLength(3);
  for (const { id, site, period: of, submittedOn } of again) {
    const first = returns.find((row) => row.site === site && row.period === of && row.number === 1)!;
    expect(given(id, "NEW_REFERRALS")!.number!).toBeGreaterThan(given(first.id, "NEW_REFERRALS")!.number!);
    expect(submittedOn! > first.acceptedOn!).toBe(true);
  }
  expect(returns.filter((row) => row.submittedOn && !row.acceptedOn)).toHaveLength(2);
});

it("has nothing begun, sent or accepted that is still to come", () => {
  for (const row of returns) for (const day of [row.begunOn, row.submittedOn, row.acceptedOn]) expect((day ?? "") <= demoToday).toBe(true);
});

it("has open what was open and what came, without what went", () => {
  for (const own of grouped(
    latest.filter((row) => row.submittedOn),
    ({ site }) => site,
  ).values()) {
    let open = 0;
    for (const { id } of own) {
      const [came, rejected, ...gone] = [
        "NEW_REFERRALS",
        "NOT_ACCEPTED",
        "CLOSED_WITHOUT_CONTACT",
        "CLOSED_AFTER_ONE",
        "CLOSED_AFTER_MORE",
      ].map((of) => given(id, of)!.number!);
      open += came! - rejected! - gone.reduce((sum, number) => sum + number, 0);
      expect(given(id, "OPEN_REFERRALS")!.number).toBe(open);
      expect(given(id, "CASELOAD")!.number!).toBeLessThanOrEqual(open);
    }
  }
});

it("has parts that come to their total where all of them are given", () => {
  for (const { id } of latest.filter((row) => row.submittedOn)) {
    const parts = (of: string) =>
      byReturn.get(id)!.filter((row) => definitions.get(row.definition)!.measure === of && row.part !== "TOTAL");
    const sum = (of: string) => parts(of).reduce((whole, { number }) => whole + number!, 0);
    expect(sum("FIRST_CONTACTS")).toBe(given(id, "FIRST_CONTACTS")!.number);
    if (parts("NEW_REFERRALS").length) expect(sum("NEW_REFERRALS")).toBe(given(id, "NEW_REFERRALS")!.number);
    const share = given(id, "FOUR_WEEKS")!;
    const soon = ["WAITED_0_TO_6_DAYS", "WAITED_7_TO_13_DAYS", "WAITED_14_TO_27_DAYS"].map(
      (part) => given(id, "FIRST_CONTACTS", part)!.number!,
    );
    expect(share.numerator).toBe(soon.reduce((whole, number) => whole + number, 0));
  }
  const without = latest.filter((row) => row.submittedOn && !given(row.id, "NEW_REFERRALS", "FROM_EDUCATION"));
  expect(new Set(without.map(({ site }) => site)).size).toBe(2);
});

it("counts people with access by the financial year first, by twelve months since, and not at all in three sites at first", () => {
  const own = values.filter((row) => definitions.get(row.definition)!.measure === "ACCESS");
  const numbers = (year: string) =>
    new Set(
      own
        .filter((row) => period.get(returns.find(({ id }) => id === row.quarterlyReturn)!.period)!.startsWith(year))
        .map((row) => definitions.get(row.definition)!.number),
    );
  expect([numbers("201920"), numbers("202021")]).toEqual([new Set([1]), new Set([2])]);
  expect(own.filter(({ missing }) => missing)).toHaveLength(6);
  expect(values.filter(({ number }) => number === 0).length).toBeGreaterThan(0);
});

it("has people seen by the older type of team apart, as there was no other yet, and work with whole settings in every quarter", () => {
  for (const { id, period: of } of latest.filter((row) => row.submittedOn)) {
    const isByType = period.get(of)!.startsWith("202021");
    expect(given(id, "ACCESS", "TEAMS_D06")?.number).toBe(isByType ? given(id, "ACCESS")!.number : undefined);
    expect(given(id, "ACCESS", "TEAMS_F01")).toBeUndefined();
    for (const measure of ["WORKSHOPS", "STAFF_TRAINING", "PARENT_SESSIONS"]) expect(given(id, measure)!.number).toBeGreaterThanOrEqual(0);
    expect(given(id, "INTERVENTIONS")!.number!).toBeLessThanOrEqual(given(id, "FIRST_CONTACTS")!.number!);
  }
});

it("saw referrals fall in the spring of 2020 and come back", () => {
  const whole = (code: string) =>
    latest.filter((row) => period.get(row.period) === code).reduce((sum, { id }) => sum + (given(id, "NEW_REFERRALS")?.number ?? 0), 0);
  const [, before, spring, summer, autumn] = periods.map(({ code }) => whole(code));
  expect(spring!).toBeLessThan(before! / 2);
  expect(summer!).toBeGreaterThan(spring!);
  expect(autumn!).toBeGreaterThan(before!);
});

it("has boards that acted on what they saw, each on its own site's return", () => {
  const acted = all(boardAction).filter((row) => row.quarterlyReturn);
  expect(acted.length).toBeGreaterThan(5);
  const siteOf = new Map([...all(board), ...returns].map(({ id, site }) => [id, site]));
  expect(acted.filter((row) => siteOf.get(row.board) !== siteOf.get(row.quarterlyReturn!))).toEqual([]);
});
