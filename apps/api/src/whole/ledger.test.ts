import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
/** Two people at psql, as the database's owner: past the API, and past the request role. */
let psql: pg.Client;
let other: pg.Client;
beforeAll(async () => {
  register = await testRegister("demo");
});
afterAll(() => register.close());
beforeEach(async () => {
  [psql, other] = [new pg.Client({ connectionString: register.url }), new pg.Client({ connectionString: register.url })];
  await Promise.all([psql.connect(), other.connect()]);
});
afterEach(() => Promise.all([psql.end(), other.end()]));

const rows = async (client: pg.Client, text: string, values: unknown[] = []) => (await client.query(text, values)).rows;
const one = async (client: pg.Client, text: string, values: unknown[] = []) => (await rows(client, text, values))[0]!;
const teamId = async (offset: number) => String((await one(psql, `SELECT id FROM teams ORDER BY id OFFSET $1 LIMIT 1`, [offset])).id);
/** The set of the transaction that wrote last. */
const last = () => one(psql, `SELECT id, at, way, "by" FROM change_sets ORDER BY at DESC LIMIT 1`);
const linesOf = (id: string) => rows(psql, `SELECT record, field, before, after FROM changes WHERE change_set_id = $1 ORDER BY id`, [id]);
const history = async (id: string) =>
  (
    await register.ask(
      `query ($id: ID!) { team(id: $id) { version history(last: 3) { nodes { record field before after way by at changeSet { id } } } } }`,
      {
        id,
      },
    )
  ).data.team;

