import { programme } from "@trailblazer/records";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tableOf } from "../engine/declare/names.ts";
import type { Change } from "../engine/write/change.ts";
import { randomOf } from "./races.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

const TYPES = ["Region", "Site", "Wave", "Team", "Setting", "Support", "TeamStage", "TeamSite", "SettingRoll"] as const;
type TypeName = (typeof TYPES)[number];
type Stored = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };
type Snapshot = Readonly<Record<TypeName, readonly Stored[]>>;

const random = randomOf(20210331);
const below = (count: number) => Math.floor(random() * count);
const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
const dayOf = (days: number) => new Date(Date.UTC(2020, 3, 1) + days * 86_400_000).toISOString().slice(0, 10);

let register: TestRegister;
/** What every commit left, and when it was. */
const replay: { readonly at: string; readonly rows: Snapshot }[] = [];
beforeAll(async () => {
  register = await testRegister("empty");
  for (let count = 0; count < EDITS; count += 1) await edit();
}, 300_000);
afterAll(() => register.close());

const EDITS = 1000;

async function snapshot(): Promise<Snapshot> {
  const found = await Promise.all(
    TYPES.map(async (name) => {
      const rows = await register.source.query<{ row: Stored }[]>(
        `SELECT to_jsonb(t) AS row FROM "${tableOf(programme.record(name))}" t ORDER BY id`,
      );
      return [name, rows.map(({ row }) => row)] as const;
    }),
  );
  return Object.fromEntries(found) as unknown as Snapshot;
}

const last = (): Snapshot => replay.at(-1)?.rows ?? (Object.fromEntries(TYPES.map((name) => [name, []])) as unknown as Snapshot);
let made = 0;

/** An edit that somebody might make now: of one record or of several at once. */
function change(): Change {
  const rows = last();
  made += 1;
  const link = (name: TypeName) => pick(rows[name]).id;
  const dated = (value: unknown) => ({ value, from: dayOf(below(360)) });
  const name = `Name ${made}`;
  if (rows.Region.length < 2) return { create: "Region", input: { name } };
  if (rows.Wave.length < 2) return { create: "Wave", input: { code: `20${10 + made}-${11 + made}` } };
  if (rows.Site.length < 3) return { create: "Site", input: { name, region: { value: link("Region") } } };
  const update = (type: TypeName, patch: object): Change => {
    const { id, version } = pick(rows[type]);
    return { update: type, id, version, patch: { ...patch } };
  };
  const ways: (() => Change)[] = [
    () => ({ create: "Team", input: { name, wave: link("Wave"), site: { value: link("Site") }, stage: dated("PLANNED") } }),
    () => ({ create: "Setting", input: { name, pupils: dated(below(900)) } }),
    () => update("Site", { name, note: pick([null, "A note", "Another"]) }),
  ];
  if (rows.Team.length) {
    ways.push(
      () => update("Team", { name }),
      () => update("Team", { stage: dated(pick(["FUNDED", "IN_TRAINING", "OPERATIONAL", "ENDED"])) }),
      () => update("Team", { site: dated(link("Site")), note: pick([null, "Moved"]) }),
    );
    if (rows.Setting.length)
      ways.push(() => ({
        create: "Support",
        input: {
          team: link("Team"),
          setting: link("Setting"),
          kind: "OUTREACH",
          from: dayOf(below(300)),
          until: pick([null, dayOf(330 + below(60))]),
        },
      }));
  }
  if (rows.Setting.length)
    ways.push(() => update("Setting", { pupils: dated(pick([null, below(900)])), town: pick([null, "York", "Leeds"]) }));
  if (rows.Support.length)
    ways.push(
      () => update("Support", { until: pick([null, dayOf(310 + below(90))]) }),
      () => {
        const { id, version } = pick(rows.Support);
        return { delete: "Support", id, version };
      },
    );
  const unused = rows.Team.filter(({ id }) => !rows.Support.some((support) => support.team_id === id));
  if (unused.length > 3) ways.push(() => ({ delete: "Team", id: unused[0]!.id, version: unused[0]!.version }));
  return pick(ways)();
}

async function edit(): Promise<void> {
  const undone = replay.length > 50 && random() < 0.05;
  if (undone) {
    const [set] = await register.source.query<{ id: string }[]>(`SELECT id FROM change_sets ORDER BY id DESC OFFSET ${below(5)} LIMIT 1`);
    await register.ask(`mutation { undo(changeSet: "${set!.id}") { changed } }`);
  } else await register.write.apply([change()], { way: "API" }).catch(() => undefined);
  const [{ at } = { at: "" }] = await register.source.query<{ at: string }[]>(
    `SELECT to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM change_sets`,
  );
  if (at && at !== replay.at(-1)?.at) replay.push({ at, rows: await snapshot() });
}

const holds = (row: Stored, day: string) =>
  (row.from === null || (row.from as string) <= day) && (row.until === null || (row.until as string) > day);

