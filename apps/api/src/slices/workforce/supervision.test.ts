import { beforeAll, describe, expect, test } from "vitest";
import { BadInput } from "../../engine/refusals.ts";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add, ask } = slice;
let site: string;
let team: string;
beforeAll(async () => {
  const minimum = (kind: string, every: string, given: Record<string, unknown> = {}) =>
    add("SupervisionStandard", { kind, hours: 1, every, source: "As published", supervisorYears: 2, ...given });
  await minimum("CASE_MANAGEMENT", "FORTNIGHT");
  await minimum("CLINICAL_SKILLS", "FORTNIGHT", { monthsUntil: 6 });
  await minimum("CLINICAL_SKILLS", "MONTH", { monthsFrom: 6 });
  site = await add("Site");
  team = await add("Team", { site: { value: site } });
});

const below = async (id: string, asOf?: string) => (await ask("staffMember", id, "supervisionBelow", asOf)).supervisionBelow;
const somebody = async (role = "EMHP", at = team) => {
  const staffMember = await add("StaffMember");
  const post = await add("Post", { team: at, role, openedOn: "2019-01-01" });
  await add("Posting", { staffMember, post, kind: "SUBSTANTIVE", wte: 1, from: "2019-01-07" });
  return staffMember;
};
const trained = (staffMember: string, qualifiedOn?: string) =>
  add("Traineeship", { staffMember, enrolledOn: "2019-01-07", ...(qualifiedOn ? { qualifiedOn } : {}) });
const supervise = async (supervisee: string, kind: string, hours: number, every: string, given: Record<string, unknown> = {}) =>
  add("Supervision", { supervisee, supervisor: await add("StaffMember"), kind, hours, every, from: "2020-01-01", ...given });

describe("supervision of a practitioner", () => {
  test("is below the minimum in each kind of which there is less on the day", async () => {
    const one = await somebody();
    await trained(one, "2020-01-06");
    expect(await below(one)).toBe("BOTH");
    await supervise(one, "CASE_MANAGEMENT", 0.5, "WEEK");
    expect(await below(one)).toBe("CLINICAL_SKILLS");
    await supervise(one, "CLINICAL_SKILLS", 1, "MONTH", { until: "2021-03-31" });
    expect(await below(one)).toBe("CLINICAL_SKILLS");
    expect(await below(one, "2021-03-30")).toBeNull();
  });

  test("is asked for more often in the first six months since qualifying than after", async () => {
    const one = await somebody();
    await trained(one, "2020-01-06");
    await supervise(one, "CASE_MANAGEMENT", 1, "FORTNIGHT");
    await supervise(one, "CLINICAL_SKILLS", 1, "MONTH");
    expect(await below(one, "2020-07-05")).toBe("CLINICAL_SKILLS");
    expect(await below(one, "2020-07-06")).toBeNull();
  });

  test("is added up over several supervisors", async () => {
    const one = await somebody();
    await trained(one);
    await supervise(one, "CASE_MANAGEMENT", 1, "MONTH");
    await supervise(one, "CLINICAL_SKILLS", 1, "FORTNIGHT");
    expect(await below(one)).toBe("CASE_MANAGEMENT");
    await supervise(one, "CASE_MANAGEMENT", 1.25, "MONTH");
    expect(await below(one)).toBeNull();
  });

  test("of a trainee is held to what holds from the day of qualifying; of one who qualified elsewhere, to what holds in the end", async () => {
    const [trainee, other] = [await somebody(), await somebody()];
    await trained(trainee);
    for (const one of [trainee, other]) {
      await supervise(one, "CASE_MANAGEMENT", 1, "FORTNIGHT");
      await supervise(one, "CLINICAL_SKILLS", 1, "MONTH");
    }
    expect(await below(trainee)).toBe("CLINICAL_SKILLS");
    expect(await below(other)).toBeNull();
  });

  test("is asked of nobody in another post, or in none", async () => {
    expect(await below(await somebody("TEAM_MANAGER"))).toBeNull();
    expect(await below(await add("StaffMember"))).toBeNull();
  });
});