test("nobody updates, removes or empties the ledger: neither requests nor the owner", async () => {
  for (const table of ["changes", "change_sets"])
    for (const statement of [`UPDATE ${table} SET id = gen_random_uuid()`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      await expect(register.source.query(statement)).rejects.toThrow(/permission denied/);
      await expect(psql.query(statement)).rejects.toThrow(/The ledger is only added to/);
    }
  await expect(register.source.query(`INSERT INTO changes SELECT * FROM changes LIMIT 1`)).rejects.toThrow(/permission denied/);
  await expect(register.source.query(`INSERT INTO change_sets (id, way) VALUES (gen_random_uuid(), 'API')`)).rejects.toThrow(
    /permission denied/,
  );
  for (const statement of [`ALTER TABLE teams DISABLE TRIGGER USER`, `DROP TABLE changes`, `SET session_replication_role = replica`])
    await expect(register.source.query(statement)).rejects.toThrow(/must be owner|permission denied/);
});

test("the moment of a change set is given once, by its commit", async () => {
  await psql.query(`UPDATE teams SET note = 'Once' WHERE id = $1`, [await teamId(0)]);
  const { id } = await last();
  await expect(psql.query(`UPDATE change_sets SET at = now() WHERE id = $1`, [id])).rejects.toThrow(/only added to/);
});

test("a change by psql is in the history: by SQL, and as whom the database knows them", async () => {
  const id = await teamId(1);
  const { version } = await history(id);
  await psql.query(`UPDATE teams SET note = 'By hand', catchment = 8000 WHERE id = $1`, [id]);
  const now = await history(id);
  expect(now.version).toBe(version + 1);
  const { user } = await one(psql, `SELECT session_user::text AS "user"`);
  const told = now.history.nodes.slice(-2).map(({ field, after, way, by }: Record<string, unknown>) => [field, after, way, by]);
  expect(told.toSorted()).toEqual([
    ["catchment", 8000, "SQL", user],
    ["note", "By hand", "SQL", user],
  ]);
});

test("many rows written by psql are each in the history, and what goes with a row that is removed is too", async () => {
  await psql.query("BEGIN");
  await psql.query(`INSERT INTO regions (id, name) SELECT gen_random_uuid(), 'Pasted ' || n FROM generate_series(1, 300) n`);
  await psql.query(`UPDATE regions SET "from" = '2020-01-01' WHERE name LIKE 'Pasted %'`);
  await psql.query(`DELETE FROM regions WHERE name LIKE 'Pasted 1%'`);
  await psql.query("COMMIT");
  const { id } = await last();
  const { made, changed, removed } = await one(
    psql,
    `SELECT count(*) FILTER (WHERE field IS NULL AND before IS NULL)::integer AS made, count(*) FILTER (WHERE field = 'from')::integer AS changed,
       count(*) FILTER (WHERE field IS NULL AND after IS NULL)::integer AS removed FROM changes WHERE change_set_id = $1`,
    [id],
  );
  expect([made, changed, removed]).toEqual([300, 300, 111]);

  const team = await register.add("Team", {
    name: "To go",
    wave: String((await one(psql, "SELECT id FROM waves LIMIT 1")).id),
    site: { value: String((await one(psql, "SELECT id FROM sites LIMIT 1")).id) },
    stage: { value: "PLANNED" },
  });
  await psql.query(`DELETE FROM teams WHERE id = $1`, [team]);
  expect(
    (await linesOf(String((await last()).id)))
      .map(({ record, after }) => `${record} ${String(after)}`)
      .toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(["Team null", "TeamSite null", "TeamStage null"]);
});

test("a record's id and the rows of a table can't be changed past the ledger", async () => {
  await expect(psql.query(`UPDATE teams SET id = gen_random_uuid() WHERE id = $1`, [await teamId(0)])).rejects.toThrow(
    /A record keeps its id/,
  );
  await expect(psql.query(`TRUNCATE teams CASCADE`)).rejects.toThrow(/Delete rows instead/);
});

test("a change of a value over time by psql makes a new version of the record whose value it is", async () => {
  const id = await teamId(2);
  const { version } = await history(id);
  await psql.query(
    `UPDATE team_stages SET "from" = '2015-01-01' WHERE id = (SELECT id FROM team_stages WHERE team_id = $1 AND "from" IS NULL LIMIT 1)`,
    [id],
  );
  await psql.query(`UPDATE team_sites SET "from" = '2015-01-01' WHERE team_id = $1 AND "from" IS NULL`, [id]);
  const now = await history(id);
  expect(now.version).toBeGreaterThan(version);
  expect(now.history.nodes.at(-1)).toMatchObject({ record: "TeamSite", field: "from", before: null, after: "2015-01-01", way: "SQL" });
});

test("what is rolled back leaves nothing, up to a savepoint or the whole", async () => {
  const id = await teamId(3);
  const before = await last();
  await psql.query("BEGIN");
  await psql.query(`UPDATE teams SET note = 'Never' WHERE id = $1`, [id]);
  await psql.query("ROLLBACK");
  expect(await last()).toEqual(before);

  await psql.query("BEGIN");
  await psql.query("SAVEPOINT before_it");
  await psql.query(`UPDATE teams SET note = 'Never' WHERE id = $1`, [id]);
  await psql.query("ROLLBACK TO SAVEPOINT before_it");
  await psql.query(`UPDATE teams SET catchment = 7000 WHERE id = $1`, [id]);
  await psql.query("SAVEPOINT after_it");
  await psql.query(`UPDATE teams SET note = 'Kept' WHERE id = $1`, [id]);
  await psql.query("COMMIT");
  const set = await last();
  expect(set.id).not.toBe(before.id);
  expect((await linesOf(String(set.id))).map(({ field, after }) => [field, after])).toEqual([
    ["catchment", 7000],
    ["note", "Kept"],
  ]);
});

test("two transactions that overlap have their moments in the order of their commits", async () => {
  const [early, late] = [await teamId(4), await teamId(5)];
  await psql.query("BEGIN");
  await psql.query(`UPDATE teams SET note = 'Begun first' WHERE id = $1`, [early]);
  await other.query("BEGIN");
  await other.query(`UPDATE teams SET note = 'Begun second' WHERE id = $1`, [late]);
  await other.query("COMMIT");
  await psql.query("COMMIT");
  const [first, second] = [(await history(late)).history.nodes.at(-1), (await history(early)).history.nodes.at(-1)];
  expect(first.at < second.at).toBe(true);

  // Many at once, each its own connection: no two share a moment.
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const client = new pg.Client({ connectionString: register.url });
      await client.connect();
      for (let turn = 0; turn < 5; turn += 1)
        await client.query(`UPDATE regions SET "until" = '2031-01-01'::date + $1::integer WHERE name = $2`, [
          turn,
          `Pasted ${200 + index}`,
        ]);
      await client.end();
    }),
  );
  const { sets, moments } = await one(psql, `SELECT count(*)::integer AS sets, count(DISTINCT at)::integer AS moments FROM change_sets`);
  expect(moments).toBe(sets);
});

test("a change set of another transaction can't be added to, whatever a session says", async () => {
  const theirs = String((await last()).id);
  const before = await linesOf(theirs);
  await psql.query("BEGIN");
  await psql.query(`SELECT set_config('register.change_set', $1, true)`, [theirs]);
  await psql.query(`UPDATE teams SET note = 'Smuggled in' WHERE id = $1`, [await teamId(6)]);
  await psql.query("COMMIT");
  expect(await linesOf(theirs)).toEqual(before);
  expect(String((await last()).id)).not.toBe(theirs);
});

test("lines of one change set are in the order in which they were written", async () => {
  const id = await teamId(7);
  await psql.query("BEGIN");
  for (let turn = 0; turn < 200; turn += 1) await psql.query(`UPDATE teams SET catchment = $2 WHERE id = $1`, [id, 9000 + turn]);
  await psql.query("COMMIT");
  const lines = await linesOf(String((await last()).id));
  expect(lines.map(({ after }) => after)).toEqual(Array.from({ length: 200 }, (_, turn) => 9000 + turn));
});
