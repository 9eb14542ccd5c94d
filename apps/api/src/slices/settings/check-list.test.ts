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
/** In whole per cent, a half upwards, as the early evaluation has them. */
const percent = (part: number, whole: number) => Math.floor((100 * part) / whole + 0.5);
const supported = "supportBeganOn: { isNull: false }, enrolments: { some: { stage: { eq: JOINED } } }";

test("what settings had before a team came is as common as the early evaluation found: 82, 61, 17 and 15 of a hundred", async () => {
  const { settings, provisions } = await ask(`{
    settings(where: { ${supported} }) { totalCount }
    provisions(where: { thereBefore: { eq: true }, setting: { ${supported} } }) {
      groups { nodes { key { kind } countDistinct { setting } } } } }`);
  expect(settings.totalCount).toBe(1020);
  const shares = Object.fromEntries(
    provisions.groups.nodes.map(({ key, countDistinct }: { key: { kind: string }; countDistinct: { setting: number } }) => [
      key.kind,
      percent(countDistinct.setting, settings.totalCount),
    ]),
  );
  expect(shares).toMatchObject({ EDUCATIONAL_PSYCHOLOGY: 82, COUNSELLING: 61, CBT: 17, CLINICAL_PSYCHOLOGY: 15 });
});

test("51 of a hundred settings had a part in the design, 65 have a say in the daily work", async () => {
  const more = "in: [CONSULTED, CO_DESIGNED, DECIDED]";
  const { all, design, daily } = await ask(`{
    all: settings(where: { ${supported} }) { totalCount }
    design: settings(where: { ${supported}, partInDesign: { ${more} } }) { totalCount }
    daily: settings(where: { ${supported}, dailyInfluence: { ${more} } }) { totalCount } }`);
  expect([design, daily].map(({ totalCount }) => percent(totalCount, all.totalCount))).toEqual([51, 65]);
});

test("very few settings withdrew what they had, the sum of sites is the settings themselves, and none had before teams came", async () => {
  const { sites, withdrew, before } = await ask(`{
    sites { nodes { settingsWithdrawing settingsWithLead settingsWithTrainedLead settingsWithAgreement withdrawingShare } }
    withdrew: settings(where: { ${supported}, provisionHoursWithdrawn: { gt: 0 } }) { totalCount }
    before: sites(asOf: "2019-11-30", where: { settingsWithdrawing: { gt: 0 } }) { totalCount } }`);
  const sum = (field: string) => sites.nodes.reduce((total: number, site: Record<string, number>) => total + site[field]!, 0);
  expect([withdrew.totalCount, sum("settingsWithdrawing"), before.totalCount]).toEqual([14, 14, 0]);
  expect(percent(withdrew.totalCount, 1020)).toBe(1);
  expect(sum("settingsWithLead")).toBeGreaterThan(sum("settingsWithTrainedLead"));
  expect(sum("settingsWithAgreement")).toBeLessThan(1050);
});
