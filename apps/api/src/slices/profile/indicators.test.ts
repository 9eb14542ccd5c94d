import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add, ask } = slice;

type Published = { readonly number?: number; readonly numerator?: number; readonly denominator?: number; readonly missing?: string };

/** A period of 2019-20 of an indicator, and a site in it that CCGs commission, each with its value. */
async function period(indicator: Record<string, unknown> = {}, given: Record<string, unknown> = {}) {
  const of = await add("Indicator", { combines: "WEIGHTED", polarity: "LOWER", ...indicator });
  const id = await add("IndicatorPeriod", { indicator: of, name: "2019-20", startsOn: "2019-04-01", endsOn: "2020-03-31", ...given });
  const ccg = (values: Published, kind = "CCG") =>
    add("Organisation", { kind }).then(async (organisation) => {
      if (Object.keys(values).length) await add("IndicatorValue", { period: id, organisation, ...values });
      return organisation;
    });
  const site = async (...ccgs: readonly string[]) => {
    const made = await add("Site");
    for (const organisation of ccgs) await add("Commissioner", { site: made, organisation, lead: false, from: "2018-12-20" });
    return { site: made, value: await add("IndicatorValue", { period: id, site: made }) };
  };
  return { indicator: of, id, ccg, site };
}

const fields = "value weight commissioners commissionersCounted";

test("a site's value is that of its CCGs, weighted by their denominators", async () => {
  const { ccg, site } = await period();
  const { value } = await site(await ccg({ number: 20, denominator: 100 }), await ccg({ number: 50, denominator: 300 }));
  // (20 x 100 + 50 x 300) / 400
  expect(await ask("indicatorValue", value, fields)).toEqual({ value: 42.5, weight: 400, commissioners: 2, commissionersCounted: 2 });
});

test("a share is put together out of numerators and denominators, as published ones are rounded", async () => {
  const { ccg, site } = await period({ per: 100 });
  const one = await ccg({ number: 33, numerator: 1, denominator: 3 });
  const both = await site(one, await ccg({ number: 17, numerator: 1, denominator: 6 }));
  expect((await ask("indicatorValue", both.value, "value")).value).toBe(22.2222);
  // Of one CCG alone it is what was published of it.
  expect((await ask("indicatorValue", (await site(one)).value, "value")).value).toBe(33);
});

test("where a source gives no denominator, the last number of what the indicator is weighted by stands in for it", async () => {
  const people = await add("Indicator", { combines: "SUMMED" });
  const { ccg, site } = await period({ weightedBy: people });
  const [a, b] = [await ccg({ number: 20 }), await ccg({ number: 50 })];
  const counted = async (on: string, first: number, second: number) => {
    const mid = await add("IndicatorPeriod", { indicator: people, name: on, startsOn: on, endsOn: on });
    await add("IndicatorValue", { period: mid, organisation: a, number: first });
    await add("IndicatorValue", { period: mid, organisation: b, number: second });
  };
  await counted("2018-06-30", 900, 100);
  await counted("2019-06-30", 1000, 3000);
  await counted("2020-06-30", 100, 900);
  expect(await ask("indicatorValue", (await site(a, b)).value, "value weight")).toEqual({ value: 42.5, weight: 4000 });
});

test("a sum needs all of its parts, and people who don't add up are told of one CCG alone", async () => {
  const sum = await period({ combines: "SUMMED" });
  const [one, two] = [await sum.ccg({ number: 100 }), await sum.ccg({ number: 250 })];
  expect((await ask("indicatorValue", (await sum.site(one, two)).value, "value")).value).toBe(350);
  expect((await ask("indicatorValue", (await sum.site(one, await sum.ccg({ missing: "SUPPRESSED" }))).value, "value")).value).toBeNull();
  const people = await period({ combines: "NOT" });
  const [here, there] = [await people.ccg({ number: 100 }), await people.ccg({ number: 250 })];
  expect((await ask("indicatorValue", (await people.site(here)).value, "value")).value).toBe(100);
  expect((await ask("indicatorValue", (await people.site(here, there)).value, "value")).value).toBeNull();
});

test("a CCG without a value, or without a weight, is left out, and it is told how many were counted", async () => {
  const { ccg, site } = await period();
  const { value } = await site(
    await ccg({ number: 20, denominator: 100 }),
    await ccg({ missing: "SUPPRESSED" }),
    await ccg({ number: 90 }),
    await ccg({}),
  );
  expect(await ask("indicatorValue", value, fields)).toEqual({ value: 20, weight: 100, commissioners: 4, commissionersCounted: 1 });
});

