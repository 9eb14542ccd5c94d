import { beforeAll, expect, test } from "vitest";
import { refused, sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add } = slice;
let site: string;
let award: string;
beforeAll(async () => {
  site = await add("Site");
  award = await add("Award", { site, amount: [{ value: 900_000 }, { value: 1_000_000, from: "2020-04-01" }], from: "2019-01-01" });
  const later = await add("Award", { site, amount: { value: 250_000.5 }, from: "2021-03-31" });
  await add("Award", { site, amount: { value: 70_000 }, from: "2021-04-01" });
  await pay(award, "2019-01-31", 400_000);
  await pay(award, "2020-01-31", 300_000);
  await pay(award, "2020-06-30", -50_000);
  await pay(award, "2021-04-01", 350_000);
  await pay(later, "2021-03-31", 100_000.5);
  await spend(award, "2019-20", "STAFF", {
    forecast: [
      { value: 350_000, from: "2019-04-01" },
      { value: 320_000, from: "2019-10-01" },
    ],
    actual: [
      { value: 150_000, from: "2019-10-01" },
      { value: 310_000, from: "2020-04-30" },
    ],
  });
  await spend(award, "2019-20", "PROJECT", { forecast: { value: 20_000 }, actual: { value: 25_000, from: "2020-04-30" } });
  await spend(award, "2020-21", "STAFF", { forecast: { value: 400_000, from: "2020-04-01" } });
  await spend(later, "2020-21", "OTHER", { actual: { value: 1000.25, from: "2021-03-31" } });
});

const pay = (of: string, paidOn: string, amount: number) => add("Payment", { award: of, paidOn, amount });
const spend = (of: string, year: string, kind: string, given: Record<string, unknown>) =>
  add("Expenditure", { award: of, year, kind, ...given });
const ask = async (query: string, id: string, asOf?: string) => {
  const { data, errors } = await slice.register.ask(`query ($id: ID!, $asOf: Date) { ${query} }`, { id, asOf });
  expect(errors).toBeUndefined();
  return data;
};
const ofAward = async (asOf?: string) =>
  (await ask("award(id: $id, asOf: $asOf) { amount paid spent forecastSpend unspent }", award, asOf)).award;

test("an award tells what was paid and spent, and what was expected, as known on the day", async () => {
  expect(await ofAward()).toEqual({ amount: 1_000_000, paid: 650_000, spent: 335_000, forecastSpend: 740_000, unspent: 315_000 });
  expect(await ofAward("2019-12-31")).toEqual({
    amount: 900_000,
    paid: 400_000,
    spent: 150_000,
    forecastSpend: 340_000,
    unspent: 250_000,
  });
  expect(await ofAward("2019-01-01")).toEqual({ amount: 900_000, paid: 0, spent: 0, forecastSpend: 20_000, unspent: 0 });
});

test("a site was awarded what had begun by the day, and has the payments and the spend of all of it", async () => {
  const ofSite = async (asOf?: string) => (await ask("site(id: $id, asOf: $asOf) { awarded paid spent }", site, asOf)).site;
  expect(await ofSite()).toEqual({ awarded: 1_250_000.5, paid: 750_000.5, spent: 336_000.25 });
  expect(await ofSite("2020-03-31")).toEqual({ awarded: 900_000, paid: 700_000, spent: 150_000 });
  expect(await ofSite("2018-12-31")).toEqual({ awarded: 0, paid: 0, spent: 0 });
});

test("spend is told by year and kind, forecast and actual apart; what is not known yet is not nought", async () => {
  const { award: one } = await ask(
    `award(id: $id, asOf: $asOf) { expenditures { groups(orderBy: [{ key: { year: ASC } }, { key: { kind: ASC } }]) {
      nodes { key { year kind } sum { forecast actual } } } } }`,
    award,
  );
  expect(one.expenditures.groups.nodes).toEqual([
    { key: { year: "2019-20", kind: "STAFF" }, sum: { forecast: 320_000, actual: 310_000 } },
    { key: { year: "2019-20", kind: "PROJECT" }, sum: { forecast: 20_000, actual: 25_000 } },
    { key: { year: "2020-21", kind: "STAFF" }, sum: { forecast: 400_000, actual: null } },
  ]);
});

test("payments are told by financial year", async () => {
  const { award: one } = await ask(
    `award(id: $id, asOf: $asOf) { payments { groups(orderBy: [{ key: { paidOn: ASC } }]) {
      nodes { key { paidOn(by: FINANCIAL_YEAR) } sum { amount } } } } }`,
    award,
  );
  expect(one.payments.groups.nodes).toEqual([
    { key: { paidOn: "2018-04-01" }, sum: { amount: 400_000 } },
    { key: { paidOn: "2019-04-01" }, sum: { amount: 300_000 } },
    { key: { paidOn: "2020-04-01" }, sum: { amount: -50_000 } },
    { key: { paidOn: "2021-04-01" }, sum: { amount: 350_000 } },
  ]);
});

test("a recipient has one award for a site and wave at a time, and one line a year and kind", async () => {
  const [wave, recipient] = [await add("Wave"), await add("Organisation")];
  const given = (from: string) => ({ site, wave, recipient, amount: { value: 1 }, from });
  const first = await add("Award", { ...given("2019-01-01"), until: "2020-01-01" });
  expect(await refused(slice.register.add("Award", given("2019-12-31")))).toEqual([
    ["recipient", "This recipient already has an award for the site and wave on some of these days"],
  ]);
  expect(await refused(slice.register.add("Award", given("2020-01-01")))).toBeNull();
  await spend(first, "2019-20", "STAFF", {});
  expect((await refused(slice.register.add("Expenditure", { award: first, year: "2019-20", kind: "STAFF" })))?.length).toBeGreaterThan(0);
  expect(await refused(slice.register.add("Expenditure", { award: first, year: "2019-20", kind: "OTHER" }))).toBeNull();
});
