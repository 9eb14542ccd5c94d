import { beforeAll, describe, expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add, ask } = slice;
let functions: string[];
beforeAll(async () => {
  functions = [await add("CoreFunction"), await add("CoreFunction"), await add("CoreFunction")];
});

/** The field at which something is refused, and the sentence; null where it is not. */
const refused = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: { problems: { path: string[]; message: string }[] }) => error.problems.map(({ path, message }) => [path.at(-1), message])[0],
  );
const activity = (team: string, of: number, given: Record<string, unknown> = {}) =>
  add("Activity", { team, coreFunction: functions[of], from: "2020-01-01", ...given });

describe("the core functions", () => {
  test("are covered by a team that does something of each on the day, as often as it may be", async () => {
    const site = await add("Site");
    const [whole, part, none] = [
      await add("Team", { site: { value: site } }),
      await add("Team", { site: { value: site } }),
      await add("Team", { site: { value: site } }),
    ];
    for (const of of [0, 0, 1]) await activity(whole, of);
    await activity(whole, 2, { from: "2020-06-01", until: "2021-03-31" });
    await activity(part, 0);
    await activity(part, 1, { from: "2021-04-01" });
    expect(await ask("team", whole, "functionsCovered")).toEqual({ functionsCovered: 2 });
    expect(await ask("team", whole, "functionsCovered", "2021-03-30")).toEqual({ functionsCovered: 3 });
    expect(await ask("team", part, "functionsCovered")).toEqual({ functionsCovered: 1 });
    expect(await ask("team", none, "functionsCovered")).toEqual({ functionsCovered: 0 });
    expect(await ask("site", site, "teamsCoveringAll")).toEqual({ teamsCoveringAll: 0 });
    expect(await ask("site", site, "teamsCoveringAll", "2021-03-30")).toEqual({ teamsCoveringAll: 1 });
    expect(await ask("site", await add("Site"), "teamsCoveringAll", "2021-03-30")).toEqual({ teamsCoveringAll: 0 });
    const covering = async (asOf?: string) =>
      Promise.all(functions.map(async (id) => (await ask("coreFunction", id, "teamsCovering", asOf)).teamsCovering));
    expect(await covering()).toEqual([2, 1, 0]);
    expect(await covering("2021-03-30")).toEqual([2, 1, 1]);
    const { data } = await slice.register.ask(
      `query ($id: ID!) { team(id: $id) { activities(where: { inForce: true }) { groups(orderBy: [{ count: DESC }]) { nodes { key { coreFunction { self } } count } } } } }`,
      { id: whole },
    );
    expect(data.team.activities.groups.nodes).toEqual([
      { key: { coreFunction: { self: functions[0] } }, count: 2 },
      { key: { coreFunction: { self: functions[1] } }, count: 1 },
    ]);
  });

  test("are covered by no team that has ended, whatever it left open", async () => {
    const site = await add("Site");
    const team = await add("Team", { site: { value: site }, stage: { value: "OPERATIONAL" } });
    for (const of of [0, 1, 2]) await activity(team, of);
    await slice.register.set([{ update: "Team", id: team, version: 1, patch: { stage: { value: "ENDED", from: "2021-03-01" } } }]);
    expect(await ask("team", team, "functionsCovered", "2021-02-28")).toEqual({ functionsCovered: 3 });
    expect(await ask("team", team, "functionsCovered", "2021-03-01")).toEqual({ functionsCovered: 0 });
    expect(await ask("site", site, "teamsCoveringAll", "2021-02-28")).toEqual({ teamsCoveringAll: 1 });
    expect(await ask("site", site, "teamsCoveringAll", "2021-03-01")).toEqual({ teamsCoveringAll: 0 });
  });
});

