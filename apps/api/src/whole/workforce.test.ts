import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./test-register.ts";

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

test("the first cohort began in January 2019 at seven universities, and 210 took its 210 places", async () => {
  const data = await ask(`{ cohorts(where: { startsOn: { eq: "2019-01-07" } }, asOf: "2019-01-31") {
    totalCount nodes { places enrolled } groups { nodes { countDistinct { university } sum { places enrolled } } } } }`);
  const [whole] = data.cohorts.groups.nodes;
  expect(data.cohorts.totalCount).toBe(7);
  expect(whole).toEqual({ countDistinct: { university: 7 }, sum: { places: 210, enrolled: 210 } });
});

test("most of those recruited to senior posts came from local services, which then have a post to fill", async () => {
  const data = await ask(`{ postings(where: { campaign: { role: { eq: SENIOR_CLINICIAN } } }) {
    groups(orderBy: [{ count: DESC }]) { nodes { key { cameFrom } count } } }
    recruitmentCampaigns(where: { role: { eq: SENIOR_CLINICIAN } }) { groups { nodes { sum { recruited fromLocalServices } } } } }`);
  const [first, second] = data.postings.groups.nodes;
  expect(first.key.cameFrom).toBe("LOCAL_SPECIALIST");
  expect(first.count).toBeGreaterThan(second.count);
  const [{ sum }] = data.recruitmentCampaigns.groups.nodes;
  expect(sum.fromLocalServices).toBeLessThanOrEqual(first.count);
  expect(sum.fromLocalServices / sum.recruited).toBeGreaterThan(0.35);
});

test("supervision was below the minimum in three sites in early 2020, and is in one on the day", async () => {
  const below = async (asOf: string) => {
    const data = await ask(
      `{ sites(where: { belowSupervision: { gt: 0 } }, asOf: "${asOf}", orderBy: [{ name: ASC }]) { nodes { name } } }`,
    );
    return data.sites.nodes.map(({ name }: { name: string }) => name);
  };
  expect(await below("2020-01-31")).toEqual(["Ferrygate", "Tarnhowe", "Wealdmarsh"]);
  expect(await below("2021-03-31")).toEqual(["Ferrygate"]);
});

test("practitioners who qualified are lost by and by, and sooner than other staff leave", async () => {
  const data = await ask(`{ retention { month atRisk left retained }
    practitioners: stability(from: "2020-03-31", to: "2021-03-31", where: { post: { role: { eq: EMHP } } }) { headcount headcountRate wteRate }
    others: stability(from: "2020-03-31", to: "2021-03-31", where: { post: { role: { ne: EMHP } } }) { headcount headcountRate wteRate } }`);
  const curve: { month: number; retained: number }[] = data.retention;
  const at = (month: number) => curve.find((one) => one.month === month)!.retained;
  expect(at(12)).toBeLessThan(at(6));
  expect(at(12)).toBeGreaterThan(50);
  expect(data.practitioners.headcount).toBeGreaterThan(150);
  expect(data.practitioners.headcountRate).toBeLessThan(data.others.headcountRate);
});
