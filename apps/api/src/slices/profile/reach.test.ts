import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const { add, ask } = sliceTrial();

const joinedOn = "2019-09-01";
const fields =
  "settingsInArea pupilsInArea settingsReach pupilsReach deprivedSettings deprivedPupils deprivedSettingsJoined deprivedPupilsJoined deprivedSettingsReach deprivedPupilsReach";
const reach = (site: string, asOf?: string) => ask("site", site, fields, asOf);

/** A setting of an area: how it ranks, its pupils, and how far its enrolment came. */
const known = async (
  site: string,
  rank: number | null,
  pupils: number,
  days: Record<string, unknown>,
  more: Record<string, unknown> = {},
) => {
  const setting = await add("Setting", { ...(rank ? { deprivationRank: rank } : {}), pupils: { value: pupils }, ...more });
  await add("Enrolment", { site, setting, ...days });
  return setting;
};

test("reach of the most deprived fifth stands beside reach of all, by settings and by pupils", async () => {
  const site = await add("Site");
  // Ten settings: the two that rank first are the most deprived fifth. Of those the small one joined.
  await known(site, 30, 100, { joinedOn });
  await known(site, 40, 300, { identifiedOn: joinedOn });
  for (const rank of [500, 600, 700, 800, 900]) await known(site, rank, 200, { joinedOn });
  for (const rank of [1000, 1100, 1200]) await known(site, rank, 200, { approachedOn: joinedOn });
  expect(await reach(site)).toEqual({
    settingsInArea: 10,
    pupilsInArea: 2000,
    settingsReach: 60,
    pupilsReach: 55,
    deprivedSettings: 2,
    deprivedPupils: 400,
    deprivedSettingsJoined: 1,
    deprivedPupilsJoined: 100,
    deprivedSettingsReach: 50,
    deprivedPupilsReach: 25,
  });
});

test("the fifth is of the area's own settings that have a rank, rounded up", async () => {
  const site = await add("Site");
  for (const rank of [20_000, 21_000, 22_000, 23_000, 24_000, 25_000]) await known(site, rank, 10, { joinedOn });
  for (let one = 0; one < 3; one += 1) await known(site, null, 10, { joinedOn });
  expect(await reach(site)).toMatchObject({ settingsInArea: 9, deprivedSettings: 2 });
});

test("a setting counts once, and only while it is open", async () => {
  const site = await add("Site");
  const twice = await known(site, 1, 50, { declinedOn: "2019-01-01", reason: "No room" });
  await add("Enrolment", { site, setting: twice, joinedOn: "2020-09-01" });
  await known(site, 2, 70, { joinedOn, withdrawnOn: "2020-09-01", reason: "Closed" }, { closedOn: "2020-09-01" });
  expect(await reach(site)).toMatchObject({ settingsInArea: 1, settingsReach: 100, pupilsInArea: 50, deprivedSettings: 1 });
  expect(await reach(site, "2020-08-31")).toMatchObject({ settingsInArea: 2, settingsReach: 50, pupilsInArea: 120, pupilsReach: 58.33 });
});

test("an area without settings, or without ranks, has no reach to tell", async () => {
  const site = await add("Site");
  expect(await reach(site)).toMatchObject({ settingsInArea: 0, settingsReach: null, pupilsReach: null, deprivedSettingsReach: null });
  await known(site, null, 10, { joinedOn });
  expect(await reach(site)).toMatchObject({
    settingsReach: 100,
    deprivedSettings: 0,
    deprivedSettingsReach: null,
    deprivedPupilsReach: null,
  });
});
