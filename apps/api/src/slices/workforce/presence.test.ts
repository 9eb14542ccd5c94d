import { beforeAll, describe, expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";
import type { TestRegister } from "../../whole/test-register.ts";

const slice = sliceTrial();
const { add, ask } = slice;

const posting = (post: string, wte: number, given: Record<string, unknown> = {}) =>
  add("Posting", { post, wte, kind: "SUBSTANTIVE", from: "2020-01-01", ...given });
const post = (given: Record<string, unknown> = {}) => add("Post", { openedOn: "2019-01-01", wte: { value: 1 }, ...given });
const WTES = "fundedWte filledWte vacancies contractedWte presentWte headcount";

describe("the staff of a team and a site on a day", () => {
  let site: string;
  let team: string;
  beforeAll(async () => {
    site = await add("Site");
    team = await add("Team", { site: { value: site } });
    // One who is away from 1 March, with cover of 0.6; one at work; an empty post with agency staff.
    const away = await posting(await post({ team }), 1);
    const { post: held } = (await slice.register.ask(`{ posting(id: "${away}") { post { id } } }`)).data.posting;
    await add("Absence", { posting: away, planned: true, from: "2021-03-01", until: "2021-06-01" });
    await posting(held.id, 0.6, { kind: "COVER", covers: away, from: "2021-03-01" });
    await posting(await post({ team }), 0.8);
    await posting(await post({ team }), 1, { kind: "AGENCY", from: "2021-03-15" });
  });

  test("are funded, filled, contracted and present: who is away is contracted, cover is present, and neither fills a vacancy", async () => {
    const now = { fundedWte: 3, filledWte: 1.8, contractedWte: 2.4, presentWte: 2.4, headcount: 3 };
    expect(await ask("team", team, WTES)).toEqual({ ...now, vacancies: 1.2 });
    expect(await ask("site", site, WTES.replace("vacancies", "vacantWte"))).toEqual({ ...now, vacantWte: 1.2 });
  });

  test("are those of the day", async () => {
    expect(await ask("team", team, WTES, "2021-03-14")).toMatchObject({ filledWte: 1.8, contractedWte: 2.4, presentWte: 1.4 });
    expect(await ask("team", team, WTES, "2021-02-28")).toMatchObject({ contractedWte: 1.8, presentWte: 1.8, headcount: 2 });
    expect(await ask("team", team, WTES, "2021-06-01")).toMatchObject({ contractedWte: 2.4, presentWte: 3.4 });
    expect(await ask("team", team, WTES, "2019-06-01")).toMatchObject({ fundedWte: 3, contractedWte: 0, presentWte: 0, headcount: 0 });
  });

  test("are counted once where they hold two posts", async () => {
    const own = await add("Team");
    const staffMember = await add("StaffMember");
    await posting(await post({ team: own }), 0.5, { staffMember });
    await posting(await post({ team: own }), 0.5, { staffMember });
    expect(await ask("team", own, "headcount contractedWte")).toEqual({ headcount: 1, contractedWte: 1 });
  });
});

describe("stability over a year", () => {
  test("is the share of those employed a year before who still are, by heads and by the WTE of then", async () => {
    const site = await add("Site");
    const team = await add("Team", { site: { value: site } });
    const other = await add("Team", { site: { value: site } });
    const staff = async (wte: number, given: Record<string, unknown>, at = team) => {
      const staffMember = await add("StaffMember");
      await posting(await post({ team: at }), wte, { staffMember, ...given });
      return staffMember;
    };
    await staff(1, {});
    // In part since, but still there.
    const fewer = await staff(1, { until: "2020-10-01" });
    await posting(await post({ team }), 0.4, { staffMember: fewer, from: "2020-10-01" });
    await staff(0.5, { until: "2021-03-31" });
    // Moved to another team of the site.
    const moved = await staff(0.8, { until: "2020-09-01" });
    await posting(await post({ team: other }), 0.8, { staffMember: moved, from: "2020-09-01" });
    // Came within the year, and agency staff: neither counts.
    await staff(1, { from: "2020-04-01" });
    await staff(1, { kind: "AGENCY" });
    const fields = "headcount headcountStability wteStability";
    expect(await ask("team", team, fields)).toEqual({ headcount: 3, headcountStability: 50, wteStability: 60.61 });
    expect(await ask("site", site, fields)).toEqual({ headcount: 4, headcountStability: 75, wteStability: 84.85 });
    expect(await ask("team", team, fields, "2021-03-30")).toMatchObject({ headcount: 4, headcountStability: 75 });
    // A year before the day nobody was there.
    expect(await ask("team", team, fields, "2020-06-01")).toEqual({ headcount: 5, headcountStability: null, wteStability: null });
  });

  test("is of the teams that a site had on each of the two days", async () => {
    const [from, to] = [await add("Site"), await add("Site")];
    const team = await add("Team", { site: { value: from } });
    await posting(await post({ team }), 1);
    await slice.register.set([{ update: "Team", id: team, version: 1, patch: { site: { value: to, from: "2020-09-01" } } }]);
    expect(await ask("team", team, "headcountStability")).toEqual({ headcountStability: 100 });
    expect(await ask("site", from, "headcount headcountStability")).toEqual({ headcount: 0, headcountStability: 0 });
    expect(await ask("site", to, "headcount headcountStability")).toEqual({ headcount: 1, headcountStability: null });
  });
});

describe("stability of an employer's staff in one role", () => {
  const STABILITY = `query ($where: PostingWhere, $from: Date!, $to: Date!) {
    stability(where: $where, from: $from, to: $to) { headcount remained headcountRate wte wteRemained wteRate } }`;

  test("is the share of those employed on one day who are on another, over any period", async () => {
    const [employer, other] = [await add("Organisation"), await add("Organisation")];
    const hold = async (wte: number, given: Record<string, unknown> = {}, of: Record<string, unknown> = {}) => {
      const staffMember = given.staffMember ?? (await add("StaffMember"));
      await posting(await post({ role: "EMHP", employer: { value: employer }, ...of }), wte, { ...given, staffMember });
      return staffMember;
    };
    // One stays, in part; one leaves; one comes; one goes to another role, one to another employer; agency staff don't count.
    const fewer = await hold(1, { until: "2020-10-01" });
    await hold(0.4, { staffMember: fewer, from: "2020-10-01" });
    await hold(0.5, { until: "2020-09-30" });
    await hold(1, { from: "2020-06-01" });
    const risen = await hold(0.8, { until: "2020-11-01" });
    await hold(0.8, { staffMember: risen, from: "2020-11-01" }, { role: "SENIOR_CLINICIAN" });
    const away = await hold(0.3, { until: "2020-12-01" });
    await hold(0.3, { staffMember: away, from: "2020-12-01" }, { employer: { value: other } });
    await hold(1, { kind: "AGENCY" });
    const ofRole = { post: { employer: { id: { eq: employer } }, role: { eq: "EMHP" } } };
    const asked = async (where: unknown, from = "2020-03-31", to = "2020-12-31", by?: TestRegister["ask"]) => {
      const variables = { where, from, to };
      return (await (by ? by(STABILITY, variables) : slice.register.ask(STABILITY, variables))).data.stability;
    };
    expect(await asked(ofRole)).toEqual({ headcount: 4, remained: 1, headcountRate: 25, wte: 2.6, wteRemained: 1, wteRate: 38.46 });
    // Of the employer's staff in any role, whoever has risen has remained.
    expect(await asked({ post: { employer: { id: { eq: employer } } } })).toMatchObject({ remained: 2, headcountRate: 50, wteRate: 69.23 });
    expect(await asked(ofRole, "2020-03-31", "2020-03-31")).toMatchObject({ headcountRate: 100, wteRate: 100 });
    expect(await asked(ofRole, "2019-03-31")).toEqual({
      headcount: 0,
      remained: 0,
      headcountRate: null,
      wte: 0,
      wteRemained: 0,
      wteRate: null,
    });
    // Before anything was written down, nobody was known to be there.
    const { data } = await slice.register.ask(
      `{ stability(from: "2020-03-31", to: "2020-12-31", knownAt: "2020-01-01T00:00:00Z") { headcount } retention(knownAt: "2020-01-01T00:00:00Z") { month } }`,
    );
    expect(data).toEqual({ stability: { headcount: 0 }, retention: [] });
    // Whoever sees no site sees nobody in it.
    const nobody = slice.register.as({ granted: [{ role: "MANAGER", sites: [await add("Site")], organisations: [] }] });
    expect(await asked(ofRole, undefined, undefined, nobody)).toMatchObject({ headcount: 0 });
  });

  test("is of a period that does not run backwards", async () => {
    const { errors } = await slice.register.ask(STABILITY, { from: "2021-01-01", to: "2020-01-01" });
    expect(errors![0]!.extensions).toMatchObject({ code: "BAD_USER_INPUT", problems: [{ path: ["to"] }] });
  });
});

describe("days vacant", () => {
  const DAYS = "daysVacant daysVacantInAll";

  test("are counted from the day on which a post opened, or its last holder left", async () => {
    const id = await post({ openedOn: "2021-01-01" });
    expect(await ask("post", id, DAYS)).toEqual({ daysVacant: 89, daysVacantInAll: 89 });
    await posting(id, 1, { from: "2021-01-11", until: "2021-03-21" });
    expect(await ask("post", id, DAYS)).toEqual({ daysVacant: 10, daysVacantInAll: 20 });
    expect(await ask("post", id, DAYS, "2021-02-01")).toEqual({ daysVacant: 0, daysVacantInAll: 10 });
    expect(await ask("post", id, DAYS, "2020-12-31")).toEqual({ daysVacant: 0, daysVacantInAll: 0 });
  });

  test("end when anybody substantive or seconded holds a part of it, not with cover or agency staff; several at once count once", async () => {
    const id = await post({ openedOn: "2021-01-01" });
    await posting(id, 1, { kind: "AGENCY", from: "2021-01-01" });
    expect(await ask("post", id, DAYS)).toEqual({ daysVacant: 89, daysVacantInAll: 89 });
    await posting(id, 0.5, { from: "2021-03-01" });
    await posting(id, 0.5, { kind: "SECONDMENT", from: "2021-03-11", until: "2021-03-21" });
    expect(await ask("post", id, DAYS)).toEqual({ daysVacant: 0, daysVacantInAll: 59 });
  });

  test("end when a post closes", async () => {
    const id = await post({ openedOn: "2021-01-01", closedOn: "2021-03-01" });
    expect(await ask("post", id, DAYS)).toEqual({ daysVacant: 0, daysVacantInAll: 59 });
  });
});
