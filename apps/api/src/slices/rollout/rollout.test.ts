import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sampler, sampler } from "../../whole/sample.ts";
import { type TestRegister, testRegister } from "../../whole/test-register.ts";

let register: TestRegister;
let samples: Sampler;
beforeAll(async () => {
  register = await testRegister("empty", "2021-03-31");
  samples = sampler((type, input) => register.add(type, input));
});
afterAll(() => register.close());

const add = (type: string, input: Record<string, unknown> = {}) => samples.add(programme.record(type), input);

test("a site counts its teams that are live on the day, in part or in full", async () => {
  const site = await add("Site");
  const team = (stage: unknown, from: { value: string } = { value: site }) => add("Team", { site: from, stage });
  for (const value of ["PLANNED", "FUNDED", "IN_TRAINING", "PARTLY_LIVE", "OPERATIONAL", "ENDED"]) await team({ value });
  await team({ value: "OPERATIONAL", from: "2021-04-01" });
  await team({ value: "OPERATIONAL" }, { value: await add("Site") });
  const left = await team({ value: "OPERATIONAL" });
  await register.set([{ update: "Team", id: left, version: 1, patch: { site: { value: await add("Site"), from: "2021-03-31" } } }]);
  const { data } = await register.ask(`query ($id: ID!) { site(id: $id) { teamsOperational teams { totalCount } } }`, { id: site });
  expect(data.site).toEqual({ teamsOperational: 2, teams: { totalCount: 7 } });
});

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
  const { data } = await register.ask(`query ($id: ID!) { site(id: $id) { settingsJoined } }`, { id: site });
  expect(data.site.settingsJoined).toBe(3);
});

test("a team counts the settings and campuses that it supports on the day, each once", async () => {
  const [team, setting] = [await add("Team"), await add("Setting")];
  const [north, south] = [await add("Campus", { setting }), await add("Campus", { setting })];
  const support = (given: Record<string, unknown>) => add("Support", { team, from: "2020-01-01", kind: "FULL", ...given });
  await support({});
  await support({ setting, campus: north });
  await support({ setting, campus: south, kind: "OUTREACH" });
  await support({ until: "2021-03-31" });
  await support({ from: "2021-04-01" });
  const { data } = await register.ask(`query ($id: ID!) { team(id: $id) { settingsSupported } }`, { id: team });
  expect(data.team.settingsSupported).toBe(3);
});

test("a wave counts the teams that came of it, whatever was planned", async () => {
  const wave = await add("Wave", { teamsPlanned: 59 });
  await add("Team", { wave });
  await add("Team", { wave, stage: { value: "ENDED" } });
  const { data } = await register.ask(`query ($id: ID!) { wave(id: $id) { teamsPlanned teamsCreated } }`, { id: wave });
  expect(data.wave).toEqual({ teamsPlanned: 59, teamsCreated: 2 });
});
