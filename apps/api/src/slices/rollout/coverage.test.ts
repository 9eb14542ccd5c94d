import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const { add, ask } = sliceTrial();

const fields = "settingsJoined settingsWithTeam settingsCoverage pupilsJoined pupilsWithTeam pupilsCoverage";
const covered = (site: string, asOf?: string) => ask("site", site, fields, asOf);

test("a site counts settings that stand at joined, each once", async () => {
  const [site, twice] = [await add("Site"), await add("Setting")];
  const enrol = (days: Record<string, unknown>, setting?: string) => add("Enrolment", { site, ...(setting ? { setting } : {}), ...days });
  await enrol({ joinedOn: "2021-03-31" });
  await enrol({ joinedOn: "2019-09-01" }, twice);
  await enrol({ joinedOn: "2020-09-01" }, twice);
  await enrol({ joinedOn: "2021-04-01" });
  await enrol({ joinedOn: "2019-09-01", withdrawnOn: "2020-09-01", reason: "Closed" });
  await enrol({ joinedOn: "2019-09-01", withdrawnOn: "2021-04-01", reason: "Closes" });
  await enrol({ selectedOn: "2019-09-01" });
  expect((await covered(site)).settingsJoined).toBe(3);
});

test("coverage by settings and coverage by pupils are two figures: one small school of two is half, or a tenth", async () => {
  const [site, team] = [await add("Site"), await add("Team")];
  const joined = async (pupils: number) => {
    const setting = await add("Setting", { pupils: { value: pupils } });
    await add("Enrolment", { site, setting, joinedOn: "2019-09-01" });
    return setting;
  };
  const [small] = [await joined(100), await joined(900)];
  await add("Support", { team, setting: small, kind: "FULL", from: "2020-01-06" });
  const whole = { settingsJoined: 2, pupilsJoined: 1000 };
  expect(await covered(site)).toEqual({ ...whole, settingsWithTeam: 1, settingsCoverage: 50, pupilsWithTeam: 100, pupilsCoverage: 10 });
  const none = { settingsWithTeam: 0, settingsCoverage: 0, pupilsWithTeam: 0, pupilsCoverage: 0 };
  expect(await covered(site, "2020-01-05")).toEqual({ ...whole, ...none });
});

test("a setting has a team while it stands at joined and has more than outreach, and counts once", async () => {
  const site = await add("Site");
  const setting = async (pupils: number) => add("Setting", { pupils: { value: pupils } });
  const support = (given: Record<string, unknown>) => add("Support", { from: "2020-01-06", kind: "FULL", ...given });
  const [hub, outreach, left, outside] = [await setting(1), await setting(10), await setting(100), await setting(1000)];
  await add("Enrolment", { site, setting: hub, joinedOn: "2019-09-01" });
  await add("Enrolment", { site, setting: hub, joinedOn: "2020-09-01" });
  await add("Enrolment", { site, setting: outreach, joinedOn: "2019-09-01" });
  await add("Enrolment", { site, setting: left, joinedOn: "2019-09-01", withdrawnOn: "2020-09-01", reason: "Closed" });
  await support({ setting: hub, kind: "HUB" });
  await support({ setting: hub });
  await support({ setting: outreach, kind: "OUTREACH" });
  await support({ setting: left });
  const early = await setting(10_000);
  await add("Enrolment", { site, setting: early, joinedOn: "2019-09-01" });
  await support({ setting: early, kind: "EARLY_ADOPTER" });
  await support({ setting: outside });
  expect(await covered(site)).toEqual({
    settingsJoined: 3,
    settingsWithTeam: 2,
    settingsCoverage: 66.67,
    pupilsJoined: 10_011,
    pupilsWithTeam: 10_001,
    pupilsCoverage: 99.9,
  });
});

test("a site that no setting has joined has no coverage", async () => {
  expect(await covered(await add("Site"))).toEqual({
    settingsJoined: 0,
    settingsWithTeam: 0,
    settingsCoverage: null,
    pupilsJoined: 0,
    pupilsWithTeam: 0,
    pupilsCoverage: null,
  });
});

test("pupils are those on roll on the day", async () => {
  const site = await add("Site");
  const setting = await add("Setting", { pupils: [{ value: 200 }, { value: 240, from: "2020-10-01" }] });
  await add("Enrolment", { site, setting, joinedOn: "2019-09-01" });
  expect((await covered(site)).pupilsJoined).toBe(240);
  expect((await covered(site, "2020-09-30")).pupilsJoined).toBe(200);
});
