import { beforeAll, describe, expect, test } from "vitest";
import { BadInput } from "../../engine/refusals.ts";
import { sliceTrial } from "../../whole/slice-trial.ts";
import type { TestRegister } from "../../whole/test-register.ts";

const slice = sliceTrial();
const { add } = slice;
const sites: string[] = [];
const teams: string[] = [];
let cohort: string;
const trainees: Record<string, string> = {};
beforeAll(async () => {
  for (const i of [0, 1]) {
    sites.push(await add("Site"));
    teams.push(await add("Team", { site: { value: sites[i] } }));
  }
  cohort = await add("Cohort", { startsOn: "2019-01-07", endsOn: "2020-01-06", places: 9 });
  const trainee = async (name: string, given: Record<string, unknown>, until?: string) => {
    const staffMember = await add("StaffMember");
    await hold(staffMember, "2019-01-07", until);
    trainees[name] = await add("Traineeship", { staffMember, cohort, enrolledOn: "2019-01-07", ...given });
    return staffMember;
  };
  const qualifiedOn = "2020-01-06";
  await trainee("training", {});
  await trainee("left the course", { leftOn: "2019-06-03" }, "2019-06-03");
  await trainee("stayed", { qualifiedOn });
  await trainee("gone at once", { qualifiedOn }, "2020-01-06");
  await trainee("gone after 40 days", { qualifiedOn }, "2020-02-15");
  // Gone for a while, and back in another site.
  await hold(await trainee("back", { qualifiedOn }, "2020-03-01"), "2020-09-01", undefined, teams[1]);
  await trainee("gone after a year", { qualifiedOn }, "2021-01-06");
  await trainee("qualified late", { qualifiedOn: "2021-02-01" });
});

const hold = async (staffMember: string, from: string, until?: string, team = teams[0]) =>
  add("Posting", {
    staffMember,
    post: await add("Post", { team, role: "EMHP", openedOn: "2019-01-01" }),
    kind: "SUBSTANTIVE",
    wte: 1,
    from,
    ...(until ? { until } : {}),
  });
const ask = async (query: string, variables: Record<string, unknown> = {}, by?: TestRegister["ask"]) => {
  const { data, errors } = await (by ? by(query, variables) : slice.register.ask(query, variables));
  expect(errors).toBeUndefined();
  return data;
};
const standings = async (asOf?: string) => {
  const found = await ask(`query ($asOf: Date) { traineeships(asOf: $asOf) { nodes { id standing daysInPost } } }`, { asOf });
  const of = new Map(
    found.traineeships.nodes.map((one: { id: string; standing: string; daysInPost: number }) => [one.id, [one.standing, one.daysInPost]]),
  );
  return Object.fromEntries(Object.entries(trainees).map(([name, id]) => [name, of.get(id)]));
};

describe("a trainee", () => {
  test("is in training, has left the course, is in post or gone; and was followed for so many days since qualifying", async () => {
    expect(await standings()).toEqual({
      training: ["IN_TRAINING", null],
      "left the course": ["LEFT_COURSE", null],
      stayed: ["IN_POST", 450],
      "gone at once": ["LEFT", 0],
      "gone after 40 days": ["LEFT", 40],
      back: ["IN_POST", 450],
      "gone after a year": ["LEFT", 366],
      "qualified late": ["IN_POST", 58],
    });
  });

  test("stands on another day as they did then", async () => {
    expect(await standings("2020-03-31")).toMatchObject({
      stayed: ["IN_POST", 85],
      back: ["LEFT", 55],
      "gone after a year": ["IN_POST", 85],
      "qualified late": ["IN_TRAINING", null],
    });
    expect(await standings("2019-01-06")).toMatchObject({ training: [null, null], stayed: [null, null] });
  });

  test("qualifies or leaves the course, and is in a cohort once", async () => {
    const staffMember = await add("StaffMember");
    const given = { staffMember, cohort: await add("Cohort"), enrolledOn: "2019-09-16" };
    const refused = async (more: Record<string, unknown> = {}) => {
      const error = await slice.register.add("Traineeship", { ...given, ...more }).catch((reason: unknown) => reason);
      return error instanceof BadInput ? error.problems.map(({ path, message }) => `${String(path.at(-1))}: ${message}`) : null;
    };
    expect(await refused({ qualifiedOn: "2020-09-14", leftOn: "2020-09-14" })).toEqual([
      "leftOn: A trainee qualifies or leaves the course, not both",
    ]);
    expect(await refused({ qualifiedOn: "2019-09-16" })).toEqual(["qualifiedOn: Qualified on is a day after enrolled on"]);
    expect(await refused({ leftOn: "2019-09-15" })).toEqual(["leftOn: Left on is not before enrolled on"]);
    expect(await refused()).toBeNull();
    expect(await refused()).toEqual(["staffMember: Another traineeship has this trainee and cohort"]);
  });
});

