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

/** The migration by which owners of actions and risks became dated. */
const DATED = "Records1795711110110";

/** The programme as it was declared before. */
const before = (): Model =>
  model(
    programme.chapters.map((chapter) => ({
      ...chapter,
      records: chapter.records.map((type) => {
        if (!["BoardAction", "Risk"].includes(type.name)) return type;
        const { dated: _, ...plain } = type.fields.owner!;
        return { ...type, fields: { ...type.fields, owner: plain } };
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

const run = (text: string, values: unknown[] = []) => owner.query(text, values);

test("owners of actions and risks that become dated stay who they were, and who they were known to be; the way back keeps them too", async () => {
  const board = await register.add("Board", { kind: "GOVERNANCE", from: "2019-01-01", name: "A board" });
  const seat = (label: string) => register.add("Seat", { board, speaksFor: "COMMISSIONER", label, from: "2019-01-01" });
  const [first, second] = [await seat("First"), await seat("Second")];
  const risks = [0, 1, 2].map(() =>
    register.add("Risk", {
      board,
      risk: "Staff leave",
      about: "WORKFORCE",
      likelihood: { value: "LIKELY" },
      impact: { value: "MAJOR" },
      raisedOn: "2020-01-06",
    }),
  );
  const [passed, left, none] = (await Promise.all(risks)) as [string, string, string];
  const action = await register.add("BoardAction", { board, risk: passed, action: "Ask", raisedOn: "2020-01-06", dueOn: "2021-06-01" });
  await takeBack(owner, DATED);
  await attachLedger(owner, before());
  await run(`UPDATE risks SET owner_id = $1 WHERE id = ANY($2)`, [first, [passed, left]]);
  await run(`UPDATE board_actions SET owner_id = $1`, [first]);
  const then = await lastMoment(owner);
  await run(`UPDATE risks SET owner_id = $1 WHERE id = $2`, [second, passed]);
  await run(`UPDATE risks SET owner_id = NULL WHERE id = $1`, [left]);
  await run(`UPDATE board_actions SET owner_id = $1, action = 'Ask again'`, [second]);

  await bringUpToDate(owner, programme, undefined);
  expect(await drift(owner)).toEqual({ up: [], down: [] });
  const known = async (at: { knownAt?: string; asOf?: string } = {}) => {
    const { data, errors } = await register.ask(
      `query ($action: ID!, $passed: ID!, $left: ID!, $none: ID!, $knownAt: DateTime, $asOf: Date) {
        action: boardAction(id: $action, knownAt: $knownAt, asOf: $asOf) { owner { label } }
        passed: risk(id: $passed, knownAt: $knownAt, asOf: $asOf) { owner { label } }
        left: risk(id: $left, knownAt: $knownAt, asOf: $asOf) { owner { label } }
        none: risk(id: $none, knownAt: $knownAt, asOf: $asOf) { owner { label } } }`,
      { action, passed, left, none, ...at },
    );
    expect(errors).toBeUndefined();
    return [data.action, data.passed, data.left, data.none].map((one) => one.owner?.label ?? null);
  };
  for (const at of [{}, { asOf: "2020-03-31" }]) expect(await known(at)).toEqual(["Second", "Second", null, null]);
  expect(await known({ knownAt: then })).toEqual(["First", "First", "First", null]);
  const pasts = await register.ask(
    `{ boardActionOwners { nodes { boardAction { id } value { label } from until version } } riskOwners { nodes { risk { id } value { label } version } } }`,
  );
  expect(pasts.data.boardActionOwners.nodes).toEqual([
    { boardAction: { id: action }, value: { label: "Second" }, from: null, until: null, version: 2 },
  ]);
  expect(pasts.data.riskOwners.nodes).toEqual([{ risk: { id: passed }, value: { label: "Second" }, version: 2 }]);

  await takeBack(owner, DATED);
  expect(await run(`SELECT a.owner_id AS action, r.owner_id AS risk FROM board_actions a, risks r WHERE r.id = $1`, [passed])).toEqual([
    { action: second, risk: second },
  ]);
});
