import { programme } from "@trailblazer/records";
import { type OperationDefinitionNode, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Replica, replica } from "../database/replica.ts";
import { theRegister } from "../engine/access/rights.ts";
import type { Readers, Run } from "../engine/database.ts";
import { doors } from "../engine/doors.ts";
import { readDoor } from "../engine/read/door.ts";
import { resultText } from "../engine/read/raw-answer.ts";
import { apollo } from "../engine/serve/apollo.ts";
import { definition } from "../programme.ts";
import { freePort } from "./served-register.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

const roles = { manager: "MANAGER", analyst: "ANALYST" } as const;

let own: TestRegister;
/** A copy that is behind: it does not know of the region yet. */
let behind: TestRegister;
let copy: Replica;
let gone: Replica;
beforeAll(async () => {
  own = await testRegister("empty");
  behind = await testRegister("empty");
  await own.add("Region", { name: "North" });
  copy = replica(behind.url, programme, own.database.run, true);
  gone = replica(`postgres://nobody@127.0.0.1:${await freePort()}/nothing`, programme, own.database.run, true);
});
afterAll(async () => {
  await copy.close();
  await gone.close();
  await own.close();
  await behind.close();
});

/** How many regions somebody is told of, who asks a register with such connections. */
async function told(role: keyof typeof roles, readers: Readers, given = ""): Promise<number> {
  const viewer = {
    account: null,
    name: null,
    granted: [{ role: roles[role], sites: "all" as const, organisations: [] }],
    isReadOnly: false,
  };
  const open = doors({ ...definition, today: () => "2021-03-31" }, own.database, readers);
  const graphql = apollo(own.schema, (_, error) => console.error(error));
  await graphql.start();
  const { body } = await graphql.executeOperation(
    { query: `{ regions${given} { totalCount } }` },
    { contextValue: open(own.rightsOf(viewer)) },
  );
  await graphql.stop();
  return JSON.parse(resultText(body.kind === "single" ? body.singleResult : {})).data.regions.totalCount;
}

const regions = (role: keyof typeof roles, from: Replica, given?: string) => {
  const { run } = own.database;
  return told(role, { run, costly: run, replica: from.run }, given);
};

describe("a replica", () => {
  test("answers those who only read, as far as it has come", async () => {
    expect(await regions("analyst", copy)).toBe(0);
  });

  test("does not answer those who keep records: they see what they have changed", async () => {
    expect(await regions("manager", copy)).toBe(1);
  });

  test("is not asked what was known at a moment, of which it may not have heard yet", async () => {
    expect(await regions("analyst", copy, `(knownAt: "${new Date().toISOString()}")`)).toBe(1);
  });

  test("that can't be reached is done without", async () => {
    expect(await regions("analyst", gone)).toBe(1);
    expect(await regions("analyst", gone)).toBe(1);
  });
});

describe("a question", () => {
  const through = (lists: number) => `(where: { or: [${Array(lists).fill("{ sites: { some: {} } }").join(", ")}] })`;
  const [LIGHT, HEAVY, COSTLY] = ["(first: 1000)", through(1), through(21)];

  test.each([
    ["manager", "", "own"],
    ["manager", LIGHT, "own"],
    ["manager", HEAVY, "heavy"],
    ["manager", COSTLY, "costly"],
    ["analyst", "", "readers"],
    ["analyst", HEAVY, "readers"],
    ["analyst", COSTLY, "costly"],
  ] as const)("of who is %s is answered where it keeps nobody waiting", async (role, given, way) => {
    const ways = new Set<string>();
    const { run } = own.database;
    const by =
      (name: string): Run =>
      (...asked) => {
        ways.add(name);
        return run(...asked);
      };
    await told(role, { run: by("readers"), heavy: by("heavy"), costly: by("costly") }, given);
    expect([...ways]).toEqual(way === "own" ? [] : [way]);
  });

  test("that is large is planned in turns, so that others have theirs", async () => {
    const history = Array.from({ length: 30 }, (_, index) => `a${index}: changes(first: 1) { nodes { label by } }`).join(" ");
    const document = parse(`{ ${history} }`);
    const [{ selectionSet }] = document.definitions as [OperationDefinitionNode];
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    });
    let before: number | undefined;
    const run: Run = (...asked) => {
      before ??= turns;
      return own.database.run(...asked);
    };
    const planned = readDoor({ ...definition, today: () => "2021-03-31" }, { run })(theRegister);
    await planned.query({ operation: { schema: own.schema, fragments: {}, variables: {} }, document, selections: selectionSet });
    clearInterval(others);
    expect(before).toBeGreaterThan(0);
  });
});