test("a cohort is what became of its trainees up to the day", async () => {
  const fields = "enrolled inTraining qualified leftTraining inPost";
  const on = async (asOf?: string) =>
    (await ask(`query ($id: ID!, $asOf: Date) { cohort(id: $id, asOf: $asOf) { ${fields} } }`, { id: cohort, asOf })).cohort;
  expect(await on()).toEqual({ enrolled: 8, inTraining: 1, qualified: 6, leftTraining: 1, inPost: 3 });
  expect(await on("2020-03-31")).toEqual({ enrolled: 8, inTraining: 2, qualified: 5, leftTraining: 1, inPost: 2 });
  expect(await on("2019-01-06")).toEqual({ enrolled: 0, inTraining: 0, qualified: 0, leftTraining: 0, inPost: 0 });
});

describe("retention", () => {
  const RETENTION = `query ($where: TraineeshipWhere, $asOf: Date) { retention(where: $where, asOf: $asOf) { month atRisk left stillInPost retained } }`;
  const curve = async (variables: Record<string, unknown> = {}, by?: TestRegister["ask"]) =>
    (await ask(RETENTION, variables, by)).retention;

  test("of a cohort counts those still in post for as long as they were followed", async () => {
    const where = { cohort: { id: { eq: cohort } } };
    const months = await curve({ where });
    // Six qualified: one left on the day; one after 40 days; one is followed for 58 days; of three left, one leaves after 366 days.
    expect(months.filter(({ month }: { month: number }) => [0, 1, 2, 12, 13, 15].includes(month))).toEqual([
      { month: 0, atRisk: 6, left: 1, stillInPost: 0, retained: 83.33 },
      { month: 1, atRisk: 5, left: 0, stillInPost: 0, retained: 83.33 },
      { month: 2, atRisk: 5, left: 1, stillInPost: 1, retained: 66.67 },
      { month: 12, atRisk: 3, left: 0, stillInPost: 0, retained: 66.67 },
      { month: 13, atRisk: 3, left: 1, stillInPost: 0, retained: 44.44 },
      { month: 15, atRisk: 2, left: 0, stillInPost: 2, retained: 44.44 },
    ]);
    expect(months).toHaveLength(16);
    expect((await curve({ where, asOf: "2020-02-06" })).at(-1)).toEqual({ month: 2, atRisk: 4, left: 0, stillInPost: 4, retained: 80 });
    expect(await curve({ where: { cohort: { id: { eq: await add("Cohort") } } } })).toEqual([]);
  });

  const as = (role: string, where: "all" | readonly string[]) =>
    slice.register.as({ granted: [{ role, sites: where, organisations: [] }] });

  test("is shown to analysts, who see no person in it", async () => {
    expect(await curve({}, as("ANALYST", "all"))).toEqual(await curve());
    const { errors } = await as("ANALYST", "all")(RETENTION, { where: { staffMember: { name: { contains: "a" } } } });
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  test("is of those alone whom whoever asks may see, in teams that they may see", async () => {
    const own = await curve({}, as("MANAGER", [sites[1]!]));
    expect(own.at(-1)).toEqual({ month: 15, atRisk: 1, left: 0, stillInPost: 1, retained: 100 });
    // In the other site the one who is back elsewhere is gone after 55 days.
    expect((await curve({}, as("MANAGER", [sites[0]!]))).at(2)).toMatchObject({ atRisk: 5, left: 2 });
  });

  test("says what is wrong with a filter", async () => {
    const { errors } = await slice.register.ask(`{ retention(where: { cohort: { id: { eq: 1.5 } } }) { month } }`);
    expect(errors?.[0]?.message).toContain("ID cannot represent");
  });
});
