import { type Model, model } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import type { DataSource } from "typeorm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attachLedger } from "../database/attach-ledger.ts";
import { drift } from "../database/drift.ts";
import { bringUpToDate } from "../database/migrate.ts";
import { ownerSource } from "../database/source.ts";
import { lastMoment, takeBack } from "./past-migrations.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

/** The migration by which three links of the programme became dated. */
const DATED = "Records1795703881529";
const links: Readonly<Record<string, string>> = { Post: "employer", Team: "provider", Setting: "localAuthority" };

/** The programme as it was declared before. */
const before = (): Model =>
  model(
    programme.chapters.map((chapter) => ({
      ...chapter,
      records: chapter.records.map((type) => {
        const field = links[type.name];
        if (!field) return type;
        const { dated: _, ...plain } = type.fields[field]!;
        return { ...type, fields: { ...type.fields, [field]: plain } };
      }),
    })),
  );

let register: TestRegister;
let owner: DataSource;
beforeAll(async () => {
  register = await testRegister("empty");
  owner = await ownerSource(register.url, programme).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await register.close();
});

const id = (place: number) => `01a20000-0000-7000-8000-${String(place).padStart(12, "0")}`;
const [north, south, wave, team, post, school, gone] = Array.from({ length: 7 }, (_, place) => id(place + 1)) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const run = (text: string, values: unknown[] = []) => owner.query(text, values);

/** Does something, and gives a moment after it at which nothing else was done. */
async function moment(work: () => Promise<unknown>): Promise<string> {
  await work();
  return lastMoment(owner);
}

const ASKED = `query ($post: ID!, $team: ID!, $school: ID!, $knownAt: DateTime, $asOf: Date) {
  post(id: $post, knownAt: $knownAt, asOf: $asOf) { version employer { name } }
  team(id: $team, knownAt: $knownAt, asOf: $asOf) { provider { name } }
  setting(id: $school, knownAt: $knownAt, asOf: $asOf) { localAuthority { name } } }`;
async function known(at: { knownAt?: string; asOf?: string } = {}) {
  const { data, errors } = await register.ask(ASKED, { post, team, school, ...at });
  expect(errors).toBeUndefined();
  return [data.post, data.team, data.setting].map((one) => Object.values(one ?? {}).find((value) => typeof value === "object"));
}
const [NORTH, SOUTH] = [{ name: "North" }, { name: "South" }];

test("links that become dated keep what they led to, and what was known of them stays known; the way back keeps it too", async () => {
  await takeBack(owner, DATED);
  await attachLedger(owner, before());
  const first = await moment(async () => {
    for (const [one, name] of [
      [north, "North"],
      [south, "South"],
    ])
      await run(`INSERT INTO organisations (id, name, kind, code) VALUES ($1, $2::text, 'TRUST', 'ZX' || left($2::text, 1))`, [one, name]);
    await run(`INSERT INTO waves (id, code) VALUES ($1, '2018-19')`, [wave]);
    await run(`INSERT INTO teams (id, name, wave_id) VALUES ($1, 'A team', $2)`, [team, wave]);
    await run(
      `INSERT INTO posts (id, team_id, role, funded_by, opened_on, employer_id) VALUES ($1, $2, 'EMHP', 'PROGRAMME', '2019-01-07', $3)`,
      [post, team, north],
    );
    for (const [one, name] of [
      [school, "A school"],
      [gone, "Another"],
    ])
      await run(`INSERT INTO settings (id, name, status, local_authority_id) VALUES ($1, $2, 'OPEN', $3)`, [one, name, south]);
  });
  const second = await moment(async () => {
    await run(`UPDATE posts SET employer_id = $2 WHERE id = $1`, [post, south]);
    await run(`UPDATE teams SET provider_id = $2 WHERE id = $1`, [team, north]);
    await run(`UPDATE settings SET local_authority_id = NULL WHERE id = $1`, [school]);
    await run(`DELETE FROM settings WHERE id = $1`, [gone]);
  });
  const third = await moment(async () => {
    await run(`UPDATE settings SET local_authority_id = $2 WHERE id = $1`, [school, north]);
    await run(`UPDATE posts SET role = 'TEAM_MANAGER' WHERE id = $1`, [post]);
  });

  await bringUpToDate(owner, programme, undefined);
  expect(await drift(owner)).toEqual({ up: [], down: [] });
  for (const at of [{}, { asOf: "2019-03-31" }, { knownAt: third }]) expect(await known(at)).toEqual([SOUTH, NORTH, NORTH]);
  expect(await known({ knownAt: second })).toEqual([SOUTH, NORTH, null]);
  expect(await known({ knownAt: first })).toEqual([NORTH, null, SOUTH]);
  const pasts = await register.ask(
    `query ($knownAt: DateTime!) { then: settingLocalAuthorities(knownAt: $knownAt) { nodes { setting { name } value { name } from until } }
      now: settingLocalAuthorities { nodes { setting { name } value { name } from until version } } postEmployers { nodes { version } } }`,
    { knownAt: first },
  );
  expect(pasts.data.now.nodes).toEqual([{ setting: { name: "A school" }, value: NORTH, from: null, until: null, version: 2 }]);
  expect(pasts.data.postEmployers.nodes).toEqual([{ version: 2 }]);
  expect(new Set(pasts.data.then.nodes.map((one: { setting: { name: string } }) => one.setting.name))).toEqual(
    new Set(["A school", "Another"]),
  );

  // What was removed before comes back whole, and a change of before is taken back as one of now.
  const [removal] = await run(`SELECT change_set_id AS id FROM changes WHERE about_id = $1 AND field IS NULL AND after IS NULL LIMIT 1`, [
    gone,
  ]);
  const undo = (changeSet: string) =>
    register.ask(`mutation { undo(changeSet: "${changeSet}") { changed refused { message } conflicts { id } } }`);
  expect((await undo(removal.id)).data.undo).toMatchObject({ refused: [], conflicts: [] });
  expect((await register.ask(`{ setting(id: "${gone}") { name localAuthority { name } } }`)).data.setting).toEqual({
    name: "Another",
    localAuthority: SOUTH,
  });
  const [change] = await run(`SELECT change_set_id AS id FROM changes WHERE about_id = $1 AND field = 'employer'`, [post]);
  expect((await undo(change.id)).data.undo).toMatchObject({ changed: 1, refused: [], conflicts: [] });
  expect(await known()).toEqual([NORTH, NORTH, NORTH]);

  await takeBack(owner, DATED);
  const back = await run(`SELECT p.employer_id, t.provider_id, s.local_authority_id FROM posts p, teams t, settings s WHERE s.id = $1`, [
    school,
  ]);
  expect(back).toEqual([{ employer_id: north, provider_id: north, local_authority_id: north }]);
});
