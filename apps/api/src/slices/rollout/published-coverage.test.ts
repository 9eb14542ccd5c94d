import { beforeAll, expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const { add, ask } = sliceTrial("2024-12-31");
const figures: Record<string, string> = {};
beforeAll(async () => {
  const published = async (key: string, measure: string, asAtOn: string, value: number, basis = "OUTTURN", about = "England") => {
    figures[key] = await add("PublishedFigure", { measure, asAtOn, value, basis, about, source: "A written answer" });
  };
  await published("teams23", "TEAMS_OPERATIONAL", "2023-03-31", 398);
  await published("planned23", "TEAMS_OPERATIONAL", "2023-03-31", 399, "FORECAST");
  await published("settings23", "SETTINGS", "2023-03-31", 6800);
  await published("pupils23", "PUPILS", "2023-03-31", 3_400_000);
  await published("share23", "PUPILS_SHARE", "2023-03-31", 35);
  await published("teams24", "TEAMS_OPERATIONAL", "2024-03-31", 498);
  await published("share24", "PUPILS_SHARE", "2024-03-31", 44);
  figures.firstWave = await add("PublishedFigure", {
    measure: "SETTINGS",
    asAtOn: "2024-03-31",
    value: 1050,
    basis: "OUTTURN",
    about: "England",
    source: "A summary",
    wave: await add("Wave"),
  });
  await published("settings25", "SETTINGS", "2025-03-31", 10_100);
  await published("schools24", "SETTINGS_SHARE", "2024-03-31", 34);
  await published("london24", "PUPILS_SHARE", "2024-03-31", 50, "OUTTURN", "London");
  await published("teams25", "TEAMS_OPERATIONAL", "2025-03-31", 607);
  await published("forecast25", "PUPILS_SHARE", "2025-03-31", 54, "FORECAST");
  await published("schools25", "SETTINGS_SHARE", "2025-03-31", 42, "FORECAST");
  await published("forecast26", "PUPILS_SHARE", "2026-03-31", 60, "FORECAST");
});

const figure = async (key: string, field: string) => (await ask("publishedFigure", figures[key]!, field))[field];

test("settings and pupils to a team are of what was published as at the same day: 17.1 and 8,543 in 2023", async () => {
  expect(await figure("settings23", "perTeam")).toBe(17.09);
  expect(await figure("pupils23", "perTeam")).toBe(8542.71);
});

test("there is nothing to a team of a share, nor of teams themselves", async () => {
  expect(await figure("share23", "perTeam")).toBeNull();
  expect(await figure("teams23", "perTeam")).toBeNull();
});

test("a forecast grows the last outturn as the number of teams has: 44 % by 607 of 498 teams is 53.63 %", async () => {
  expect(await figure("forecast25", "constantAverage")).toBe(53.63);
  expect(await figure("schools25", "constantAverage")).toBe(41.44);
  expect(await figure("share24", "constantAverage")).toBe(43.79);
});

test("what is of one wave is not what all waves grow from", async () => {
  expect(await figure("settings25", "constantAverage")).toBe(10_370.85);
});

test("nothing is forecast without an outturn before it, without the teams of the day, or for another area", async () => {
  expect(await figure("share23", "constantAverage")).toBeNull();
  expect(await figure("forecast26", "constantAverage")).toBeNull();
  expect(await figure("london24", "constantAverage")).toBeNull();
});

test.each<[string, Record<string, unknown>, string | undefined, number | null, string | null]>([
  ["is met by the last outturn up to its day", { share: 25, dueOn: "2023-12-31" }, undefined, 35, "MET"],
  ["is met at the share itself", { share: 35, dueOn: "2023-12-31" }, undefined, 35, "MET"],
  ["is missed once its day has gone by without it", { share: 36, dueOn: "2023-12-31" }, "2024-01-01", 35, "MISSED"],
  ["is open on its day", { share: 36, dueOn: "2023-12-31" }, "2023-12-31", 35, "OPEN"],
  ["is met before its day", { share: 40, dueOn: "2030-03-31" }, undefined, 44, "MET"],
  ["is not met by a forecast", { share: 54, dueOn: "2025-03-31" }, undefined, 44, "OPEN"],
  ["is not met by what was published later than the day", { share: 40, dueOn: "2030-03-31" }, "2024-03-30", 35, "OPEN"],
  ["of settings is not met by a share of pupils", { share: 40, of: "SETTINGS_SHARE", dueOn: "2024-12-30" }, undefined, 34, "MISSED"],
  ["of one area is not met by another", { share: 40, about: "Midlands", dueOn: "2030-03-31" }, undefined, null, "OPEN"],
  ["that does not say of what is neither met nor missed", { share: 35, of: "NOT_SAID", dueOn: "2023-12-31" }, undefined, null, null],
])("a target %s", async (_, given, asOf, published, state) => {
  const target = await add("Target", { of: "PUPILS_SHARE", about: "England", source: "A plan", ...given });
  expect(await ask("target", target, "published state", asOf)).toEqual({ published, state });
});
