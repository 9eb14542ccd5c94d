import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programme } from "@trailblazer/records";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { numbersQuery } from "../../kit/desk/numbers.ts";
import { judgedWords, latest } from "./assessments.ts";
import { middle, profileQuery, shownFigures, traitsOf } from "./profile.ts";
import { awardsQuery, boardsQuery, findingsQuery, principlesQuery, reviewQuery, siteQuery } from "./queries.ts";
import { storyRows } from "./story-rows.ts";
import { storyOf, timeLineQuery } from "./time-line.ts";
import { workforceQuery } from "./workforce.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8"));
const names = shownFigures(programme.record("Site"));

describe("a site's story asks what the contract has", () => {
  test.each([
    ["its numbers", numbersQuery(storyRows("s")).query],
    ["the site", siteQuery],
    ["its profile", profileQuery(names, true)],
    ["its profile without indicators", profileQuery(["pupilsReach"], false)],
    ["its time line", timeLineQuery(true)],
    ["its time line without milestones", timeLineQuery(false)],
    ["its posts", workforceQuery],
    ["its boards", boardsQuery],
    ["its findings", findingsQuery],
    ["its last review", reviewQuery],
    ["its principles", principlesQuery],
    ["its awards", awardsQuery(["amount", "paid"])],
  ])("%s", (_, query) => expect(validate(contract, parse(query))).toEqual([]));
});

test("a site stands beside those that have a value, by the latest period, and by nothing that it has no value for", () => {
  const period = (id: string, name: string) => ({
    id,
    name,
    england: 40,
    source: "NHS",
    indicator: { id: "wait", name: "Wait", unit: "days" },
  });
  const values = (id: string, ...given: readonly (number | null)[]) =>
    given.map((value, at) => ({ id: `${id}${at}`, value, site: { id: `s${at}` }, period: { id } }));
  const sites = { nodes: [0, 1, 2].map((at) => ({ id: `s${at}`, pupilsReach: at === 2 ? null : at * 10 })) };
  const indicatorPeriods = { nodes: [period("late", "2020-21"), period("early", "2019-20")] };
  const indicatorValues = { nodes: [...values("early", 50, 60, 70), ...values("late", 20, 30, null)] };
  const told = (id: string) => traitsOf(id, ["pupilsReach"], { sites, indicatorPeriods, indicatorValues });
  expect(told("s1").map(({ name, own, values }) => [name, own?.value, values.length])).toEqual([
    ["Reach by pupils", 10, 2],
    ["Wait, 2020-21", 30, 2],
  ]);
  expect(told("s1")[1]!.words(30)).toBe("30 days");
  expect(told("s2")).toEqual([]);
  expect(middle([3, 1, 10])).toBe(3);
  expect(middle([4, 1])).toBe(2.5);
});

describe("a time line", () => {
  const wave = { code: "2018-19", announcedOn: "2018-12-20" };
  const answer = {
    teams: { nodes: [{ id: "t", name: "North", wave }] },
    teamStages: {
      nodes: [
        { value: "PLANNED", from: null, until: "2018-12-20", team: { id: "t" } },
        { value: "FUNDED", from: "2018-12-20", until: "2019-01-21", team: { id: "t" } },
        { value: "IN_TRAINING", from: "2019-01-21", until: null, team: { id: "t" } },
        { value: "FUNDED", from: "2018-12-20", until: null, team: { id: "gone" } },
      ],
    },
    milestones: {
      nodes: [{ id: "m", kind: "BOARD", dueOn: "2019-05-31", doneOn: "2019-06-30", state: "OPEN", wave: { code: "2018-19" } }],
    },
  };

  test("has each stage of the teams that are here, up to the day that is looked at", () => {
    expect(storyOf(answer, "2019-02-01").stretches).toEqual([
      { id: "t", team: "North", stage: "FUNDED", from: "2018-12-20", until: "2019-01-21" },
      { id: "t", team: "North", stage: "IN_TRAINING", from: "2019-01-21", until: "2019-02-01" },
    ]);
    expect(storyOf(answer, "2018-12-31").stretches.map(({ until }) => until)).toEqual(["2018-12-31"]);
  });

  test("has a milestone where it is due until the day on which it was done", () => {
    expect(storyOf(answer, "2019-02-01").marks).toMatchObject([{ on: "2019-05-31", doneOn: null, isDone: false }]);
    const done = { ...answer, milestones: { nodes: [{ ...answer.milestones.nodes[0]!, state: "DONE" }] } };
    expect(storyOf(done, "2019-07-01").marks).toMatchObject([{ on: "2019-06-30", isDone: true }]);
  });

  test("has no wave before it was announced", () => {
    expect(storyOf(answer, "2018-12-19").waves).toEqual([]);
    expect(storyOf(answer, "2018-12-20").waves).toEqual([{ code: "2018-19", on: "2018-12-20" }]);
  });
});

test("of a principle its last assessment counts, and on one day that of the region", () => {
  const one = (assessedOn: string, by: string, judgement: string, principle = "p") => ({
    id: `${assessedOn}${by}`,
    assessedOn,
    by,
    judgement,
    reason: "",
    principle: { id: principle },
  });
  const last = latest([one("2020-02-01", "REGION", "NOT_MET"), one("2020-02-01", "SITE", "MET"), one("2019-01-01", "SITE", "MET")]);
  expect([...last.values()].map(({ judgement }) => judgement)).toEqual(["NOT_MET"]);
  expect(judgedWords([one("x", "SITE", "PARTLY_MET"), one("x", "SITE", "MET", "q")])).toEqual(["1 met", "1 met in part"]);
});
