import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add, ask } = slice;

const fields = "settingsWithLead settingsWithTrainedLead settingsWithAgreement settingsWithdrawing withdrawingShare";
const ofSite = (site: string, asOf?: string) => ask("site", site, fields, asOf);

test("a site counts its settings by what they have and have agreed: those that stand at joined, each once", async () => {
  const [site, elsewhere] = [await add("Site"), await add("Site")];
  const joined = async (more: Record<string, unknown> = {}) => {
    const setting = await add("Setting");
    await add("Enrolment", { site, setting, joinedOn: "2019-09-02", ...more });
    return setting;
  };
  const [twice, plain, untouched, left] = [
    await joined(),
    await joined(),
    await joined(),
    await joined({ withdrawnOn: "2021-01-04", reason: "No room" }),
  ];
  await add("Enrolment", { site, setting: twice, joinedOn: "2020-09-01" });
  const outsider = await add("Setting");

  for (const setting of [twice, plain, left, outsider]) await add("Support", { setting, kind: "FULL", from: "2020-01-06" });
  for (const setting of [twice, left, outsider])
    await add("SeniorLead", { setting, from: "2019-10-01", course: "Two days", trainedOn: "2020-02-03" });
  await add("SeniorLead", { setting: plain, from: "2019-10-01" });
  const signed = { from: "2019-09-02", settingSignedOn: "2019-09-02", siteSignedOn: "2020-01-15" };
  for (const setting of [twice, left]) await add("Agreement", { setting, site, ...signed });
  await add("Agreement", { setting: plain, site, from: "2019-09-02", settingSignedOn: "2019-09-02" });
  await add("Agreement", { setting: untouched, site: elsewhere, ...signed });
  for (const setting of [twice, left, outsider])
    await add("Provision", { setting, kind: "COUNSELLING", hours: 6, from: "2018-09-03", until: "2020-09-01" });
  await add("Provision", { setting: plain, kind: "COUNSELLING", hours: 6, from: "2018-09-03" });
  await add("Provision", { setting: untouched, kind: "COUNSELLING", hours: 6, from: "2018-09-03", until: "2020-09-01" });

  expect(await ofSite(site)).toEqual({
    settingsWithLead: 2,
    settingsWithTrainedLead: 1,
    settingsWithAgreement: 1,
    settingsWithdrawing: 1,
    withdrawingShare: 50,
  });
  expect(await ofSite(site, "2020-12-31")).toEqual({
    settingsWithLead: 3,
    settingsWithTrainedLead: 2,
    settingsWithAgreement: 2,
    settingsWithdrawing: 2,
    withdrawingShare: 66.67,
  });
  expect(await ofSite(site, "2020-01-05")).toEqual({
    settingsWithLead: 3,
    settingsWithTrainedLead: 0,
    settingsWithAgreement: 0,
    settingsWithdrawing: 0,
    withdrawingShare: null,
  });
});

test("sites are found by what their settings withdrew", async () => {
  const [site, setting] = [await add("Site"), await add("Setting")];
  await add("Enrolment", { site, setting, joinedOn: "2019-09-02" });
  await add("Support", { setting, kind: "HUB", from: "2020-01-06" });
  await add("Provision", { setting, kind: "CBT", hours: 2, from: "2019-01-07", until: "2021-03-31" });
  const found = async (asOf: string) => {
    const { data } = await slice.register.ask(
      `query ($site: ID!, $asOf: Date) { sites(where: { id: { eq: $site }, settingsWithdrawing: { gte: 1 } }, asOf: $asOf) { totalCount } }`,
      { site, asOf },
    );
    return data.sites.totalCount;
  };
  expect([await found("2021-03-30"), await found("2021-03-31")]).toEqual([0, 1]);
});
