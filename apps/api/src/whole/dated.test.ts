import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Held, setFrom } from "../engine/write/past.ts";
import { type Sampler, sampler } from "./sample.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

const held = (id: string, value: unknown, from: string | null, until: string | null): Held => ({ id, value, from, until });
const nothing = { remove: [], end: [], add: [] };

describe("a value set from a day on", () => {
  const always = [held("a", "A", null, null)];
  const two = [held("a", "A", null, "2020-01-01"), held("b", "B", "2020-01-01", null)];
  const gap = [held("a", "A", "2019-01-01", "2019-06-01"), held("b", "B", "2020-01-01", "2020-06-01")];
  const set = (value: unknown, from: string) => ({ value, from, until: null });

  test.each<[string, readonly Held[], unknown, string, unknown]>([
    ["is the first where there was none", [], "A", "2020-01-01", { ...nothing, add: [set("A", "2020-01-01")] }],
    ["ends what held", always, "B", "2020-01-01", { ...nothing, end: [{ id: "a", until: "2020-01-01" }], add: [set("B", "2020-01-01")] }],
    [
      "lasts until the next that is recorded",
      two,
      "C",
      "2019-01-01",
      { ...nothing, end: [{ id: "a", until: "2019-01-01" }], add: [{ value: "C", from: "2019-01-01", until: "2020-01-01" }] },
    ],
    ["takes the place of one that began that day", two, "C", "2020-01-01", { remove: ["b"], end: [], add: [set("C", "2020-01-01")] }],
    ["that holds already changes nothing", two, "B", "2021-01-01", nothing],
    ["that holds already from that very day changes nothing", two, "B", "2020-01-01", nothing],
    [
      "fills the days before the first, until it",
      gap,
      "C",
      "2018-01-01",
      { ...nothing, add: [{ value: "C", from: "2018-01-01", until: "2019-01-01" }] },
    ],
    ["fills a gap until the next", gap, "C", "2019-07-01", { ...nothing, add: [{ value: "C", from: "2019-07-01", until: "2020-01-01" }] }],
    ["stands after the last one's end", gap, "C", "2020-06-01", { ...nothing, add: [set("C", "2020-06-01")] }],
    ["that is nothing ends what held", always, null, "2020-01-01", { ...nothing, end: [{ id: "a", until: "2020-01-01" }] }],
    ["that is nothing takes away what began that day, until the next", two, null, "2020-01-01", { ...nothing, remove: ["b"] }],
    ["that is nothing changes nothing where nothing held", gap, null, "2019-07-01", nothing],
    ["may be nought, no and empty text", [held("a", 0, null, null)], 0, "2020-01-01", nothing],
  ])("%s", (_, past, value, from, expected) => {
    expect(setFrom(past, value, from)).toEqual(expected);
  });
});

let register: TestRegister;
let samples: Sampler;
let team: string;
beforeAll(async () => {
  register = await testRegister("empty", "2021-03-31");
  samples = sampler((type, input) => register.add(type, input));
});
beforeEach(async () => {
  team = await samples.add(await type("Team"), { stage: { value: "PLANNED" } });
});
afterAll(() => register.close());

const type = async (name: string) => (await import("@trailblazer/records")).programme.record(name);
const read = async () => {
  const { data, errors } = await register.ask(
    `query ($id: ID!) { team(id: $id) { version stage orientation site { id }
       teamStages(orderBy: [{ from: ASC }]) { nodes { id version value from until } }
       teamOrientations(orderBy: [{ from: ASC }]) { nodes { id version value from until } } } }`,
    { id: team },
  );
  expect(errors).toBeUndefined();
  return data.team;
};
const update = async (patch: Record<string, unknown>, version?: number) =>
  register.ask(
    `mutation ($id: ID!, $version: Int!, $patch: TeamPatch!) { updateTeam(id: $id, version: $version, patch: $patch) { version stage orientation } }`,
    {
      id: team,
      version: version ?? (await read()).version,
      patch,
    },
  );
const stages = async () => (await read()).teamStages.nodes.map(({ value, from, until }: Record<string, unknown>) => [value, from, until]);
const problems = ({ errors }: { errors?: readonly { extensions?: Record<string, unknown> }[] }) => [
  errors?.[0]?.extensions?.code,
  ((errors?.[0]?.extensions?.problems ?? []) as { path: string[] }[]).map(({ path }) => path),
];