test("a CCG's value is the plain mean of its districts, and its site's that of its CCGs, weighted by people", async () => {
  const people = await add("Indicator", { combines: "SUMMED" });
  const { id, site } = await period({ weightedBy: people });
  const mid = await add("IndicatorPeriod", { indicator: people, name: "mid-2019", startsOn: "2019-06-30", endsOn: "2019-06-30" });
  const district = async (number: number) => {
    const organisation = await add("Organisation", { kind: "COUNCIL" });
    await add("IndicatorValue", { period: id, organisation, number });
    return organisation;
  };
  const ccg = async (population: number, ...districts: readonly string[]) => {
    const organisation = await add("Organisation", { kind: "CCG" });
    for (const one of districts) await add("CommissionedDistrict", { organisation, district: one });
    await add("IndicatorValue", { period: mid, organisation, number: population });
    return { organisation, value: await add("IndicatorValue", { period: id, organisation }) };
  };
  // The second district lies in both CCGs, and counts in full in each; a third has no value.
  const [first, second] = [await district(10), await district(40)];
  const [north, south] = [await ccg(1000, first, second), await ccg(3000, second, await add("Organisation"))];
  expect(await ask("indicatorValue", north.value, "number value districtsCounted weight")).toEqual({
    number: null,
    value: 25,
    districtsCounted: 2,
    weight: 1000,
  });
  expect(await ask("indicatorValue", south.value, "value districtsCounted")).toEqual({ value: 40, districtsCounted: 1 });
  // (25 x 1,000 + 40 x 3,000) / 4,000, where the plain mean of the two would be 32.5.
  const { value } = await site(north.organisation, south.organisation);
  expect(await ask("indicatorValue", value, fields)).toEqual({ value: 36.25, weight: 4000, commissioners: 2, commissionersCounted: 2 });
});

test("districts that have become one since stand in for it, and a published or suppressed value of a CCG stands for itself", async () => {
  const { id } = await period();
  const united = await add("Organisation", { kind: "COUNCIL" });
  for (const number of [10, 40]) {
    const before = await add("Organisation", { kind: "COUNCIL" });
    await add("Succession", { predecessorOrganisation: before, successorOrganisation: united, on: "2020-04-01" });
    await add("IndicatorValue", { period: id, organisation: before, number });
  }
  const told = async (given: Published) => {
    const organisation = await add("Organisation", { kind: "CCG" });
    await add("CommissionedDistrict", { organisation, district: united });
    return ask("indicatorValue", await add("IndicatorValue", { period: id, organisation, ...given }), "value districtsCounted");
  };
  expect(await told({})).toEqual({ value: 25, districtsCounted: 2 });
  expect(await told({ number: 7 })).toEqual({ value: 7, districtsCounted: null });
  expect(await told({ missing: "SUPPRESSED" })).toEqual({ value: null, districtsCounted: null });
});

test("values of one sex or age group stand beside those of all: a site's follow from its CCGs' of the same, and means of sites are of all", async () => {
  const { id, ccg, site } = await period();
  const north = await ccg({ number: 20, denominator: 100 });
  const { site: made } = await site(north);
  const girls = { period: id, sex: "FEMALE", ages: "10-14" };
  await add("IndicatorValue", { ...girls, organisation: north, number: 70, denominator: 50, note: "Rounded to 5" });
  const value = await add("IndicatorValue", { ...girls, site: made });
  expect(await ask("indicatorValue", value, fields)).toEqual({ value: 70, weight: 50, commissioners: 1, commissionersCounted: 1 });
  expect(await ask("indicatorPeriod", id, "sites sitesMean")).toEqual({ sites: 1, sitesMean: 20 });
  expect(await refused(slice.register.add("IndicatorValue", { ...girls, site: made }))).toHaveLength(1);
});

test("a partnership spans the CCGs beside it: it counts only where there are none", async () => {
  const { ccg, site } = await period();
  const whole = await ccg({ number: 99, denominator: 1000 }, "PARTNERSHIP");
  const { value } = await site(whole, await ccg({ number: 20, denominator: 100 }));
  expect(await ask("indicatorValue", value, fields)).toEqual({ value: 20, weight: 100, commissioners: 1, commissionersCounted: 1 });
  expect((await ask("indicatorValue", (await site(whole)).value, "value")).value).toBe(99);
});

