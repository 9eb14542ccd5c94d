import { beforeAll, describe, expect, test } from "vitest";
import { BadInput } from "../../engine/refusals.ts";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add, ask } = slice;
let team: string;
beforeAll(async () => {
  team = await add("Team");
});

const refused = async (work: Promise<unknown>) => {
  const error = await work.then(() => undefined).catch((reason: unknown) => reason);
  if (!error) return null;
  expect(error).toBeInstanceOf(BadInput);
  return (error as BadInput).problems.map(({ path, message }) => [path.at(-1), message]);
};
const campaign = (given: Record<string, unknown> = {}) =>
  add("RecruitmentCampaign", { team, role: "SENIOR_CLINICIAN", posts: 2, advertisedOn: "2020-11-02", closedOn: "2021-01-11", ...given });
const recruit = async (id: string, given: Record<string, unknown> = {}) =>
  add("Posting", {
    post: await add("Post", { team, role: "SENIOR_CLINICIAN", openedOn: "2019-01-01" }),
    kind: "SUBSTANTIVE",
    wte: 1,
    from: "2021-02-01",
    campaign: id,
    ...given,
  });
const FIGURES = "state recruited fromLocalServices";

describe("a campaign", () => {
  test("comes to those whom it found, and how many of them local services have to replace", async () => {
    const id = await campaign();
    await recruit(id, { cameFrom: "LOCAL_SPECIALIST" });
    await recruit(id, { cameFrom: "NHS", from: "2021-04-19" });
    expect(await ask("recruitmentCampaign", id, FIGURES)).toEqual({ state: "FILLED", recruited: 1, fromLocalServices: 1 });
    expect(await ask("recruitmentCampaign", id, FIGURES, "2021-04-19")).toEqual({ state: "FILLED", recruited: 2, fromLocalServices: 1 });
    expect(await ask("recruitmentCampaign", id, FIGURES, "2021-01-10")).toEqual({ state: "OPEN", recruited: 0, fromLocalServices: 0 });
    expect(await ask("recruitmentCampaign", id, FIGURES, "2020-11-01")).toMatchObject({ state: null });
  });

  test("is filled in part, or has failed when it found nobody, once it is closed", async () => {
    const [part, failed, open] = [await campaign(), await campaign(), await campaign({ closedOn: null })];
    await recruit(part);
    expect(await ask("recruitmentCampaign", part, FIGURES)).toMatchObject({ state: "PARTLY_FILLED" });
    expect(await ask("recruitmentCampaign", failed, FIGURES)).toMatchObject({ state: "FAILED" });
    expect(await ask("recruitmentCampaign", open, FIGURES)).toMatchObject({ state: "OPEN" });
  });

  test("is for posts of its team and role alone", async () => {
    const id = await campaign();
    const elsewhere = await add("Post", { role: "SENIOR_CLINICIAN", openedOn: "2019-01-01" });
    const other = await add("Post", { team, role: "TEAM_MANAGER", openedOn: "2019-01-01" });
    expect(await refused(recruit(id, { post: elsewhere }))).toEqual([["campaign", "This campaign is for posts of another team"]]);
    expect(await refused(recruit(id, { post: other }))).toEqual([["campaign", "This campaign is for posts of another role"]]);
    const right = await add("Post", { team, role: "SENIOR_CLINICIAN", openedOn: "2019-01-01" });
    await recruit(id, { post: right });
    expect(await refused(slice.register.set([{ update: "Post", id: right, version: 1, patch: { role: "TEAM_MANAGER" } }]))).toEqual([
      ["role", "Somebody was recruited to this post by a campaign for its present team and role"],
    ]);
    expect(await refused(slice.register.set([{ update: "RecruitmentCampaign", id, version: 1, patch: { role: "EMHP" } }]))).toEqual([
      ["role", "Somebody was recruited by it as it is now"],
    ]);
  });

  test("finds nobody who was in post before it was advertised, and counts nobody twice", async () => {
    const id = await campaign();
    expect(await refused(recruit(id, { from: "2020-11-01" }))).toEqual([
      ["campaign", "This campaign was advertised after the first day in post"],
    ]);
    const staffMember = await add("StaffMember");
    await recruit(id, { staffMember, wte: 0.5, from: "2020-11-02" });
    expect(
      await refused(slice.register.set([{ update: "RecruitmentCampaign", id, version: 1, patch: { advertisedOn: "2020-11-03" } }])),
    ).toEqual([["advertisedOn", "Somebody whom it found was in post before this day"]]);
    expect(await refused(recruit(id, { staffMember, wte: 0.5 }))).toEqual([
      ["campaign", "Another posting has this campaign and staff member"],
    ]);
    expect(await ask("recruitmentCampaign", id, FIGURES)).toMatchObject({ recruited: 1 });
  });

  test.each([
    ["interviews no more than applied", { applied: 3, interviewed: 4 }, "interviewed"],
    ["offers to no more than it interviewed", { applied: 9, interviewed: 3, offered: 4 }, "offered"],
    ["does not close before it is advertised", { closedOn: "2020-11-01" }, "closedOn"],
    ["says why posts stayed empty when it is closed", { closedOn: null, difficulty: "NONE_SUITABLE" }, "difficulty"],
  ])("%s", async (_, given, field) => {
    const right = {
      team,
      role: "EMHP",
      posts: 1,
      advertisedOn: "2020-11-02",
      closedOn: "2021-01-11",
      applied: 9,
      interviewed: 3,
      offered: 1,
    };
    expect(await refused(slice.register.add("RecruitmentCampaign", right))).toBeNull();
    expect((await refused(slice.register.add("RecruitmentCampaign", { ...right, ...given })))?.map(([at]) => at)).toEqual([field]);
  });
});

