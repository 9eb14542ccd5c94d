import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type VerbTrial, verbTrial } from "../../whole/verb-trial.ts";

let trial: VerbTrial;
beforeAll(async () => {
  trial = await verbTrial();
});
afterAll(() => trial.register.close());

/** Some fields of some records, in the order of the ids. */
const fields = async (one: string, ids: readonly string[], selected: string) => {
  const asked = ids.map((id, index) => `r${index}: ${one}(id: "${id}") { ${selected} }`).join(" ");
  return Object.values(await trial.ask(`{ ${asked} }`));
};

describe("a setting that withdraws", () => {
  test("stands at withdrawn with its reason, has no support from the day on, and never begins what was to come", async () => {
    const [setting, team, other] = [await trial.add("Setting"), await trial.add("Team"), await trial.add("Setting")];
    const joined = await trial.add("Enrolment", { setting, joinedOn: "2019-09-02", pausedOn: "2021-05-04" });
    const declined = await trial.add("Enrolment", { setting, declinedOn: "2019-01-07", reason: "No room." });
    const supports = [
      await trial.add("Support", { setting, team, kind: "FULL", from: "2019-10-01" }),
      await trial.add("Support", { setting, kind: "OUTREACH", from: "2019-03-01", until: "2019-09-01" }),
      await trial.add("Support", { setting, kind: "HUB", from: "2021-09-01" }),
      await trial.add("Support", { setting: other, team, kind: "FULL", from: "2019-10-01" }),
    ];
    const given = { setting, on: "2021-02-01", reason: "Too few referrals." };
    expect(await trial.does("withdrawSetting", given)).toMatchObject({ changed: 3, refused: [] });
    expect(await fields("enrolment", [joined, declined], "stage stageOn reason pausedOn")).toEqual([
      { stage: "WITHDRAWN", stageOn: "2021-02-01", reason: "Too few referrals.", pausedOn: null },
      { stage: "DECLINED", stageOn: "2019-01-07", reason: "No room.", pausedOn: null },
    ]);
    expect(await fields("support", supports, "until")).toEqual([{ until: "2021-02-01" }, { until: "2019-09-01" }, null, { until: null }]);
    expect((await trial.problems("withdrawSetting", given)).map(([at]) => at)).toEqual(["input.setting"]);
  });

  test("says why", async () => {
    const setting = await trial.add("Setting");
    await trial.add("Enrolment", { setting, joinedOn: "2019-09-02" });
    expect(await trial.does("withdrawSetting", { setting, reason: " " })).toMatchObject({
      changed: 0,
      refused: [{ record: "Enrolment", path: ["input", "reason"], message: "Reason is required when a setting declined or withdrew" }],
    });
  });
});

test("a setting that closes is closed on the day, and takes its enrolment, its supports and its campuses with it, but no seat", async () => {
  const setting = await trial.add("Setting", { name: "Old College", openedOn: "1970-09-01" });
  const enrolment = await trial.add("Enrolment", { setting, joinedOn: "2019-09-02" });
  const campus = await trial.add("Campus", { setting });
  const support = await trial.add("Support", { setting, campus, kind: "FULL", from: "2019-10-01" });
  const seat = await trial.add("Seat", { setting, speaksFor: "EDUCATION", from: "2019-10-01" });
  expect(await trial.does("closeSetting", { setting, on: "2021-01-01" })).toMatchObject({ changed: 4, refused: [] });
  expect(await fields("setting", [setting], "closedOn status")).toEqual([{ closedOn: "2021-01-01", status: "CLOSED" }]);
  expect(await fields("enrolment", [enrolment], "stage reason")).toEqual([{ stage: "WITHDRAWN", reason: "The setting closed." }]);
  expect([
    ...(await fields("campus", [campus], "until")),
    ...(await fields("support", [support], "until")),
    ...(await fields("seat", [seat], "until")),
  ]).toEqual([{ until: "2021-01-01" }, { until: "2021-01-01" }, { until: null }]);
  expect(await trial.problems("closeSetting", { setting })).toEqual([["input.setting", "Old College closed on 1 January 2021"]]);
});

test("a setting that is to close is open until then, and proposed to close", async () => {
  const setting = await trial.add("Setting");
  await trial.does("closeSetting", { setting, on: "2021-08-31" });
  expect(await fields("setting", [setting], "closedOn status")).toEqual([{ closedOn: "2021-08-31", status: "PROPOSED_TO_CLOSE" }]);
});