describe("a dated field", () => {
  test("begins with the record: its first value has always been so", async () => {
    expect(await stages()).toEqual([["PLANNED", null, null]]);
  });

  test("begins on a day where one is given, and has no value before", async () => {
    team = await samples.add(await type("Team"), { stage: { value: "PLANNED", from: "2021-06-01" } });
    expect(await stages()).toEqual([["PLANNED", "2021-06-01", null]]);
    expect((await read()).stage).toBeNull();
  });

  test("is set from today where no day is given", async () => {
    const { data, errors } = await update({ stage: { value: "FUNDED" } });
    expect(errors).toBeUndefined();
    expect(data.updateTeam).toMatchObject({ stage: "FUNDED", version: 2 });
    expect((await stages()).toSorted(byFrom)).toEqual([
      ["PLANNED", null, "2021-03-31"],
      ["FUNDED", "2021-03-31", null],
    ]);
  });

  test("keeps what is recorded of later days", async () => {
    await update({ stage: { value: "OPERATIONAL", from: "2021-09-01" } });
    await update({ stage: { value: "FUNDED", from: "2020-01-01" } });
    expect((await stages()).toSorted(byFrom)).toEqual([
      ["PLANNED", null, "2020-01-01"],
      ["FUNDED", "2020-01-01", "2021-09-01"],
      ["OPERATIONAL", "2021-09-01", null],
    ]);
    expect((await read()).stage).toBe("FUNDED");
  });

  test("that is set to what it is changes nothing, the version neither", async () => {
    const before = await read();
    await update({ stage: { value: "PLANNED" } });
    await update({ stage: { value: "PLANNED", from: "2020-01-01" } });
    expect(await read()).toEqual(before);
  });

  test("that is optional is emptied by null, from a day or from today", async () => {
    await update({ orientation: { value: "CLINICAL", from: "2020-01-01" } });
    await update({ orientation: null });
    expect(await read()).toMatchObject({
      orientation: null,
      teamOrientations: { nodes: [{ value: "CLINICAL", from: "2020-01-01", until: "2021-03-31" }] },
    });
    await update({ orientation: { value: null, from: "2020-06-01" } });
    expect((await read()).teamOrientations.nodes).toMatchObject([{ value: "CLINICAL", from: "2020-01-01", until: "2020-06-01" }]);
  });

  test("that is required is not emptied", async () => {
    for (const stage of [null, { value: null }, { value: null, from: "2020-01-01" }, { from: "2020-01-01" }])
      expect(problems(await update({ stage }))).toEqual(["BAD_USER_INPUT", [["patch", "stage", "value"]]]);
  });

  test("is not emptied by a day alone", async () => {
    await update({ orientation: { value: "CLINICAL" } });
    expect(problems(await update({ orientation: { from: "2020-01-01" } }))).toEqual([
      "BAD_USER_INPUT",
      [["patch", "orientation", "value"]],
    ]);
    expect((await read()).orientation).toBe("CLINICAL");
    const input = await samples.input(await type("Team"), "least");
    const made = await register.ask(`mutation ($input: TeamInput!) { createTeam(input: $input) { orientation } }`, {
      input: { ...input, orientation: { from: "2020-01-01" } },
    });
    expect(problems(made)).toEqual(["BAD_USER_INPUT", [["input", "orientation", "value"]]]);
  });

  test("on the way to a site begins with the record: a day is refused", async () => {
    const input = await samples.input(await type("Team"), "least");
    const { value } = input.site as { value: string };
    const made = await register.ask(`mutation ($input: TeamInput!) { createTeam(input: $input) { id } }`, {
      input: { ...input, site: { value, from: "2020-01-01" } },
    });
    expect(problems(made)).toEqual(["BAD_USER_INPUT", [["input", "site", "from"]]]);
  });

  test("of today is what filters, orders and the other end of the link see", async () => {
    const site = await samples.add(await type("Site"));
    await update({ site: { value: site, from: "2021-04-01" } });
    const of = async (id: string) =>
      (await register.ask(`query ($id: ID!) { site(id: $id) { teams { nodes { id } } teamSites { totalCount } } }`, { id })).data.site;
    expect(await of(site)).toEqual({ teams: { nodes: [] }, teamSites: { totalCount: 1 } });
    await update({ site: { value: site, from: "2021-03-31" } });
    expect(await of(site)).toEqual({ teams: { nodes: [{ id: team }] }, teamSites: { totalCount: 2 } });
  });
});