describe("an activity", () => {
  let team: string;
  const support = (given: Record<string, unknown> = {}) => add("Support", { team, kind: "FULL", from: "2020-01-01", ...given });
  const take = (id: string, at: string, given: Record<string, unknown> = {}) =>
    slice.register.add("ActivitySetting", { activity: id, support: at, from: "2020-02-01", ...given });
  beforeAll(async () => {
    team = await add("Team");
  });

  test("reaches every setting that the team supports on the day, or those of them that are named", async () => {
    const setting = await add("Setting");
    const [north, south] = [await add("Campus", { setting }), await add("Campus", { setting })];
    const first = await support({ until: "2021-03-01" });
    const college = [await support({ setting, campus: north }), await support({ setting, campus: south })];
    await support();
    const [everywhere, some] = [await activity(team, 0, { place: "ALL" }), await activity(team, 1, { place: "SOME", until: "2021-04-30" })];
    for (const at of [first, ...college]) await take(some, at);
    const reached = async (id: string, asOf?: string) => (await ask("activity", id, "settingsReached", asOf)).settingsReached;
    expect(await reached(everywhere)).toBe(3);
    expect(await reached(everywhere, "2021-02-28")).toBe(4);
    expect(await reached(some)).toBe(2);
    expect(await reached(some, "2021-02-28")).toBe(3);
    expect(await reached(some, "2020-01-31")).toBe(0);
    expect(await reached(some, "2021-04-30")).toBe(0);
    expect(await reached(everywhere, "2019-12-31")).toBe(0);
  });

  test("is named in settings that its team supports on some of the days, and in no others", async () => {
    const id = await activity(team, 0, { place: "SOME", from: "2020-06-01", until: "2021-06-01" });
    const theirs = await add("Support", { kind: "FULL", from: "2020-01-01" });
    expect(await refused(take(id, theirs))).toEqual(["support", "The activity's team does not support this setting"]);
    const over = await support({ until: "2020-09-01" });
    const none = "The team supports this setting on none of these days";
    expect(await refused(take(id, over, { from: "2020-09-01" }))).toEqual(["support", none]);
    expect(await refused(take(id, over, { from: "2020-08-31" }))).toBeNull();
    const goesOn = await support();
    const outside = "The activity takes place on none of these days";
    expect(await refused(take(id, goesOn, { from: "2021-06-01" }))).toEqual(["activity", outside]);
    expect(await refused(take(id, goesOn, { until: "2020-06-01" }))).toEqual(["activity", outside]);
    expect(await refused(take(id, goesOn, { until: "2020-06-02" }))).toBeNull();
  });

  test("stays of one team with its settings, and on days that they share", async () => {
    const id = await activity(team, 0, { place: "SOME" });
    const at = await support();
    await take(id, at, { from: "2020-09-01" });
    const other = await add("Team");
    const change = (update: string, of: string, patch: Record<string, unknown>) =>
      refused(slice.register.set([{ update, id: of, version: 1, patch }]));
    expect(await change("Activity", id, { team: other })).toEqual(["team", "It takes place in settings that its present team supports"]);
    expect(await change("Support", at, { team: other })).toEqual(["team", "Its present team has activities in this setting"]);
    expect(await change("Support", at, { until: "2020-09-01" })).toEqual([
      "until",
      "An activity of the team is written down here for other days alone",
    ]);
    expect(await change("Activity", id, { until: "2020-09-01" })).toEqual([
      "until",
      "It is written down in a setting for other days alone",
    ]);
    expect(await change("Activity", id, { place: "ALL" })).toEqual(["place", "It is named in settings: remove those first"]);
    // A support that ends takes along what was done there.
    expect(await change("Support", at, { until: "2020-09-02" })).toBeNull();
  });

  test("that is in every setting is named in none", async () => {
    const id = await activity(team, 0, { place: "ALL" });
    expect(await refused(take(id, await support()))).toEqual([
      "activity",
      "This activity is in every setting that the team supports: none is named",
    ]);
  });

  test("is done once for the same people, and in a setting once, on a day", async () => {
    const given = { team, name: "Workshop on exams", coreFunction: functions[0], kind: "WORKSHOP", place: "SOME", from: "2020-01-01" };
    const id = await slice.register.add("Activity", { ...given, forWhom: "YOUNG_PEOPLE" });
    await slice.register.add("Activity", { ...given, forWhom: "STAFF" });
    expect(await refused(slice.register.add("Activity", { ...given, forWhom: "YOUNG_PEOPLE", from: "2021-01-01" }))).toEqual([
      "name",
      "The team already does this for them on some of these days",
    ]);
    const at = await support();
    await take(id, at, { until: "2020-07-01" });
    expect(await refused(take(id, at, { from: "2020-06-30" }))).toEqual([
      "support",
      "The activity already takes place in this setting on some of these days",
    ]);
    expect(await refused(take(id, at, { from: "2020-07-01" }))).toBeNull();
  });
});

describe("where the offer does not fit", () => {
  test("another service is one that the team works with, and is named only where there is one", async () => {
    const [team, other] = [await add("Team"), await add("Team")];
    const given = { team, whom: "SELF_HARM", from: "2020-01-01" };
    const [ours, theirs] = [await add("Liaison", { team }), await add("Liaison", { team: other })];
    const offer = (instead: string, more: Record<string, unknown> = {}) =>
      refused(slice.register.add("PoorFit", { ...given, instead, ...more }));
    expect(await offer("SERVICE", { service: theirs })).toEqual(["service", "Another team works with this service"]);
    expect(await offer("SENIOR", { service: ours })).toEqual(["service", "Only another service is named"]);
    expect(await offer("SERVICE", { service: ours })).toBeNull();
    expect(await offer("SENIOR")).toBeNull();
    expect(await offer("SENIOR", { from: "2021-01-01" })).toEqual(["instead", "The team already offers them this on some of these days"]);
    expect(await refused(slice.register.set([{ update: "Liaison", id: ours, version: 1, patch: { team: other } }]))).toEqual([
      "team",
      "Its present team offers it where its own offer does not fit",
    ]);
  });

  test("a criterion of referral holds once on a day, and may change", async () => {
    const team = await add("Team");
    const criterion = (from: string, until?: string) =>
      refused(
        slice.register.add("ReferralCriterion", {
          team,
          kind: "AGE",
          criterion: "5 up to the 18th birthday",
          from,
          ...(until ? { until } : {}),
        }),
      );
    expect(await criterion("2020-01-01", "2020-09-01")).toBeNull();
    expect(await criterion("2020-08-31")).toEqual(["criterion", "The team already has this criterion on some of these days"]);
    expect(await criterion("2020-09-01")).toBeNull();
  });
});
