import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister("demo");
});
afterAll(() => register.close());

const teams = async (where = "{}") =>
  (await register.ask(`{ teams(where: ${where}, first: 5) { nodes { id version name note stage } } }`)).data.teams.nodes;

test("a change is in the record's history: who, when, why, and what it was", async () => {
  const [team] = await teams();
  const { data, errors } = await register.ask(
    `mutation ($id: ID!, $version: Int!) { updateTeam(id: $id, version: $version, patch: { note: "Moved office", stage: { value: ENDED, from: "2021-03-01" } }, reason: "Told by phone") {
       version stage history(last: 4) { nodes { record label field before after by way reason at changeSet { id reason changes { totalCount } } } } } }`,
    team,
  );
  expect(errors).toBeUndefined();
  expect(data.updateTeam.version).toBe(team.version + 1);
  expect(data.updateTeam.stage).toBe("ENDED");
  const lines = data.updateTeam.history.nodes;
  expect(lines.find((line: { field: string }) => line.field === "note")).toMatchObject({
    record: "Team",
    before: null,
    after: "Moved office",
    way: "API",
    reason: "Told by phone",
    label: team.name,
  });
  expect(lines.map((line: { record: string }) => line.record)).toContain("TeamStage");
  expect(new Set(lines.map((line: { changeSet: { id: string } }) => line.changeSet.id)).size).toBe(2);
});

test("an answer says beside its data which change set each of its mutations made; what changed nothing made none", async () => {
  const [team] = await teams();
  const change = `mutation ($id: ID!, $version: Int!) {
    noted: updateTeam(id: $id, version: $version, patch: { note: "Once" }) { id }
    again: updateTeam(id: $id, version: $version, patch: { note: "Once" }) { id } }`;
  const { extensions } = await register.ask(change, team);
  const { data } = await register.ask(`query ($id: ID!) { team(id: $id) { history(last: 1) { nodes { changeSet { id } } } } }`, team);
  expect(extensions).toEqual({ changeSets: { noted: data.team.history.nodes[0].changeSet.id } });
});

test("a change by SQL is there too, and makes a new version", async () => {
  const [, team] = await teams();
  await register.source.query(`UPDATE teams SET note = 'By hand' WHERE id = $1`, [team.id]);
  const { data } = await register.ask(`query ($id: ID!) { team(id: $id) { version history(last: 1) { nodes { field after way by } } } }`, {
    id: team.id,
  });
  expect(data.team.version).toBe(team.version + 1);
  expect(data.team.history.nodes).toMatchObject([{ field: "note", after: "By hand", way: "SQL" }]);
});

test("a stale patch goes in where nobody else changed its fields, and meets a conflict where they did", async () => {
  const [, , team] = await teams();
  const change = (patch: string, version = team.version) =>
    register.ask(`mutation ($id: ID!) { updateTeam(id: $id, version: ${version}, patch: ${patch}) { version name note stage } }`, {
      id: team.id,
    });
  await change(`{ name: "Renamed" }`);
  const merged = await change(`{ note: "Mine" }`);
  expect(merged.data.updateTeam).toMatchObject({ name: "Renamed", note: "Mine", version: team.version + 2 });
  const met = await change(`{ name: "Called otherwise" }`);
  expect(met.errors![0]!.extensions).toMatchObject({
    code: "CONFLICT",
    current: { version: team.version + 2 },
    fields: [{ field: "name", yours: "Called otherwise", theirs: "Renamed", base: team.name }],
  });
  await change(`{ stage: { value: ENDED, from: "2021-02-01" } }`, team.version + 2);
  const dated = await change(`{ stage: { value: PARTLY_LIVE, from: "2021-02-01" } }`);
  expect(dated.errors![0]!.extensions!.fields).toMatchObject([{ field: "stage", yours: "PARTLY_LIVE", theirs: "ENDED", base: team.stage }]);
});