describe("a posting", () => {
  const hold = async (staffMember: string, band: string | null, from: string, until?: string) =>
    add("Posting", {
      staffMember,
      post: await add("Post", { openedOn: "2019-01-01" }),
      kind: "SUBSTANTIVE",
      wte: 0.5,
      band,
      from,
      ...(until ? { until } : {}),
    });
  const stepOf = async (id: string) => (await ask("posting", id, "step")).step;

  test("is a step from the one before: up, down, or on the same band", async () => {
    const staffMember = await add("StaffMember");
    const first = await hold(staffMember, "BAND_4", "2019-01-07", "2020-01-06");
    const up = await hold(staffMember, "BAND_5", "2020-01-06", "2020-06-01");
    const same = await hold(staffMember, "BAND_5", "2020-07-01", "2020-09-01");
    const over = await hold(staffMember, "BAND_8A", "2020-09-01", "2020-12-01");
    const down = await hold(staffMember, "BAND_7", "2020-12-01", "2021-01-01");
    const off = await hold(staffMember, "OTHER", "2021-01-01", "2021-02-01");
    expect(await Promise.all([first, up, same, over, down, off].map(stepOf))).toEqual([
      "FIRST",
      "HIGHER",
      "SAME_BAND",
      "HIGHER",
      "LOWER",
      null,
    ]);
  });

  test("is none while another goes on beside it", async () => {
    const staffMember = await add("StaffMember");
    await hold(staffMember, "BAND_5", "2020-01-06");
    expect(await stepOf(await hold(staffMember, "BAND_6", "2020-06-01"))).toBeNull();
  });

  test("gives the Electronic Staff Record's codes of why and where to somebody left", async () => {
    const leave = (leavingReason: string, destination: string) =>
      add("Posting", { from: "2020-01-01", until: "2021-01-01", leavingReason, destination });
    const codes = "leavingReasonCode destinationCode";
    expect(await ask("posting", await leave("PROMOTION", "NHS"), codes)).toEqual({ leavingReasonCode: "25", destinationCode: "01" });
    expect(await ask("posting", await leave("END_OF_TRAINING", "STUDY"), codes)).toEqual({
      leavingReasonCode: "06",
      destinationCode: "13",
    });
    expect(await ask("posting", await leave("OTHER", "OTHER"), codes)).toEqual({ leavingReasonCode: null, destinationCode: null });
  });
});
