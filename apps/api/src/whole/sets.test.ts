import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let links: { site: string; wave: string };
beforeAll(async () => {
  register = await testRegister("empty");
  const region = await register.add("Region", { name: "North" });
  links = {
    site: await register.add("Site", { name: "A site", region: { value: region } }),
    wave: await register.add("Wave", { code: "2018-19" }),
  };
});
afterAll(() => register.close());

const change = async (changes: readonly object[]) => {
  const { data, errors } = await register.ask(
    `mutation ($changes: [ChangeInput!]!) { change(changes: $changes) { changeSet changed refused { id path message } conflicts { id version fields { field } } } }`,
    { changes },
  );
  expect(errors).toBeUndefined();
  return data.change;
};
const ownId = (number: number) => `01a20000-0000-7000-8000-${String(number).padStart(12, "0")}`;

test("a record that a set names twice is refused: one of the two would be lost", async () => {
  const id = await register.add("Setting", { name: "Once" });
  const patches = [{ town: "Leeds" }, { ward: "Headingley" }];
  const twice = await change(patches.map((patch) => ({ updateSetting: { id, version: 1, patch } })));
  expect(twice).toMatchObject({
    changed: 0,
    refused: [{ id, path: ["changes", "1", "id"], message: "This setting is named twice: make it one change" }],
  });
  const rows = await register.ask(
    `mutation ($id: ID!, $again: ID!) { updateSettings(rows: [{ id: $id, version: 1 }, { id: $again, version: 1 }], patch: { town: "Leeds" }) { changed refused { message } } }`,
    { id, again: id.toUpperCase() },
  );
  expect(rows.data.updateSettings).toMatchObject({ changed: 0, refused: [{ message: expect.stringContaining("named twice") }] });
});

test("an id of one's own is refused where a record of any type has it, or had it", async () => {
  const taken = ownId(1);
  expect(await change([{ id: taken, createRegion: { name: "East" } }])).toMatchObject({ changed: 1 });
  const refused = [{ path: ["changes", "0", "id"], message: "Another record has this id, or had it" }];
  expect(await change([{ id: taken, createRegion: { name: "West" } }])).toMatchObject({ changed: 0, refused });
  expect(await change([{ id: taken, createSetting: { name: "A setting" } }])).toMatchObject({ changed: 0, refused });
  expect(await change([{ deleteRegion: { id: taken, version: 1 } }])).toMatchObject({ changed: 1 });
  expect(await change([{ id: taken, createRegion: { name: "East again" } }])).toMatchObject({ changed: 0, refused });
});

test.each([0, -1, 2])("a change made for version %i of a record at its first is a conflict: nobody saw it", async (version) => {
  const id = await register.add("Setting", { name: "At version 1" });
  expect(await change([{ updateSetting: { id, version, patch: { town: "Leeds" } } }])).toMatchObject({
    changed: 0,
    conflicts: [{ id, version: 1 }],
  });
  expect(await change([{ deleteSetting: { id, version } }])).toMatchObject({ changed: 0, conflicts: [{ id, version: 1 }] });
});

test("a change of a field that somebody changed and put back goes in, and a removal too", async () => {
  const id = await register.add("Setting", { name: "Put back", town: "York", pupils: { value: 5, from: "2020-01-01" } });
  for (const patch of [
    { town: "Leeds", pupils: { value: 6, from: "2020-01-01" } },
    { town: "York", pupils: { value: 5, from: "2020-01-01" } },
  ]) {
    const { version } = (await register.ask(`{ setting(id: "${id}") { version } }`)).data.setting;
    expect(await change([{ updateSetting: { id, version, patch } }])).toMatchObject({ changed: 1 });
  }
  const patch = { town: "Hull", pupils: { value: 7, from: "2020-01-01" } };
  expect(await change([{ updateSetting: { id, version: 1, patch } }])).toMatchObject({ changed: 1, conflicts: [] });
  expect(await change([{ deleteSetting: { id, version: 1 } }])).toMatchObject({ changed: 0, conflicts: [{ id }] });
  expect(await change([{ deleteSetting: { id, version: 4 } }])).toMatchObject({ changed: 1 });
});

