import { afterAll, beforeAll, expect, test } from "vitest";
import type { Change } from "../engine/write/change.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let site: string;
let wave: string;
beforeAll(async () => {
  register = await testRegister("empty");
  const region = await register.add("Region", { name: "North" });
  site = await register.add("Site", { name: "A site", region: { value: region } });
  wave = await register.add("Wave", { code: "2018-19" });
});
afterAll(() => register.close());

interface Undone {
  readonly changeSet: string | null;
  readonly changed: number;
  readonly refused: readonly { id: string | null; message: string }[];
  readonly conflicts: readonly { record: string; id: string; fields: readonly Record<string, unknown>[] }[];
}

const apply = async (changes: readonly Change[], way: "API" | "LOAD" = "API") => {
  const { ids, changeSet } = await register.write.apply(changes, { way });
  return { ids, changeSet: changeSet! };
};
async function undo(changeSet: string | null, more: { only?: unknown; dryRun?: boolean } = {}): Promise<Undone> {
  const { data, errors } = await register.ask(
    `mutation ($changeSet: ID!, $only: [UndoPart!], $dryRun: Boolean!) { undo(changeSet: $changeSet, only: $only, dryRun: $dryRun) {
       changeSet changed refused { id message } conflicts { record id fields { field yours theirs base by at } } } }`,
    { changeSet, dryRun: false, ...more },
  );
  expect(errors).toBeUndefined();
  return data.undo;
}
const update = (id: string, version: number, patch: object) => apply([{ update: "Setting", id, version, patch: { ...patch } }]);
const setting = async (id: string) =>
  (
    await register.ask(
      `query ($id: ID!) { setting(id: $id) { name town ward version pupils settingRolls(orderBy: [{ from: ASC }]) { nodes { value from until } } } }`,
      { id },
    )
  ).data.setting;
const count = async (where = "{}") => (await register.ask(`{ settings(where: ${where}) { totalCount } }`)).data.settings.totalCount;
const nothingElse = { refused: [], conflicts: [] };

test("a load of 500 of which 3 were edited since is taken back but for those 3, which are named; taking that back brings 497 again", async () => {
  const load = await apply(
    Array.from({ length: 500 }, (_, index) => ({
      create: "Setting",
      input: { name: `Loaded ${index}`, pupils: { value: index, from: "2020-01-01" }, freeMeals: { value: 10, from: "2020-01-01" } },
    })),
    "LOAD",
  );
  const [first, second, third] = load.ids as [string, string, string];
  await update(first, 1, { town: "Leeds" });
  await update(second, 1, { pupils: { value: 7, from: "2020-09-01" } });
  await register.source.query(`UPDATE setting_rolls SET value = 99 WHERE setting_id = $1`, [third]);
  const edited = [first, second, third];
  const before = await Promise.all(edited.map(setting));

  const tried = await undo(load.changeSet, { dryRun: true });
  expect(await count()).toBe(500);
  const done = await undo(load.changeSet);
  expect(tried).toEqual({ ...done, changeSet: null });
  expect(done.refused).toEqual([]);
  expect(new Set(done.conflicts.map(({ record, id }) => `${record} ${id}`))).toEqual(new Set(edited.map((id) => `Setting ${id}`)));
  expect(done.conflicts.find(({ id }) => id === first)!.fields).toEqual([
    { field: "town", yours: null, theirs: "Leeds", base: null, by: null, at: expect.stringMatching(/Z$/) },
  ]);
  expect(done.conflicts.find(({ id }) => id === third)!.fields).toMatchObject([{ field: "pupils", theirs: 99, base: 2, by: "postgres" }]);
  // Each setting with its pupils and its free meals.
  expect(done.changed).toBe(497 * 3);
  expect(await count()).toBe(3);
  expect(await Promise.all(edited.map(setting))).toEqual(before);

  const again = await undo(done.changeSet);
  expect(again).toMatchObject({ changed: 497 * 3, ...nothingElse });
  expect(await count()).toBe(500);
  expect(await setting(load.ids[499]!)).toMatchObject({
    name: "Loaded 499",
    pupils: 499,
    settingRolls: { nodes: [{ from: "2020-01-01" }] },
  });
  expect(await undo(again.changeSet)).toMatchObject({ changed: 497 * 3, ...nothingElse });
  expect(await count()).toBe(3);
});

