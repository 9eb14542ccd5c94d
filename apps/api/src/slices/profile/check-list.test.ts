import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../../whole/test-register.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister("demo");
});
afterAll(() => register.close());

const ask = async (query: string) => {
  const { data, errors } = await register.ask(query);
  expect(errors).toBeUndefined();
  return data;
};
const rounded = (value: number, places: number) => Number(value.toFixed(places));

test.each([
  ["MINORITY_SHARE", 1, 18.7, 14.6, 4.1],
  ["EMOTIONAL_DISORDERS", 1, 3.6, 3.6, 0],
  ["SPEND_PER_CHILD", 0, 69, 59, 10],
  ["BUDGET_SHARE", 2, 1.03, 0.92, 0.11],
])("%s: the mean of the demonstration's sites comes to what was published of the real ones", async (code, places, sites, england, gap) => {
  const { indicatorPeriods } = await ask(`{ indicatorPeriods(where: { indicator: { code: { eq: "${code}" } } }) {
    nodes { sites sitesMean sitesPublished england meanGap sitesWeightedMean } } }`);
  const [period] = indicatorPeriods.nodes;
  expect(period).toMatchObject({ sites: 25, sitesPublished: sites, england });
  expect(rounded(period.sitesMean, places)).toBe(sites);
  expect(rounded(period.meanGap, places)).toBe(gap);
  expect(period.sitesWeightedMean).not.toBe(period.sitesMean);
});

test("spend by child is 17 % above England's", async () => {
  const { indicatorPeriods } = await ask(
    `{ indicatorPeriods(where: { indicator: { code: { eq: "SPEND_PER_CHILD" } } }) { nodes { meanGapShare meanStanding } } }`,
  );
  expect(rounded(indicatorPeriods.nodes[0].meanGapShare, 0)).toBe(17);
  expect(indicatorPeriods.nodes[0].meanStanding).toBe("BETTER");
});

test("children of the sites wait longer than England's for their second contact", async () => {
  const { indicatorPeriods } =
    await ask(`{ indicatorPeriods(where: { indicator: { code: { eq: "MHSDS_PEOPLE_WAIT" } } }, orderBy: [{ startsOn: ASC }]) {
    nodes { name england meanStanding suppressed: values(where: { missing: { eq: SUPPRESSED } }) { totalCount } } } }`);
  expect(indicatorPeriods.nodes).toEqual([
    { name: "2019-20", england: 43, meanStanding: "WORSE", suppressed: { totalCount: 0 } },
    { name: "2020-21", england: 32, meanStanding: "WORSE", suppressed: { totalCount: 1 } },
  ]);
});

test("a site whose two CCGs became one has its value of either year, from those that there were", async () => {
  const { indicatorValues } =
    await ask(`{ indicatorValues(where: { site: { name: { eq: "Fennick Levels" } }, period: { indicator: { code: { eq: "MHSDS_PEOPLE_WAIT" } } } },
    orderBy: [{ period: { startsOn: ASC } }]) { nodes { period { name } commissioners commissionersCounted } } }`);
  expect(indicatorValues.nodes).toEqual([
    { period: { name: "2019-20" }, commissioners: 2, commissionersCounted: 2 },
    { period: { name: "2020-21" }, commissioners: 1, commissionersCounted: 1 },
  ]);
});

test("reach of the most deprived fifths, over all areas, is told by counts that add up", async () => {
  const { sites } = await ask(
    `{ sites { groups { nodes { sum { settingsInArea deprivedSettings deprivedSettingsJoined settingsJoined } } } } }`,
  );
  const [{ sum }] = sites.groups.nodes;
  expect(sum.settingsJoined).toBe(1050);
  expect(sum.settingsInArea).toBeGreaterThan(sum.settingsJoined);
  expect(sum.deprivedSettings).toBeGreaterThanOrEqual(sum.settingsInArea / 5);
  expect(sum.deprivedSettingsJoined).toBeLessThanOrEqual(sum.deprivedSettings);
});

test("every site's deprivation follows from the districts of its CCGs, and none of a CCG is written down", async () => {
  const { indicatorPeriods } = await ask(`{ indicatorPeriods(where: { indicator: { code: { eq: "IMD_SCORE" } } }) {
    nodes { sites sitesMean sitesWeightedMean written: values(where: { organisation: { kind: { eq: CCG } }, number: { isNull: false } }) { totalCount } } } }`);
  const [period] = indicatorPeriods.nodes;
  expect(period).toMatchObject({ sites: 25, written: { totalCount: 0 } });
  expect(period.sitesWeightedMean).not.toBe(period.sitesMean);
});
