import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add, ask } = slice;

type Case = [name: string, dueOn: string, done: string | null, day: string, state: string, overdue: number, late: number];
test.each<Case>([
  ["is open until the day on which it is due", "2021-03-31", null, "2021-03-31", "OPEN", 0, 0],
  ["is overdue from the day after", "2021-03-30", null, "2021-03-31", "OVERDUE", 1, 1],
  ["that came about late was overdue until then", "2020-02-01", "2020-02-11", "2020-02-10", "OVERDUE", 9, 9],
  ["that came about late stays late", "2020-02-01", "2020-02-11", "2021-03-31", "DONE", 0, 10],
  ["that came about in time is not late", "2020-02-11", "2020-02-01", "2020-02-12", "DONE", 0, 0],
  ["that is to come about later is open", "2020-02-11", "2020-02-05", "2020-02-04", "OPEN", 0, 0],
])("what %s", async (_, dueOn, done, day, state, daysOverdue, daysLate) => {
  const condition = await add("AwardCondition", { dueOn, ...(done ? { metOn: done } : {}) });
  expect(await ask("awardCondition", condition, "state daysOverdue", day)).toEqual({ state, daysOverdue });
  const milestone = await add("Milestone", { dueOn, ...(done ? { doneOn: done } : {}) });
  expect(await ask("milestone", milestone, "state daysLate", day)).toEqual({ state, daysLate });
});

test("an award counts its overdue conditions, and a site those of all its awards", async () => {
  const site = await add("Site");
  const [first, second] = [await add("Award", { site }), await add("Award", { site })];
  await add("AwardCondition", { award: first, dueOn: "2020-12-31" });
  await add("AwardCondition", { award: first, dueOn: "2020-12-31", metOn: "2021-01-15" });
  await add("AwardCondition", { award: first, dueOn: "2021-03-31" });
  await add("AwardCondition", { award: second, dueOn: "2021-02-28" });
  await add("AwardCondition", { dueOn: "2020-12-31" });
  expect(await ask("award", first, "conditionsOverdue")).toEqual({ conditionsOverdue: 1 });
  expect(await ask("site", site, "conditionsOverdue")).toEqual({ conditionsOverdue: 2 });
  expect(await ask("site", site, "conditionsOverdue", "2021-01-10")).toEqual({ conditionsOverdue: 2 });
  expect(await ask("site", site, "conditionsOverdue", "2020-12-31")).toEqual({ conditionsOverdue: 0 });
});

test("a site counts its overdue milestones, and has project management from the day on which it was in place", async () => {
  const site = await add("Site");
  await add("Milestone", { site, kind: "PROJECT_MANAGEMENT", dueOn: "2019-02-28", doneOn: "2019-06-01" });
  await add("Milestone", { site, kind: "PATHWAYS", dueOn: "2019-09-30" });
  await add("Milestone", { site, kind: "ALL_TEAMS", dueOn: "2021-03-31" });
  const fields = "milestonesOverdue projectManaged";
  expect(await ask("site", site, fields)).toEqual({ milestonesOverdue: 1, projectManaged: true });
  expect(await ask("site", site, fields, "2019-06-01")).toEqual({ milestonesOverdue: 0, projectManaged: true });
  expect(await ask("site", site, fields, "2019-05-31")).toEqual({ milestonesOverdue: 1, projectManaged: false });
});

test("a milestone comes once in a site's set-up year of a wave", async () => {
  const [site, wave] = [await add("Site"), await add("Wave")];
  await add("Milestone", { site, wave, kind: "BOARD" });
  const again = slice.register.add("Milestone", { site, wave, kind: "BOARD", dueOn: "2020-01-01" });
  await expect(again).rejects.toThrow("Another milestone");
  await add("Milestone", { site, kind: "BOARD" });
});