test("a bulk edit changes what matches, is previewed, and is taken back as one", async () => {
  const where = `{ site: { name: { eq: "Brackenshire" } } }`;
  const before = (await register.ask(`{ teams(where: ${where}) { totalCount nodes { id note } } }`)).data.teams;
  const bulk = (more: string) =>
    register.ask(
      `mutation { updateTeams(where: ${where}, patch: { note: "Under review" }, ${more}) { changeSet changed refused { message } conflicts { id } } }`,
    );
  expect((await bulk("dryRun: true")).data.updateTeams).toEqual({
    changeSet: null,
    changed: before.totalCount,
    refused: [],
    conflicts: [],
  });
  expect((await bulk(`expected: ${before.totalCount + 1}`)).errors![0]!.extensions).toMatchObject({
    code: "BAD_USER_INPUT",
    problems: [{ path: ["expected"] }],
  });
  const done = (await bulk(`expected: ${before.totalCount}, reason: "Review"`)).data.updateTeams;
  expect(done.changed).toBe(before.totalCount);
  const [first] = before.nodes;
  await register.source.query(`UPDATE teams SET note = 'Since then' WHERE id = $1`, [first.id]);
  const undo = await register.ask(
    `mutation ($id: ID!) { undo(changeSet: $id) { changeSet changed refused { message } conflicts { id fields { field yours theirs base } } } }`,
    { id: done.changeSet },
  );
  expect(undo.data.undo).toMatchObject({
    changed: before.totalCount - 1,
    conflicts: [{ id: first.id, fields: [{ field: "note", theirs: "Since then", base: "Under review" }] }],
  });
  const again = await register.ask(`mutation ($id: ID!) { undo(changeSet: $id) { changed } }`, { id: undo.data.undo.changeSet });
  expect(again.data.undo.changed).toBe(before.totalCount - 1);
  expect(
    (await register.ask(`{ teams(where: { and: [${where}, { note: { eq: "Under review" } }] }) { totalCount } }`)).data.teams.totalCount,
  ).toBe(before.totalCount - 1);
});

test("a removed record comes back with its past, and its version only grows", async () => {
  const { data } = await register.ask(`{ waves(first: 1) { nodes { id } } sites(first: 1) { nodes { id } } }`);
  const id = await register.add("Team", {
    name: "Short-lived",
    wave: data.waves.nodes[0].id,
    site: { value: data.sites.nodes[0].id },
    stage: [
      { value: "PLANNED", from: "2020-01-01" },
      { value: "FUNDED", from: "2020-06-01" },
    ],
  });
  const removed = await register.write.apply([{ delete: "Team", id, version: 1 }], { way: "API" });
  const back = await register.ask(`mutation ($id: ID!) { undo(changeSet: $id) { changed refused { message } conflicts { id } } }`, {
    id: removed.changeSet,
  });
  expect(back.data.undo).toEqual({ changed: 4, refused: [], conflicts: [] });
  const team = (
    await register.ask(
      `query ($id: ID!) { team(id: $id) { name version stage site { id } teamStages(orderBy: [{ from: ASC }]) { nodes { value from until } } } }`,
      { id },
    )
  ).data.team;
  expect(team).toMatchObject({ name: "Short-lived", stage: "FUNDED", site: data.sites.nodes[0] });
  expect(team.version).toBeGreaterThan(1);
  expect(team.teamStages.nodes).toEqual([
    { value: "PLANNED", from: "2020-01-01", until: "2020-06-01" },
    { value: "FUNDED", from: "2020-06-01", until: null },
  ]);
});

test("several new records that link to one another go in as one, or not at all", async () => {
  const { data } = await register.ask(`{ waves(first: 1) { nodes { id } } sites(first: 1) { nodes { id } } }`);
  const team = "01a20000-0000-7000-8000-000000000001";
  const changes = [
    {
      id: team,
      createTeam: { name: "New team", wave: data.waves.nodes[0].id, site: { value: data.sites.nodes[0].id }, stage: { value: "PLANNED" } },
    },
    { createPost: { team, role: "EMHP", wte: { value: 1 }, openedOn: "2021-01-01" } },
  ];
  const change = (more: unknown[]) =>
    register.ask(`mutation ($changes: [ChangeInput!]!) { change(changes: $changes) { changed refused { path message } } }`, {
      changes: [...changes, ...more],
    });
  const refused = await change([{ createPost: { team, role: "EMHP", wte: { value: -1 }, openedOn: "2021-01-01" } }]);
  expect(refused.data.change).toMatchObject({
    changed: 0,
    refused: [{ path: ["changes", "2", "wte", "value"], message: "WTE is at least 0" }],
  });
  expect((await change([])).data.change).toEqual({ changed: 2, refused: [] });
});

test("nobody changes the ledger as requests do", async () => {
  for (const statement of [
    `UPDATE changes SET after = 'null'`,
    `DELETE FROM changes`,
    `TRUNCATE changes`,
    `UPDATE change_sets SET reason = 'x'`,
    `INSERT INTO changes DEFAULT VALUES`,
  ])
    await expect(register.source.query(statement)).rejects.toThrow(/permission denied|only added to/);
});
