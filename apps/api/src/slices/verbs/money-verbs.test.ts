import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type VerbTrial, verbTrial } from "../../whole/verb-trial.ts";

let trial: VerbTrial;
let award: string;
beforeAll(async () => {
  trial = await verbTrial();
});
afterAll(() => trial.register.close());

/** An award of a million, of which 600,000 are paid; of 2019-20, staff cost 40,000 less than forecast, and rooms 5,000 more. */
beforeEach(async () => {
  award = await trial.add("Award", { amount: { value: 1_000_000 }, from: "2019-01-01", until: "2022-04-01" });
  await trial.add("Payment", { award, paidOn: "2019-02-01", amount: 600_000 });
  const lines = [
    ["STAFF", 400_000, 360_000],
    ["PREMISES", 20_000, 25_000],
  ] as const;
  for (const [kind, forecast, actual] of lines)
    await trial.add("Expenditure", { award, year: "2019-20", kind, forecast: { value: forecast }, actual: { value: actual } });
});

const state = async (asOf?: string) =>
  (
    await trial.ask(
      `query ($id: ID!, $asOf: Date) { award(id: $id, asOf: $asOf) { amount paid spent unspent
        expenditures(orderBy: [{ year: ASC }, { kind: ASC }]) { nodes { year kind forecast actual } } } }`,
      { id: award, asOf },
    )
  ).award;

test("a year is closed: forecasts become what was spent, and what is left is forecast for the next year", async () => {
  const other = await trial.add("Expenditure", { award, year: "2020-21", kind: "TRAINING", forecast: { value: 7000 } });
  const before = await state();
  expect(await trial.does("closeAwardYear", { award, year: "2019-20", handBack: false, on: "2020-04-10" }, { dryRun: true })).toMatchObject(
    {
      changed: 3,
      changeSet: null,
    },
  );
  expect(await state()).toEqual(before);
  await trial.does("closeAwardYear", { award, year: "2019-20", handBack: false, on: "2020-04-10" });
  expect((await state()).expenditures.nodes).toEqual([
    { year: "2019-20", kind: "STAFF", forecast: 360_000, actual: 360_000 },
    { year: "2019-20", kind: "PREMISES", forecast: 25_000, actual: 25_000 },
    { year: "2020-21", kind: "STAFF", forecast: 40_000, actual: null },
    { year: "2020-21", kind: "TRAINING", forecast: 7000, actual: null },
  ]);
  // The day before it was closed stays as it was.
  expect((await state("2020-04-09")).expenditures.nodes).toContainEqual({
    year: "2019-20",
    kind: "STAFF",
    forecast: 400_000,
    actual: 360_000,
  });
  expect(await trial.problems("closeAwardYear", { award, year: "2019-20", handBack: false, on: "2020-04-10" })).toEqual([
    ["input.year", "2019-20 is closed: forecast and actual are the same on each line"],
  ]);
  expect(other).toBeTruthy();
});

test("what is left is added to what the next year's line forecasts already", async () => {
  await trial.add("Expenditure", { award, year: "2020-21", kind: "STAFF", forecast: { value: 300_000.5 } });
  await trial.does("closeAwardYear", { award, year: "2019-20", handBack: false, on: "2020-04-10" });
  expect((await state()).expenditures.nodes).toContainEqual({ year: "2020-21", kind: "STAFF", forecast: 340_000.5, actual: null });
});

test("what was paid and not spent is handed back: a payment below nought, and a smaller award from the day on", async () => {
  await trial.does("closeAwardYear", { award, year: "2019-20", handBack: true, on: "2020-04-10" });
  expect(await state()).toMatchObject({ amount: 785_000, paid: 385_000, spent: 385_000, unspent: 0 });
  expect(await state("2020-04-09")).toMatchObject({ amount: 1_000_000, paid: 600_000 });
  expect(await trial.problems("closeAwardYear", { award, year: "2019-20", handBack: true, on: "2020-04-11" })).toEqual([
    ["input.handBack", "Nothing is left to hand back: £385,000.00 was paid and £385,000.00 spent"],
  ]);
});

test("a year that is not over, has no lines, lacks an actual or is the award's last is refused where that was given", async () => {
  const wrong = (input: object) =>
    trial.problems("closeAwardYear", { award, year: "2019-20", handBack: false, on: "2020-04-10", ...input });
  expect(await wrong({ on: "2020-03-30" })).toEqual([["input.on", "2019-20 ends on 31 March 2020: it is closed then or later"]]);
  expect(await wrong({ year: "2019" })).toEqual([["input.year", "Financial year is a year such as 2018-19"]]);
  expect(await wrong({ year: "2018-19" })).toEqual([["input.year", "Nothing was forecast or spent of this award in 2018-19"]]);
  await trial.add("Expenditure", { award, year: "2020-21", kind: "OTHER", forecast: { value: 10 } });
  expect(await wrong({ year: "2020-21", on: "2021-03-31" })).toEqual([
    ["input.year", "Other has no actual for 2020-21: enter what was spent first"],
  ]);
  const last = await trial.add("Award", { amount: { value: 10 }, from: "2019-01-01", until: "2020-04-01" });
  await trial.add("Expenditure", { award: last, year: "2019-20", kind: "STAFF", forecast: { value: 10 }, actual: { value: 4 } });
  expect(await wrong({ award: last })).toEqual([
    ["input.handBack", "This award pays for nothing from 1 April 2020 on: hand back what is left"],
  ]);
});