test("a team and a site count their practitioners below the minimum, each once", async () => {
  const own = await add("Site");
  const at = await add("Team", { site: { value: own } });
  const [enough, none] = [await somebody("EMHP", at), await somebody("EMHP", at)];
  const again = await add("Post", { team: at, role: "EMHP", openedOn: "2019-01-01" });
  await add("Posting", { staffMember: none, post: again, kind: "SUBSTANTIVE", wte: 0.2, from: "2020-01-01" });
  await somebody("SENIOR_CLINICIAN", at);
  await supervise(enough, "CASE_MANAGEMENT", 1, "FORTNIGHT");
  await supervise(enough, "CLINICAL_SKILLS", 1, "MONTH");
  expect(await ask("team", at, "belowSupervision")).toEqual({ belowSupervision: 1 });
  expect(await ask("site", own, "belowSupervision")).toEqual({ belowSupervision: 1 });
  expect(await ask("site", own, "belowSupervision", "2019-06-01")).toEqual({ belowSupervision: 2 });
});

describe("the span of supervision", () => {
  test("is how many people each supervises, in whatever kind and team, on average of those who supervise", async () => {
    const at = await add("Team", { site: { value: site } });
    const [many, one, idle] = [
      await somebody("SENIOR_CLINICIAN", at),
      await somebody("TEAM_MANAGER", at),
      await somebody("SENIOR_CLINICIAN", at),
    ];
    const [a, b, away] = [await somebody("EMHP", at), await somebody("EMHP", at), await somebody("EMHP")];
    for (const supervisee of [a, b, away]) await supervise(supervisee, "CASE_MANAGEMENT", 1, "FORTNIGHT", { supervisor: many });
    await supervise(a, "CLINICAL_SKILLS", 1, "MONTH", { supervisor: many });
    await supervise(a, "CLINICAL_SKILLS", 1, "MONTH", { supervisor: one });
    await supervise(b, "CLINICAL_SKILLS", 1, "MONTH", { supervisor: one, until: "2021-03-31" });
    expect(await ask("team", at, "spanOfSupervision")).toEqual({ spanOfSupervision: 2 });
    expect(await ask("team", at, "spanOfSupervision", "2021-03-30")).toEqual({ spanOfSupervision: 2.5 });
    expect(await ask("team", at, "spanOfSupervision", "2019-06-01")).toEqual({ spanOfSupervision: null });
    const spans = await Promise.all([many, one, idle].map((id) => ask("staffMember", id, "peopleSupervised")));
    expect(spans.map(({ peopleSupervised }) => peopleSupervised)).toEqual([3, 1, 0]);
  });
});

describe("a supervisor", () => {
  const ready = async (id: string, asOf?: string) => (await ask("supervision", id, "supervisorReady", asOf)).supervisorReady;

  test("is ready once trained to supervise, or after two years of it", async () => {
    const [trainedOne, oldHand] = [await add("StaffMember"), await add("StaffMember")];
    await add("CareerStep", { staffMember: trainedOne, kind: "SUPERVISOR_TRAINING", begunOn: "2020-01-06", completedOn: "2020-06-01" });
    const first = await supervise(await somebody(), "CASE_MANAGEMENT", 1, "FORTNIGHT", { supervisor: trainedOne });
    expect([await ready(first, "2020-05-31"), await ready(first, "2020-06-01")]).toEqual([false, true]);
    await supervise(await somebody(), "CASE_MANAGEMENT", 1, "FORTNIGHT", { supervisor: oldHand, from: "2019-03-31", until: "2019-09-01" });
    const later = await supervise(await somebody(), "CASE_MANAGEMENT", 1, "FORTNIGHT", { supervisor: oldHand });
    expect([await ready(later, "2021-03-30"), await ready(later)]).toEqual([false, true]);
    expect(await ready(await supervise(await somebody(), "CASE_MANAGEMENT", 1, "FORTNIGHT", { supervisor: null }))).toBeNull();
  });

  test("is somebody else, and is written down once for a kind at a time", async () => {
    const [one, supervisor] = [await somebody(), await somebody("SENIOR_CLINICIAN")];
    const given = { supervisee: one, supervisor, kind: "CASE_MANAGEMENT", hours: 1, every: "FORTNIGHT", from: "2020-01-01" };
    const refused = async (more: Record<string, unknown>) => {
      const error = await slice.register.add("Supervision", { ...given, ...more }).catch((reason: unknown) => reason);
      return error instanceof BadInput ? error.problems.map(({ message }) => message) : null;
    };
    expect(await refused({ supervisor: one })).toEqual(["Nobody supervises themselves"]);
    expect(await refused({ until: "2020-07-01" })).toBeNull();
    expect(await refused({ from: "2020-06-30" })).toEqual(["This supervision is already recorded for some of these days"]);
    expect(await refused({ from: "2020-06-30", kind: "CLINICAL_SKILLS" })).toBeNull();
    expect(await refused({ from: "2020-07-01" })).toBeNull();
  });
});
