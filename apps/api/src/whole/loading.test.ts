import "reflect-metadata";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { theRegister } from "../engine/access/rights.ts";
import { readDoor } from "../engine/read/door.ts";
import { definition } from "../programme.ts";
import { DoorRegister } from "../slices/loading/door-register.ts";
import { load } from "../slices/loading/load.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

const today = () => "2021-03-31";
let register: TestRegister;
let folder: string;
beforeAll(async () => {
  register = await testRegister("empty");
  folder = mkdtempSync(join(tmpdir(), "loading-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await register.close();
});

async function run(...args: string[]): Promise<string> {
  const out = new PassThrough();
  const err = new PassThrough();
  await register.write.series({ way: "LOAD", reason: args.join(" ") }, async (series) => {
    const read = readDoor({ ...definition, today }, series)(theRegister);
    expect(await load(args, new DoorRegister(programme, register.schema, read, series), { out, err }, today())).toBe(0);
  });
  return String(out.read());
}
function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

const urns = Array.from({ length: 500 }, (_, index) => 900_001 + index);
const schools = (named: (urn: number) => string) => [
  "urn,name,open_date,town,postcode",
  ...urns.map((urn) => `${urn},${named(urn)},01-09-2001,Testford,ZZ1 1AA`),
];
const census = [
  "URN,LA,ESTAB,SCHOOLTYPE,NOR,PNUMFSMEVER",
  ...urns.slice(0, 300).map((urn, index) => `${urn},999,1000,State-funded primary,${index === 0 ? "NA" : 200 + index},12.5`),
  "999999,999,1,State-funded primary,10,1.0",
];

test("a school register and a census load into PostgreSQL, and a second time change nothing", async () => {
  const files = [
    "settings",
    "--register",
    file(
      "register.csv",
      schools((urn) => `School ${urn}`),
    ),
    "--census",
    file("2018-2019_census.csv", census),
  ];
  const first = await run(...files);
  expect(first).toContain("Settings: 500 created, 0 updated, 0 unchanged");
  expect(first).toContain("Rows refused: 1");
  expect(await run(...files)).toContain("Settings: 0 created, 0 updated, 500 unchanged");
  const { data } = await register.ask(`{ settings { totalCount } rolls: settings(where: { pupils: { isNull: false } }) { totalCount }
    one: settings(where: { urn: { eq: "900002" } }) { nodes { pupils freeMeals settingRolls { nodes { from } } } } }`);
  expect(data).toMatchObject({
    settings: { totalCount: 500 },
    rolls: { totalCount: 299 },
    one: { nodes: [{ pupils: 201, freeMeals: 12.5, settingRolls: { nodes: [{ from: "2019-01-17" }] } }] },
  });
});

test("a load is one change set: taken back as one, but for what was edited since, which is named", async () => {
  await run(
    "settings",
    "--register",
    file(
      "renamed.csv",
      schools((urn) => `Academy ${urn}`),
    ),
  );
  const { data } = await register.ask(
    `{ changeSets(where: { way: { eq: LOAD } }, last: 1) { nodes { id reason changes { totalCount } } } }`,
  );
  const [set] = data.changeSets.nodes;
  expect(set).toMatchObject({ reason: expect.stringContaining("renamed.csv"), changes: { totalCount: 500 } });
  await register.source.query(`UPDATE settings SET name = 'Edited since' WHERE urn IN ('900001', '900002', '900003')`);
  const undo = (id: string) =>
    register.ask(`mutation ($id: ID!) { undo(changeSet: $id) { changeSet changed conflicts { id fields { field theirs } } } }`, { id });
  const undone = (await undo(set.id)).data.undo;
  expect(undone.changed).toBe(497);
  expect(undone.conflicts).toHaveLength(3);
  expect(undone.conflicts[0].fields).toEqual([{ field: "name", theirs: "Edited since" }]);
  const named = async (start: string) =>
    (await register.ask(`{ settings(where: { name: { startsWith: "${start}" } }) { totalCount } }`)).data.settings.totalCount;
  expect([await named("School"), await named("Academy")]).toEqual([497, 0]);
  expect((await undo(undone.changeSet)).data.undo.changed).toBe(497);
  expect([await named("School"), await named("Academy"), await named("Edited")]).toEqual([0, 497, 3]);
});

test("one bad row is refused by itself, at its line and with its reason", async () => {
  const said = await run(
    "settings",
    "--register",
    file("bad.csv", [
      "urn,name,open_date,town,postcode",
      "900600,Good School,,Testford,ZZ1 1AA",
      "900601,,,Testford,ZZ1 1AA",
      "12,Short School,,Testford,ZZ1 1AA",
    ]),
  );
  expect(said).toContain("1 created");
  expect(said).toMatch(/line 3.*Setting is required/);
  expect(said).toMatch(/line 4.*URN is six digits/);
});

test("schools that became others are tied in PostgreSQL by the school register's links, and a second time change nothing", async () => {
  const links = file("links.csv", [
    "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate",
    "900010,900011,School 900011,Predecessor,01-09-2019",
    "900011,900010,School 900010,Successor,31-08-2019",
    "900012,900013,School 900013,Predecessor - merged,01-01-2020",
    "900012,999999,Elsewhere,Predecessor - merged,01-01-2020",
  ]);
  expect(await run("settings", "--links", links)).toContain("Successions: 2 created, 0 updated, 0 unchanged");
  expect(await run("settings", "--links", links)).toContain("Successions: 0 created, 0 updated, 2 unchanged");
  const { data } = await register.ask(
    `{ successions(orderBy: [{ on: ASC }]) { nodes { kind on weight predecessorSetting { urn } successorSetting { urn } } } }`,
  );
  expect(data.successions.nodes).toEqual([
    { kind: "REPLACED", on: "2019-09-01", weight: 100, predecessorSetting: { urn: "900011" }, successorSetting: { urn: "900010" } },
    { kind: "MERGER", on: "2020-01-01", weight: 100, predecessorSetting: { urn: "900013" }, successorSetting: { urn: "900012" } },
  ]);
});
