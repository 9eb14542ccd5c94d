import { afterAll, beforeAll, expect, test } from "vitest";
import { published } from "../database/published/published.ts";
import { loadTables } from "../published-tables.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

const today = () => "2026-03-31";
let register: TestRegister;
let first: readonly string[];
beforeAll(async () => {
  register = await testRegister("empty", today());
  await register.write.apply(published(), { way: "LOAD" });
  first = await load();
}, 300_000);
afterAll(() => register.close());

const load = () =>
  register.write.series({ way: "LOAD", reason: "The real tables" }, (series) => loadTables(register.schema, series, today));
const ask = async (query: string) => {
  const { data, errors } = await register.ask(query);
  expect(errors).toBeUndefined();
  return data;
};

test("the real tables load, each with a report", async () => {
  const [regions, organisations, indicators] = first;
  expect(regions).toContain("Regions: 0 created");
  expect(organisations).toMatch(/Organisations: \d+ created/);
  expect(organisations).toMatch(/Successions: \d+ created/);
  expect(indicators).toMatch(/Indicators: \d+ created/);
  expect(indicators).toMatch(/Values of indicators: [\d,]+ created, 0 updated, 0 unchanged/);
  expect(indicators).toContain("Rows refused: 0");
});

test("a second time changes nothing", async () => {
  for (const report of await load()) expect(report).not.toMatch(/[1-9]\d* (created|updated)/);
}, 300_000);

test("191 CCGs of 2019-20 became 135, 106 and 42 boards, each tied to what came of it", async () => {
  const count = (day: string, kind: string) =>
    ask(`{ organisations(where: { kind: { eq: ${kind} } }, asOf: "${day}") { totalCount } }`).then(
      ({ organisations }) => organisations.totalCount,
    );
  expect(await count("2020-03-31", "CCG")).toBe(191);
  expect(await count("2020-04-01", "CCG")).toBe(135);
  expect(await count("2021-04-01", "CCG")).toBe(106);
  expect(await count("2022-07-01", "CCG")).toBe(0);
  expect([await count("2022-06-30", "ICB"), await count("2022-07-01", "ICB")]).toEqual([0, 42]);
  const { organisations } = await ask(`{ organisations(where: { kind: { eq: CCG }, successors: { none: {} } }) { totalCount } }`);
  expect(organisations.totalCount).toBe(0);
});

test("the wait to a second contact is told of England, of CCGs, and of sites by their CCGs", async () => {
  const { indicatorPeriods } =
    await ask(`{ indicatorPeriods(where: { indicator: { code: { eq: "MHSDS_PEOPLE_WAIT" } }, name: { eq: "2019-20" } }) {
    nodes { england sites sitesMean sitesWeightedMean
      values(where: { site: { name: { in: ["Northumberland", "Hertfordshire"] } } }, orderBy: [{ site: { name: ASC } }]) { nodes { site { name } value commissioners } } } } }`);
  const [period] = indicatorPeriods.nodes;
  expect(period).toMatchObject({ england: 42.6507, sites: 25 });
  expect(period.values.nodes[1]).toEqual({ site: { name: "Northumberland" }, value: 31, commissioners: 1 });
  expect(period.values.nodes[0]).toMatchObject({ site: { name: "Hertfordshire" }, commissioners: 2 });
  expect(period.sitesMean).not.toBe(period.sitesWeightedMean);
});

const scores = `period: { indicator: { code: { eq: "IMD_SCORE" } } }`;

test("deprivation is told of every lower-tier district of 2019, and of each of the 106 CCGs as it follows from its districts", async () => {
  const { districts, ccgs, none } = await ask(`{
    districts: indicatorValues(where: { ${scores}, organisation: { kind: { eq: COUNCIL } } }) { totalCount }
    ccgs: indicatorValues(where: { ${scores}, organisation: { kind: { eq: CCG } } }) { totalCount }
    none: indicatorValues(where: { ${scores}, organisation: { kind: { eq: CCG } }, value: { isNull: true } }) { totalCount } }`);
  expect([districts.totalCount, ccgs.totalCount, none.totalCount]).toEqual([317, 106, 0]);
});

test("a site's deprivation follows from its CCGs, by the districts in which they lie", async () => {
  const names = ["Buckinghamshire", "Hertfordshire", "Northumberland", "North Kent"];
  const { indicatorValues } =
    await ask(`{ indicatorValues(where: { ${scores}, site: { name: { in: ${JSON.stringify(names)} } } }, orderBy: [{ site: { name: ASC } }]) {
    nodes { site { name } value weight commissioners commissionersCounted } } }`);
  // North Kent is not among them: its CCGs had gone into a larger one by the day of the list of districts, which says nothing of them.
  expect(indicatorValues.nodes).toEqual([
    // (11.183 + 6.952 + 9.481 + 10.742 + 8.459) / 5: the four districts that became Buckinghamshire, and South Oxfordshire, of which a part is the CCG's.
    { site: { name: "Buckinghamshire" }, value: 9.3634, weight: 126_312, commissioners: 1, commissionersCounted: 1 },
    // Of two CCGs of five districts each: (14.3428 x 126,124 + 12.1124 x 142,204) / 268,328.
    { site: { name: "Hertfordshire" }, value: 13.1608, weight: 268_328, commissioners: 2, commissionersCounted: 2 },
    { site: { name: "Northumberland" }, value: 22.079, weight: 59_050, commissioners: 1, commissionersCounted: 1 },
  ]);
  const { indicatorPeriods } = await ask(
    `{ indicatorPeriods(where: { indicator: { code: { eq: "IMD_SCORE" } } }) { nodes { sites sitesMean sitesWeightedMean } } }`,
  );
  const [{ sites, sitesMean, sitesWeightedMean }] = indicatorPeriods.nodes;
  expect(sites).toBe(13);
  expect(sitesMean).not.toBe(sitesWeightedMean);
});