describe("a team that ends", () => {
  test("takes its supports, posts, postings, absences, liaisons and recruitment with it, and nothing of others", async () => {
    const [team, other] = [await trial.add("Team", { stage: { value: "OPERATIONAL" } }), await trial.add("Team")];
    const support = await trial.add("Support", { team, from: "2020-01-06" });
    const liaison = await trial.add("Liaison", { team, from: "2020-01-06" });
    const [post, toOpen, theirs] = [
      await trial.add("Post", { team, openedOn: "2019-09-01" }),
      await trial.add("Post", { team, openedOn: "2021-09-01" }),
      await trial.add("Post", { team: other, openedOn: "2019-09-01" }),
    ];
    const [posting, left, elsewhere] = [
      await trial.add("Posting", { post, from: "2019-09-02" }),
      await trial.add("Posting", { post, from: "2019-09-02", until: "2020-02-01" }),
      await trial.add("Posting", { post: theirs, from: "2019-09-02" }),
    ];
    const absence = await trial.add("Absence", { posting, from: "2021-01-04" });
    const campaign = await trial.add("RecruitmentCampaign", { team, advertisedOn: "2021-01-11" });

    expect(await trial.does("endTeam", { team, on: "2021-03-01" })).toMatchObject({ changed: 8, refused: [] });
    const ended = { until: "2021-03-01" };
    expect(await fields("team", [team], "stage vacancies settingsSupported headcount")).toEqual([
      { stage: "ENDED", vacancies: 0, settingsSupported: 0, headcount: 0 },
    ]);
    expect([...(await fields("support", [support], "until")), ...(await fields("liaison", [liaison], "until"))]).toEqual([ended, ended]);
    expect(await fields("post", [post, toOpen, theirs], "closedOn")).toEqual([{ closedOn: "2021-03-01" }, null, { closedOn: null }]);
    expect(await fields("posting", [posting, left, elsewhere], "until")).toEqual([ended, { until: "2020-02-01" }, { until: null }]);
    expect(await fields("absence", [absence], "until")).toEqual([ended]);
    expect(await fields("recruitmentCampaign", [campaign], "closedOn")).toEqual([{ closedOn: "2021-03-01" }]);
    expect((await trial.problems("endTeam", { team })).map(([at]) => at)).toEqual(["input.team"]);
  });

  test("is not ended before a stage that is written down already", async () => {
    const team = await trial.add("Team", { name: "To come", stage: { value: "PLANNED" } });
    const { version } = (await fields("team", [team], "version"))[0] as { version: number };
    await trial.register.set([{ update: "Team", id: team, version, patch: { stage: { value: "FUNDED", from: "2021-09-01" } } }]);
    expect(await trial.problems("endTeam", { team })).toEqual([
      ["input.team", "To come has another stage from 1 September 2021: take that back first"],
    ]);
  });
});

describe("a posting that ends", () => {
  test("says why and where to, ends absences from it, and the supervision of whoever holds no other", async () => {
    const [leaver, supervisor] = [await trial.add("StaffMember"), await trial.add("StaffMember")];
    const posting = await trial.add("Posting", { staffMember: leaver, from: "2019-09-02" });
    const absence = await trial.add("Absence", { posting, from: "2021-01-04" });
    const supervision = await trial.add("Supervision", { supervisee: leaver, supervisor, from: "2019-10-01" });
    const why = { leavingReason: "PROMOTION", destination: "NHS" };
    expect(await trial.does("endPosting", { posting, on: "2021-02-01", ...why })).toMatchObject({ changed: 3, refused: [] });
    expect(await fields("posting", [posting], "until leavingReason destination")).toEqual([{ until: "2021-02-01", ...why }]);
    expect(await fields("absence", [absence], "until")).toEqual([{ until: "2021-02-01" }]);
    expect(await fields("supervision", [supervision], "until")).toEqual([{ until: "2021-02-01" }]);
    expect(await trial.problems("endPosting", { posting })).toEqual([["input.posting", "This posting ended on 1 February 2021"]]);
  });

  test("leaves the supervision of whoever has another post, and is no shorter than a day", async () => {
    const stays = await trial.add("StaffMember");
    const posting = await trial.add("Posting", { staffMember: stays, from: "2019-09-02" });
    await trial.add("Posting", { staffMember: stays, from: "2020-09-01" });
    const supervision = await trial.add("Supervision", { supervisee: stays, from: "2019-10-01" });
    expect(await trial.does("endPosting", { posting, on: "2019-09-02" })).toMatchObject({
      changed: 0,
      refused: [{ record: "Posting", path: ["input", "on"], message: "Until is a day after From" }],
    });
    expect(await trial.does("endPosting", { posting })).toMatchObject({ changed: 1 });
    expect(await fields("supervision", [supervision], "until")).toEqual([{ until: null }]);
  });
});

test("a wave that is retired funds and recruits no more: who joined or works stays", async () => {
  const [wave, other] = [await trial.add("Wave", { code: "2030-31" }), await trial.add("Wave", { code: "2031-32" })];
  const award = await trial.add("Award", { wave, from: "2019-04-01" });
  const stages = ["PLANNED", "FUNDED", "IN_TRAINING", "OPERATIONAL"];
  const teams: string[] = [];
  for (const value of stages) teams.push(await trial.add("Team", { wave, stage: { value } }));
  const supports = [
    await trial.add("Support", { team: teams[1], from: "2020-01-06" }),
    await trial.add("Support", { team: teams[3], from: "2020-01-06" }),
  ];
  const enrolments = [
    await trial.add("Enrolment", { wave, appliedOn: "2020-01-06", selectedOn: "2021-05-01" }),
    await trial.add("Enrolment", { wave, joinedOn: "2020-01-06" }),
    await trial.add("Enrolment", { wave: other, appliedOn: "2020-01-06" }),
  ];
  const given = { wave, on: "2021-01-04", reason: "The wave was retired." };
  expect(await trial.does("retireWave", given)).toMatchObject({ changed: 6, refused: [] });
  expect(await fields("wave", [wave, other], "retiredOn")).toEqual([{ retiredOn: "2021-01-04" }, { retiredOn: null }]);
  expect(await fields("award", [award], "until")).toEqual([{ until: "2021-01-04" }]);
  expect(await fields("team", teams, "stage")).toEqual(["ENDED", "ENDED", "IN_TRAINING", "OPERATIONAL"].map((stage) => ({ stage })));
  expect(await fields("support", supports, "until")).toEqual([{ until: "2021-01-04" }, { until: null }]);
  expect(await fields("enrolment", enrolments, "stage reason selectedOn")).toEqual([
    { stage: "WITHDRAWN", reason: "The wave was retired.", selectedOn: null },
    { stage: "JOINED", reason: null, selectedOn: null },
    { stage: "APPLIED", reason: null, selectedOn: null },
  ]);
  expect(await trial.problems("retireWave", given)).toEqual([["input.wave", "2030-31 was retired on 4 January 2021"]]);
});
