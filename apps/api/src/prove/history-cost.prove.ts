import "reflect-metadata";
import pg from "pg";
import { expect, test } from "vitest";
import { theRegister } from "../engine/access/rights.ts";
import type { Run } from "../engine/database.ts";
import { readDoor } from "../engine/read/door.ts";
import { definition } from "../programme.ts";
import { testRegister } from "../whole/test-register.ts";
import { askedBy } from "./asked-by.ts";

const OWN = 25;
/** How many changes are made as one. */
const SET = 4;
const HISTORY = `query ($id: ID!) { team(id: $id) { history(last: 20) { nodes { id record label field before after at by way reason changeSet { id } } } } }`;

interface Plan {
  readonly "Node Type": string;
  readonly "Actual Loops": number;
  readonly "Shared Hit Blocks": number;
  readonly "Shared Read Blocks": number;
  readonly Plans?: readonly Plan[];
}

/** How often an index is gone down: each may be a level deeper in a larger one. */
const lookUps = (plan: Plan): number =>
  (plan["Node Type"].startsWith("Index") ? plan["Actual Loops"] : 0) + (plan.Plans ?? []).reduce((sum, one) => sum + lookUps(one), 0);

/** The buffers that one team's history takes in a ledger of so many changes, of which as many are its own each time. */
async function historyAt(changes: number) {
  const register = await testRegister("empty");
  const region = await register.add("Region", { name: "North" });
  const site = await register.add("Site", { name: "A site", region: { value: region } });
  const wave = await register.add("Wave", { code: "2018-19" });
  const id = await register.add("Team", { name: "The team", wave, site: { value: site }, stage: { value: "PLANNED" } });
  const owner = new pg.Client({ connectionString: register.url });
  await owner.connect();
  // As they come: a few changes in each set. Of very few sets PostgreSQL reads the whole table, which is another plan.
  const sets = changes / SET;
  await owner.query(`INSERT INTO change_sets (id, way) SELECT ledger_id(), 'SQL' FROM generate_series(1, $1::integer)`, [sets]);
  // The team's own changes are spread evenly over all of the time: each lies on a page of its own.
  await owner.query(
    `WITH numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM change_sets)
     INSERT INTO changes (id, change_set_id, record, record_id, about_id, version, about_version, field, before, after)
     SELECT ledger_id(), s.id, 'Team', r.id, r.id, n, n, 'note', to_jsonb(rpad('Note ' || n, 150)), to_jsonb(rpad('Note ' || (n + 1), 150))
     FROM generate_series(1, $2::integer) n JOIN numbered s ON s.place = 1 + (n - 1) / ${SET}
     CROSS JOIN LATERAL (SELECT CASE WHEN n % ($2 / ${OWN}) = 0 THEN $1::uuid ELSE gen_random_uuid() END AS id) r ORDER BY n`,
    [id, changes],
  );
  await owner.query("VACUUM ANALYZE");
  const asked: { text: string; values: readonly unknown[] }[] = [];
  const run: Run = async (text, values = []) => {
    asked.push({ text, values });
    return register.database.run(text, values);
  };
  await askedBy(register, readDoor({ ...definition, today: () => "2021-03-31" }, { run })(theRegister), HISTORY, { id });
  const [statement] = asked;
  const explain = async () => {
    const { rows } = await owner.query(`EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${statement!.text}`, [...statement!.values]);
    return rows[0]["QUERY PLAN"][0].Plan as Plan;
  };
  await explain();
  const plan = await explain();
  await owner.end();
  await register.close();
  return { statements: asked.length, buffers: plan["Shared Hit Blocks"] + plan["Shared Read Blocks"], lookUps: lookUps(plan) };
}

test("one record's history costs no more in a ledger of 1,000,000 changes than in one of 1,000, but for a level of its indexes", async () => {
  const [few, many] = [await historyAt(1000), await historyAt(1_000_000)];
  console.log(`history of a record: ${few.buffers} buffers at 1,000 changes, ${many.buffers} at 1,000,000 (${many.lookUps} look-ups)`);
  expect([few.statements, many.statements]).toEqual([1, 1]);
  expect(many.lookUps).toBe(few.lookUps);
  expect(many.buffers - few.buffers).toBeLessThanOrEqual(many.lookUps);
});