test("a value that somebody gave since to a dated field that was empty keeps its record", async () => {
  const { ids, changeSet } = await apply([{ create: "Setting", input: { name: "Without pupils" } }]);
  await update(ids[0]!, 1, { pupils: { value: 5, from: "2020-01-01" } });
  expect(await undo(changeSet)).toMatchObject({
    changed: 0,
    conflicts: [{ record: "Setting", id: ids[0], fields: [{ field: "pupils", yours: null, theirs: 5 }] }],
  });
  expect(await setting(ids[0]!)).toMatchObject({ pupils: 5 });
});

test("one field of a change is taken back, or one record of it", async () => {
  const { ids } = await apply(["One", "Two"].map((name) => ({ create: "Setting", input: { name } })));
  const [one, two] = ids as [string, string];
  const { changeSet } = await apply(
    ids.map((id) => ({
      update: "Setting",
      id,
      version: 1,
      patch: { town: "York", ward: "Guildhall", pupils: { value: 5, from: "2020-01-01" } },
    })),
  );
  expect(await undo(changeSet, { only: [{ record: one, field: "town" }] })).toMatchObject({ changed: 1, ...nothingElse });
  expect(await setting(one)).toMatchObject({ town: null, ward: "Guildhall", pupils: 5 });
  expect(await undo(changeSet, { only: [{ record: one, field: "pupils" }] })).toMatchObject({ changed: 1, ...nothingElse });
  expect(await setting(one)).toMatchObject({ ward: "Guildhall", pupils: null });
  expect(await setting(two)).toMatchObject({ town: "York", ward: "Guildhall", pupils: 5 });
  expect(await undo(changeSet, { only: [{ record: two }] })).toMatchObject({ changed: 2, ...nothingElse });
  expect(await setting(two)).toMatchObject({ town: null, ward: null, pupils: null });
});

test("a change of a dated field gives way to what was before it, over all its days", async () => {
  const input = { name: "Dated", pupils: { value: 100, from: "2019-01-01" } };
  const { ids } = await apply([{ create: "Setting", input }]);
  const [id] = ids as [string];
  const was = (await setting(id)).settingRolls;
  const { changeSet } = await update(id, 1, { pupils: { value: 120, from: "2020-01-01" } });
  expect((await setting(id)).settingRolls.nodes).toHaveLength(2);
  const back = await undo(changeSet);
  expect(back).toMatchObject({ changed: 2, ...nothingElse });
  expect((await setting(id)).settingRolls).toEqual(was);
  // Somebody's later value stands on it: the whole field is left, not one end of it.
  const redone = await undo(back.changeSet);
  expect((await setting(id)).pupils).toBe(120);
  const { version } = await setting(id);
  await update(id, version, { pupils: { value: 130, from: "2020-06-01" } });
  const before = await setting(id);
  expect(await undo(redone.changeSet)).toMatchObject({
    changed: 0,
    refused: [],
    conflicts: [{ record: "Setting", id, fields: [{ field: "pupils" }] }],
  });
  expect(await setting(id)).toEqual(before);
});

test("what was removed together comes back together, with what hung on it, at later versions", async () => {
  const team = await register.add("Team", { name: "Gone", wave, site: { value: site }, stage: { value: "PLANNED" } });
  const post = await register.add("Post", { team, role: "EMHP", wte: { value: 1 }, openedOn: "2020-01-01" });
  const { changeSet } = await apply([
    { delete: "Team", id: team, version: 1 },
    { delete: "Post", id: post, version: 1 },
  ]);
  const query = `query ($id: ID!) { team(id: $id) { name version stage site { id } posts { nodes { id version wte } } } }`;
  expect((await register.ask(query, { id: team })).data.team).toBeNull();
  const back = await undo(changeSet);
  // The team, its site and stage, the post and its WTE.
  expect(back).toMatchObject({ changed: 5, ...nothingElse });
  expect((await register.ask(query, { id: team })).data.team).toMatchObject({
    name: "Gone",
    version: 2,
    stage: "PLANNED",
    site: { id: site },
    posts: { nodes: [{ id: post, version: 2, wte: 1 }] },
  });
  expect(await undo(back.changeSet)).toMatchObject({ changed: 5, ...nothingElse });
  expect((await register.ask(query, { id: team })).data.team).toBeNull();
});