test("ten thousand records are changed as one, also where each was changed by somebody else since, and taken back", async () => {
  const ids = await register.set(
    Array.from({ length: 10_000 }, (_, index) => ({ create: "Setting", input: { name: `Many ${index}`, trust: "Many" } })),
  );
  await register.source.query(`UPDATE settings SET ward = 'By hand' WHERE trust = 'Many'`);
  await register.source.query(
    `INSERT INTO setting_rolls (id, setting_id, value, "from") SELECT gen_random_uuid(), id, 5, '2019-01-01' FROM settings WHERE trust = 'Many'`,
  );
  const changes = (patch: object) => ids.map((id) => ({ update: "Setting", id, version: 1, patch: { ...patch } }));
  const met = await register.statements(() =>
    register.doors.sets.change(changes({ pupils: { value: 6, from: "2020-01-01" } }), { way: "API" }, false),
  );
  expect(met.result.conflicts).toHaveLength(10_000);
  expect(met.count).toBeLessThan(15);
  const { result, count } = await register.statements(() => register.doors.sets.change(changes({ town: "Leeds" }), { way: "API" }, false));
  expect(result).toMatchObject({ changed: 10_000, conflicts: [] });
  expect(count).toBeLessThan(15);
  const undone = await register.statements(() => register.doors.sets.undo(result.changeSet!, undefined, { way: "API" }, false));
  expect(undone.result).toMatchObject({ changed: 10_000, refused: [], conflicts: [] });
  expect(undone.count).toBeLessThan(20);
});

test("two bulk edits of the same records in opposite order, many times at once: each goes in or is told of the other", async () => {
  const ids = await register.set(Array.from({ length: 50 }, (_, index) => ({ create: "Setting", input: { name: `Crossed ${index}` } })));
  const orders = [ids, ids.toReversed()];
  for (let round = 0; round < 5; round += 1) {
    const rows = await register.database.run(`SELECT id, version FROM settings WHERE id = ANY($1::uuid[])`, [ids]);
    const versions = new Map(rows.map(({ id, version }) => [String(id), Number(version)]));
    const answers = await Promise.all(
      orders.map((order, side) =>
        register.ask(
          `mutation ($rows: [RowVersion!]!, $town: String!) { updateSettings(rows: $rows, patch: { town: $town }) { changed conflicts { id } } }`,
          {
            rows: order.map((id) => ({ id, version: versions.get(id)! })),
            town: `Round ${round}, side ${side}`,
          },
        ),
      ),
    );
    const told = answers.map(({ data }) => `${data.updateSettings.changed} changed, ${data.updateSettings.conflicts.length} met`);
    expect(told.toSorted()).toEqual(["0 changed, 50 met", "50 changed, 0 met"]);
  }
});

test("sets that write two types in opposite order at once wait for each other, and none is refused for it", async () => {
  const team = await register.add("Team", { name: "Crossed", site: { value: links.site }, wave: links.wave, stage: { value: "PLANNED" } });
  for (let round = 0; round < 3; round += 1) {
    const post = await register.add("Post", { team, role: "EMHP", wte: { value: 1 }, openedOn: "2020-01-01" });
    const { version } = (await register.ask(`{ team(id: "${team}") { version } }`)).data.team;
    const [a, b] = await Promise.all([
      change([
        { updateTeam: { id: team, version, patch: { note: `Note ${round}` } } },
        { updatePost: { id: post, version: 1, patch: { fundedBy: "NHS" } } },
      ]),
      change([{ deletePost: { id: post, version: 1 } }, { updateTeam: { id: team, version, patch: { catchment: round } } }]),
    ]);
    // The post is removed, or is changed first and then not removed; the team has what went in.
    expect(a.changed + b.changed).toBeGreaterThanOrEqual(2);
    for (const one of [a, b]) if (!one.changed) expect(one.conflicts.length + one.refused.length).toBeGreaterThan(0);
  }
});
