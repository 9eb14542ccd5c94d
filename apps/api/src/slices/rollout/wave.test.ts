import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const { add, ask } = sliceTrial();

test("a wave counts the teams that came of it, whatever was planned", async () => {
  const wave = await add("Wave", { teamsPlanned: 59 });
  await add("Team", { wave });
  await add("Team", { wave, stage: { value: "ENDED" } });
  expect(await ask("wave", wave, "teamsPlanned teamsCreated")).toEqual({ teamsPlanned: 59, teamsCreated: 2 });
});

test("a wave counts the teams that work on the day, in part or in full, and the sites that have its teams", async () => {
  const wave = await add("Wave");
  const [north, south] = [await add("Site"), await add("Site")];
  await add("Team", { wave, site: { value: north }, stage: [{ value: "FUNDED" }, { value: "PARTLY_LIVE", from: "2020-01-06" }] });
  await add("Team", { wave, site: [{ value: north }, { value: south, from: "2020-09-01" }], stage: { value: "OPERATIONAL" } });
  await add("Team", { wave, site: { value: north }, stage: { value: "IN_TRAINING" } });
  const fields = "teamsCreated teamsOperational sitesWithTeams teamsPerSite";
  const teams = { teamsCreated: 3 };
  expect(await ask("wave", wave, fields)).toEqual({ ...teams, teamsOperational: 2, sitesWithTeams: 2, teamsPerSite: 1.5 });
  expect(await ask("wave", wave, fields, "2020-01-05")).toEqual({ ...teams, teamsOperational: 1, sitesWithTeams: 1, teamsPerSite: 3 });
});

test("what a wave is to reach follows from its teams: 8,000 pupils and 500 interventions a year to each", async () => {
  const wave = await add("Wave", { teamsPlanned: 59, pupilsPerTeam: 8000, interventionsPerTeam: 500 });
  await add("Team", { wave });
  await add("Team", { wave });
  expect(await ask("wave", wave, "pupilsPlanned pupilsExpected interventionsExpected")).toEqual({
    pupilsPlanned: 472000,
    pupilsExpected: 16000,
    interventionsExpected: 1000,
  });
});

test("a wave without teams, or without a plan for each, is not said to reach anybody", async () => {
  const wave = await add("Wave");
  expect(await ask("wave", wave, "teamsOperational sitesWithTeams teamsPerSite pupilsPlanned pupilsExpected")).toEqual({
    teamsOperational: 0,
    sitesWithTeams: 0,
    teamsPerSite: null,
    pupilsPlanned: null,
    pupilsExpected: null,
  });
});