test("CCGs that merge leave last year's value of their site as it was, to whoever looks back and whoever looked then", async () => {
  const { id, ccg } = await period();
  const [north, south] = [await ccg({ number: 20, denominator: 100 }), await ccg({ number: 50, denominator: 300 })];
  const [site, merged] = [await add("Site"), await add("Organisation", { kind: "CCG" })];
  for (const organisation of [north, south])
    await add("Commissioner", { site, organisation, lead: false, from: "2018-12-20", until: "2020-04-01" });
  await add("Commissioner", { site, organisation: merged, lead: true, from: "2020-04-01" });
  const value = await add("IndicatorValue", { period: id, site });
  for (const day of [undefined, "2020-03-31", "2020-04-01", "2025-01-01"])
    expect((await ask("indicatorValue", value, "value", day)).value).toBe(42.5);
  const next = await add("IndicatorPeriod", { indicator: await add("Indicator"), startsOn: "2020-04-01", endsOn: "2021-03-31" });
  await add("IndicatorValue", { period: next, organisation: merged, number: 7 });
  expect((await ask("indicatorValue", await add("IndicatorValue", { period: next, site }), "value")).value).toBe(7);
});

test("of a period before a site had commissioners, the first that it had are taken; before that day it has no value", async () => {
  const { ccg, site } = await period({}, { startsOn: "2015-01-01", endsOn: "2015-12-31" });
  const { value } = await site(await ccg({ number: 3.6 }));
  expect((await ask("indicatorValue", value, "value", "2018-12-20")).value).toBe(3.6);
  expect(await ask("indicatorValue", value, "value commissioners", "2018-12-19")).toEqual({ value: null, commissioners: 0 });
});

test("the mean of sites and the weighted mean are two figures, and so are the gaps to England", async () => {
  const { id, ccg, site } = await period({ polarity: "HIGHER" }, { england: 59, sitesPublished: 69 });
  await site(await ccg({ number: 60, denominator: 3000 }));
  await site(await ccg({ number: 80, denominator: 1000 }));
  await site(await ccg({ missing: "NOT_AVAILABLE" }));
  expect(
    await ask("indicatorPeriod", id, "sites sitesMean sitesWeightedMean meanGap meanGapShare weightedGap meanStanding sitesPublished"),
  ).toEqual({
    sites: 2,
    sitesMean: 70,
    sitesWeightedMean: 65,
    meanGap: 11,
    meanGapShare: 18.64,
    weightedGap: 6,
    meanStanding: "BETTER",
    sitesPublished: 69,
  });
});

test.each([
  ["LOWER", 40, "BETTER"],
  ["LOWER", 50, "WORSE"],
  ["HIGHER", 50, "BETTER"],
  ["HIGHER", 43, "SAME"],
  ["NEITHER", 50, null],
])("where %s is better, %d beside England's 43 is %s", async (polarity, number, expected) => {
  const { id } = await period({ polarity }, { england: 43 });
  const value = await add("IndicatorValue", { period: id, organisation: await add("Organisation"), number });
  expect((await ask("indicatorValue", value, "standing")).standing).toBe(expected);
});

test("a value that somebody published of a site stands for itself", async () => {
  const { id } = await period();
  const value = await add("IndicatorValue", { period: id, site: await add("Site"), number: 12.5, denominator: 40 });
  expect(await ask("indicatorValue", value, "value weight")).toEqual({ value: 12.5, weight: 40 });
});

const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { problems?: readonly { path: readonly string[]; message: string }[] }) =>
      error.problems?.map(({ path, message }) => [path.at(-1), message]),
  );

test("an area has one value of an indicator in a period, and a value is of one area", async () => {
  const { id } = await period();
  const [organisation, site, region] = [await add("Organisation"), await add("Site"), await add("Region")];
  const value = (given: Record<string, unknown>) => slice.register.add("IndicatorValue", { period: id, number: 1, ...given });
  for (const given of [{ organisation }, { region }, { site }]) {
    expect(await refused(value(given))).toBeNull();
    expect(await refused(value(given))).toHaveLength(1);
  }
  const ofOne = [["organisation", "Say of what area it is: one organisation, region or site"]];
  expect(await refused(value({}))).toEqual(ofOne);
  expect(await refused(value({ organisation: await add("Organisation"), site: await add("Site") }))).toEqual(ofOne);
});