const byFrom = (a: unknown[], b: unknown[]) => (JSON.stringify(a[1] ?? "") < JSON.stringify(b[1] ?? "") ? -1 : 1);

describe("the past of a dated field, edited itself", () => {
  const edit = (mutation: string, variables: Record<string, unknown>) => register.ask(mutation, variables);
  const patch = (record: string, id: string, version: number, given: Record<string, unknown>) =>
    edit(
      `mutation ($id: ID!, $version: Int!, $patch: ${record}Patch!) { update${record}(id: $id, version: $version, patch: $patch) { id } }`,
      { id, version, patch: given },
    );

  test("can be another value or begin on another day", async () => {
    await update({ orientation: { value: "CLINICAL", from: "2020-01-01" } });
    const [row] = (await read()).teamOrientations.nodes;
    const { errors } = await patch("TeamOrientation", row.id, row.version, { value: "BALANCED", from: "2019-01-01", until: "2022-01-01" });
    expect(errors).toBeUndefined();
    expect(await read()).toMatchObject({
      orientation: "BALANCED",
      teamOrientations: { nodes: [{ from: "2019-01-01", until: "2022-01-01" }] },
    });
  });

  test("is a change of its record: a stale patch of the field is a conflict", async () => {
    await update({ orientation: { value: "CLINICAL", from: "2020-01-01" } });
    const seen = await read();
    const [row] = seen.teamOrientations.nodes;
    await patch("TeamOrientation", row.id, row.version, { value: "BALANCED" });
    expect((await read()).version).toBe(seen.version + 1);
    const stale = await update({ orientation: { value: "EDUCATION" } }, seen.version);
    expect(stale.errors).toMatchObject([
      {
        extensions: {
          code: "CONFLICT",
          current: { version: seen.version + 1 },
          fields: [{ field: "orientation", yours: "EDUCATION", theirs: "BALANCED" }],
        },
      },
    ]);
  });

  test("that is edited to what it is changes nothing, its record neither", async () => {
    await update({ orientation: { value: "CLINICAL", from: "2020-01-01" } });
    const before = await read();
    const [row] = before.teamOrientations.nodes;
    await patch("TeamOrientation", row.id, row.version, { value: "CLINICAL", from: "2020-01-01" });
    expect(await read()).toEqual(before);
  });

  test("leaves no day of a required field without a value", async () => {
    await update({ stage: { value: "FUNDED", from: "2020-01-01" } });
    const rows: Record<string, { id: string; version: number }> = {};
    for (const node of (await read()).teamStages.nodes) rows[node.value] = node;
    const before = await stages();
    const planned = rows.PLANNED!;
    const funded = rows.FUNDED!;
    for (const [row, given] of [
      [planned, { until: "2019-12-31" }],
      [funded, { from: "2020-01-02" }],
      [funded, { until: "2022-01-01" }],
    ] as const)
      expect([given, problems(await patch("TeamStage", row.id, row.version, given))[0]]).toEqual([given, "BAD_USER_INPUT"]);
    expect(
      problems(await edit(`mutation ($id: ID!, $version: Int!) { deleteTeamStage(id: $id, version: $version) }`, { ...funded }))[0],
    ).toBe("BAD_USER_INPUT");
    expect(await stages()).toEqual(before);
  });

  test("has one value on a day", async () => {
    const answer = await edit(`mutation ($input: TeamStageInput!) { createTeamStage(input: $input) { id } }`, {
      input: { team, value: "ENDED", from: "2020-01-01", until: "2020-02-01" },
    });
    expect(problems(answer)).toEqual(["BAD_USER_INPUT", [["input", "from"]]]);
    expect(answer.errors![0]!.message).toBe("Stage has one value on a day");
  });
});
