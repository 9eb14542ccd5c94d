import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add } = slice;

test("a site counts its teams that are live on the day, in part or in full", async () => {
  const site = await add("Site");
  const team = (stage: unknown, from: { value: string } = { value: site }) => add("Team", { site: from, stage });
  for (const value of ["PLANNED", "FUNDED", "IN_TRAINING", "PARTLY_LIVE", "OPERATIONAL", "ENDED"]) await team({ value });
  await team({ value: "OPERATIONAL", from: "2021-04-01" });
  await team({ value: "OPERATIONAL" }, { value: await add("Site") });
  const left = await team({ value: "OPERATIONAL" });
  await slice.register.set([{ update: "Team", id: left, version: 1, patch: { site: { value: await add("Site"), from: "2021-03-31" } } }]);
  const { data } = await slice.register.ask(`query ($id: ID!) { site(id: $id) { teamsOperational teams { totalCount } } }`, { id: site });
  expect(data.site).toEqual({ teamsOperational: 2, teams: { totalCount: 7 } });
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
  const { data } = await slice.register.ask(`query ($id: ID!) { team(id: $id) { settingsSupported } }`, { id: team });
  expect(data.team.settingsSupported).toBe(3);
});

test("a pilot covers the sites that it has on the day, each once", async () => {
  const [pilot, site] = [await add("WaitingTimePilot"), await add("Site")];
  const covers = (of: string, given: Record<string, unknown> = {}) => add("PilotSite", { pilot, site: of, ...given });
  await covers(site, { until: "2020-01-01" });
  await covers(site, { from: "2020-01-01" });
  await covers(await add("Site"), { from: "2019-04-01" });
  await covers(await add("Site"), { until: "2021-03-31" });
  await covers(await add("Site"), { from: "2021-04-01" });
  const covered = async (asOf?: string) => {
    const { data } = await slice.register.ask(`query ($id: ID!, $asOf: Date) { waitingTimePilot(id: $id, asOf: $asOf) { sitesCovered } }`, {
      id: pilot,
      asOf,
    });
    return data.waitingTimePilot.sitesCovered;
  };
  expect(await covered()).toBe(2);
  expect(await covered("2021-03-30")).toBe(3);
});

test("a practice counts the other sites that had taken it up by the day", async () => {
  const [maker, reuser] = [await add("Site"), await add("Site")];
  const practice = await add("Practice", { site: maker });
  const reuse = (site: string, reusedOn: string) => slice.register.add("PracticeReuse", { practice, site, reusedOn, how: "AS_IS" });
  await reuse(reuser, "2021-03-31");
  await reuse(await add("Site"), "2021-04-01");
  const { data } = await slice.register.ask(`query ($id: ID!) { practice(id: $id) { sitesReusing reuses { totalCount } } }`, {
    id: practice,
  });
  expect(data.practice).toEqual({ sitesReusing: 1, reuses: { totalCount: 2 } });
  const problems = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error) => error.problems[0].message,
    );
  expect(await problems(reuse(maker, "2021-01-01"))).toBe("The site that made a practice does not reuse it");
  const moved = slice.register.set([{ update: "Practice", id: practice, version: 1, patch: { site: reuser } }]);
  expect(await problems(moved)).toBe("This site reuses the practice as another's");
});

test("a partner plays a part once at a time, and a team works with a service once at a time", async () => {
  const [site, organisation, team] = [await add("Site"), await add("Organisation"), await add("Team")];
  const part = (from: string, until?: string) =>
    slice.register.add("Partner", { site, organisation, part: "PROVIDER", from, ...(until ? { until } : {}) });
  await part("2019-01-01", "2020-01-01");
  await expect(part("2019-12-31")).rejects.toThrow("This organisation already plays that part on some of these days");
  await part("2020-01-01");
  await slice.register.add("Partner", { site, organisation, part: "TRAINING", from: "2019-01-01" });
  const service = (from: string) =>
    slice.register.add("Liaison", { team, service: "School nurses", kind: "SCHOOL_NURSING", place: "SETTINGS", from });
  await service("2020-01-01");
  await expect(service("2020-06-01")).rejects.toThrow("The team already works with this service on some of these days");
});