/** The same question answered by looking through what was left by the last commit up to a moment. */
function plainly({ rows }: { rows: Snapshot }, day: string) {
  const held = (past: TypeName, owner: string, id: string) => rows[past].find((row) => row[owner] === id && holds(row, day))?.value ?? null;
  const siteOf = (id: string) => rows.TeamSite.find((row) => row.team_id === id && holds(row, day))?.value_id ?? null;
  const inForce = rows.Support.filter((row) => holds(row, day));
  return {
    sites: rows.Site.map(({ id, version, name, note }) => ({
      id,
      version,
      name,
      note,
      teams: { totalCount: rows.Team.filter((team) => siteOf(team.id) === id).length },
    })),
    teams: rows.Team.map(({ id, version, name, note }) => ({
      id,
      version,
      name,
      note,
      stage: held("TeamStage", "team_id", id),
      site: { id: siteOf(id) },
      supports: { nodes: inForce.filter((row) => row.team_id === id).map((row) => ({ id: row.id })) },
    })),
    settings: rows.Setting.map(({ id, version, name, town }) => ({
      id,
      version,
      name,
      town,
      pupils: held("SettingRoll", "setting_id", id),
    })),
    supports: inForce.map(({ id, version, from, until, kind }) => ({ id, version, from, until, kind })),
    count: inForce.length,
  };
}

const QUESTION = `query ($asOf: Date!, $knownAt: DateTime!) {
  sites(asOf: $asOf, knownAt: $knownAt, first: 1000) { nodes { id version name note teams(first: 0) { totalCount } } }
  teams(asOf: $asOf, knownAt: $knownAt, first: 1000) { nodes { id version name note stage site { id } supports(first: 1000) { nodes { id } } } }
  settings(asOf: $asOf, knownAt: $knownAt, first: 1000) { nodes { id version name town pupils } }
  supports(asOf: $asOf, knownAt: $knownAt, first: 1000) { totalCount nodes { id version from until kind } groups { nodes { key { __typename } count } } } }`;

test("a year of a thousand edits, asked at 200 days and moments, is what a plain replay of the changes gives", async () => {
  expect(replay.length).toBeGreaterThan(EDITS / 2);
  for (let tried = 0; tried < 200; tried += 1) {
    const nth = below(replay.length);
    const [asOf, { at: knownAt, rows }] = [dayOf(below(400)), replay[nth]!];
    const { data, errors, count } = await register
      .statements(() => register.ask(QUESTION, { asOf, knownAt }))
      .then(({ result, count: ran }) => ({ ...result, count: ran }));
    expect(errors).toBeUndefined();
    const wanted = plainly({ rows }, asOf);
    expect([nth, asOf, data.sites.nodes]).toEqual([nth, asOf, wanted.sites]);
    expect([nth, asOf, data.teams.nodes]).toEqual([nth, asOf, wanted.teams]);
    expect([nth, asOf, data.settings.nodes]).toEqual([nth, asOf, wanted.settings]);
    expect([nth, asOf, data.supports.nodes]).toEqual([nth, asOf, wanted.supports]);
    expect([data.supports.totalCount, data.supports.groups.nodes[0]?.count ?? 0]).toEqual([wanted.count, wanted.count]);
    // One that reads; where the moment is near, two before it that wait until what may yet be committed by then is in.
    expect([1, 3]).toContain(count);
  }
});

test("what was known at a moment is known again after a writer that was open across it has committed", async () => {
  const writer = new pg.Client({ connectionString: register.url });
  await writer.connect();
  await writer.query("BEGIN");
  const name = `Written meanwhile ${made}`;
  await writer.query(`UPDATE sites SET name = $1 WHERE id = (SELECT id FROM sites ORDER BY id LIMIT 1)`, [name]);
  // Its moment is given, as at a commit, and it is not yet committed.
  await writer.query("SET CONSTRAINTS stamp IMMEDIATE");
  const { rows } = await writer.query<{ at: string }>(
    `SELECT to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM change_sets`,
  );
  const knownAt = rows[0]!.at;
  await new Promise((resolve) => setTimeout(resolve, 20));
  const ask = () =>
    register.ask(`query ($knownAt: DateTime!) { sites(knownAt: $knownAt, orderBy: [{ id: ASC }], first: 1) { nodes { name } } }`, {
      knownAt,
    });
  const asked = ask();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await writer.query("COMMIT");
  await writer.end();
  const first = await asked;
  expect(first.data.sites.nodes).toEqual([{ name }]);
  await register.source.query(`UPDATE sites SET name = 'Later' WHERE name = $1`, [name]);
  expect(await ask()).toEqual(first);
});

test("a moment that is still to come is refused", async () => {
  const { errors } = await register.ask(`{ sites(knownAt: "2100-01-01T00:00:00Z") { totalCount } }`);
  expect(errors?.[0]).toMatchObject({ message: "knownAt is a moment that is past", extensions: { code: "BAD_USER_INPUT" } });
});

test("an argument further in replaces one further out; links and single records are given whatever their term", async () => {
  const { at } = replay.at(-1)!;
  const { data, errors } = await register.ask(
    `query ($at: DateTime!) { outer: teams(asOf: "2020-04-01", first: 3) { nodes { id stage supports { totalCount } all: supports(asOf: "2021-01-01") { totalCount } } }
       known: teams(knownAt: $at, first: 1) { nodes { history(first: 1) { totalCount } } } }`,
    { at },
  );
  expect(errors).toBeUndefined();
  for (const team of data.outer.nodes) {
    const alone = await register.ask(
      `{ team(id: "${team.id}", asOf: "2021-01-01") { supports { totalCount } } then: team(id: "${team.id}", asOf: "2020-04-01") { stage supports { totalCount } } }`,
    );
    expect(team.all).toEqual(alone.data.team.supports);
    expect({ stage: team.stage, supports: team.supports }).toEqual(alone.data.then);
  }
  const [support] = replay.at(-1)!.rows.Support;
  expect((await register.ask(`{ support(id: "${support!.id}", asOf: "1999-01-01") { id } }`)).data.support).toEqual({ id: support!.id });
});