test("a record that others need by now is named, and the rest is taken back", async () => {
  const { ids, changeSet } = await apply(["Needed", "Not needed"].map((name) => ({ create: "Setting", input: { name } })));
  await register.add("Campus", { setting: ids[0]!, name: "Campus" });
  const done = await undo(changeSet);
  expect(done).toMatchObject({ changed: 1, refused: [{ id: ids[0], message: "This setting is still needed by 1 campus" }], conflicts: [] });
  expect([await setting(ids[0]!), await setting(ids[1]!)]).toMatchObject([{ name: "Needed" }, null]);
});

test("a record whose key another one took is named, and the rest comes back", async () => {
  const { ids } = await apply(["East", "West"].map((name) => ({ create: "Region", input: { name } })));
  const { changeSet } = await apply(ids.map((id) => ({ delete: "Region", id, version: 1 })));
  await register.add("Region", { name: "East" });
  const done = await undo(changeSet);
  expect(done).toMatchObject({ changed: 1, refused: [{ id: ids[0], message: "Another region has this region" }], conflicts: [] });
  const { data } = await register.ask(`{ regions(where: { id: { in: ${JSON.stringify(ids)} } }) { nodes { id } } }`);
  expect(data.regions.nodes).toEqual([{ id: ids[1] }]);
});

test("a bulk edit is taken back where it still stands; what somebody removed since is named", async () => {
  const { ids } = await apply(["A", "B", "C"].map((name) => ({ create: "Setting", input: { name, town: "Hull" } })));
  const { changeSet } = await apply(ids.map((id) => ({ update: "Setting", id, version: 1, patch: { town: "Goole" } })));
  await apply([{ delete: "Setting", id: ids[0]!, version: 2 }]);
  await update(ids[1]!, 2, { town: "Hull" });
  const done = await undo(changeSet);
  // B is as it was already.
  expect(done).toMatchObject({
    changed: 1,
    refused: [],
    conflicts: [{ id: ids[0], fields: [{ field: "town", yours: "Hull", theirs: null, base: "Goole" }] }],
  });
  expect([(await setting(ids[1]!)).town, (await setting(ids[2]!)).town]).toEqual(["Hull", "Hull"]);
});

test("taking back what made a record that was removed since changes nothing", async () => {
  const { ids, changeSet } = await apply([{ create: "Setting", input: { name: "Made and removed" } }]);
  await apply([{ delete: "Setting", id: ids[0]!, version: 1 }]);
  expect(await undo(changeSet)).toEqual({ changeSet: null, changed: 0, ...nothingElse });
});

test("a change set that wrote one record several times gives back what was before all of it", async () => {
  const { ids } = await apply([{ create: "Setting", input: { name: "Many times", town: "First" } }]);
  const [id] = ids as [string];
  const done = await register.write.series({ way: "LOAD" }, async (series) => {
    for (let version = 1; version <= 20; version += 1)
      await series.apply([{ update: "Setting", id, version, patch: { town: `Town ${version}` } }]);
    const [row] = await series.run(`SELECT current_setting('register.change_set') AS id`);
    return String(row!.id);
  });
  expect((await setting(id)).town).toBe("Town 20");
  expect(await undo(done)).toMatchObject({ changed: 1, ...nothingElse });
  expect((await setting(id)).town).toBe("First");
});

test("what is no change set can't be taken back", async () => {
  const { errors } = await register.ask(`mutation { undo(changeSet: "01a20000-0000-7000-8000-00000000abcd") { changed } }`);
  expect(errors![0]!.extensions!.code).toBe("NOT_FOUND");
});
