import { type OperationDefinitionNode, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { running, waitingPool } from "../database/pool.ts";
import { replica } from "../database/replica.ts";
import { theRegister } from "../engine/access/rights.ts";
import type { Readers, Run, Ways } from "../engine/database.ts";
import { doors } from "../engine/doors.ts";
import { readDoor } from "../engine/read/door.ts";
import { here, resultText } from "../engine/read/raw-answer.ts";
import { apollo } from "../engine/serve/apollo.ts";
import { definition } from "../programme.ts";
import { freePort } from "./served-register.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

const roles = { manager: "MANAGER", analyst: "ANALYST" } as const;

let own: TestRegister;
/** A copy that is behind: it does not know of the region yet. */
let behind: TestRegister;
let pools: readonly ReturnType<typeof waitingPool>[];
beforeAll(async () => {
  own = await testRegister("empty");
  behind = await testRegister("empty");
  await own.add("Region", { name: "North" });
  pools = [behind.url, `postgres://nobody@127.0.0.1:${await freePort()}/nothing`].map((url) => waitingPool(url, { size: 1, behind: 10 }));
});
afterAll(async () => {
  for (const pool of pools) await pool.end();
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

/** All ways by the same connections. */
const by = (run: Run): Ways => ({ light: here(run), heavy: here(run), costly: here(run) });

/** The same, of a register with a replica: the one that is behind, or the one that is gone. */
const [BEHIND, GONE] = [0, 1];
const regions = (role: keyof typeof roles, from: number, given?: string) => {
  const ways = by(own.database.run);
  return told(role, { keepers: ways, others: ways, replica: replica(by(running(true)(pools[from]!)), ways) }, given);
};

describe("a replica", () => {
  test("answers those who only read, as far as it has come", async () => {
    expect(await regions("analyst", BEHIND)).toBe(0);
  });

  test("does not answer those who keep records: they see what they have changed", async () => {
    expect(await regions("manager", BEHIND)).toBe(1);
  });

  test("is not asked what was known at a moment, of which it may not have heard yet", async () => {
    expect(await regions("analyst", BEHIND, `(knownAt: "${new Date().toISOString()}")`)).toBe(1);
  });

  test("that can't be reached is done without", async () => {
    expect(await regions("analyst", GONE)).toBe(1);
    expect(await regions("analyst", GONE)).toBe(1);
  });
});

describe("a question", () => {
  const through = (lists: number) => `(where: { or: [${Array(lists).fill("{ sites: { some: {} } }").join(", ")}] })`;
  const [LIGHT, HEAVY, COSTLY] = ["(first: 999)", through(1), through(21)];

  test.each([
    ["manager", "", "keepers, light"],
    ["manager", LIGHT, "keepers, light"],
    ["manager", HEAVY, "keepers, heavy"],
    ["manager", COSTLY, "costly"],
    ["analyst", "", "others, light"],
    ["analyst", HEAVY, "others, heavy"],
    ["analyst", COSTLY, "costly"],
  ] as const)("of who is %s is answered where it keeps nobody waiting", async (role, given, way) => {
    const taken = new Set<string>();
    const noted = (name: string) =>
      here((...asked) => {
        taken.add(name);
        return own.database.run(...asked);
      });
    const costly = noted("costly");
    const of = (who: string): Ways => ({ light: noted(`${who}, light`), heavy: noted(`${who}, heavy`), costly });
    await told(role, { keepers: of("keepers"), others: of("others") }, given);
    expect([...taken]).toEqual([way]);
  });

  /** A read door that notes by which way each question is answered. */
  function noting(isChanging: boolean) {
    const ways: string[] = [];
    const noted = (name: string) =>
      here((...asked) => {
        ways.push(name);
        return own.database.run(...asked);
      });
    const read = readDoor(
      { ...definition, today: () => "2021-03-31" },
      {
        run: own.database.run,
        ways: { light: noted("light"), heavy: noted("heavy"), costly: noted("costly") },
        isChanging: () => isChanging,
      },
    )(theRegister);
    return { ways, read };
  }
  const queryOf = (text: string) => {
    const document = parse(text);
    const [{ selectionSet: selections }] = document.definitions as [OperationDefinitionNode];
    return { operation: { schema: own.schema, fragments: {}, variables: {} }, document, selections };
  };

  test.each([
    [true, ["light", "light", "heavy"]],
    [false, ["light", "light", "light"]],
  ])("after many small ones in a second waits as a large one does, where records are being changed: %s", async (isChanging, wanted) => {
    const { ways, read } = noting(isChanging);
    const now = vi.spyOn(performance, "now").mockReturnValue(0);
    for (let time = 0; time < 3; time += 1) await read.query(queryOf(`{ regions${LIGHT} { nodes { name } } }`));
    now.mockRestore();
    expect(ways).toEqual(wanted);
  });

  test("that was answered with little, and at once, is light from then on, however much it might cost", async () => {
    const { ways, read } = noting(false);
    const query = queryOf(`{ regions${HEAVY} { totalCount } }`);
    let took = 0;
    let clock = 0;
    const now = vi.spyOn(performance, "now").mockImplementation(() => (clock += took));
    for (took of [1000, 0, 1000, 0]) await read.query(query);
    now.mockRestore();
    expect(ways).toEqual(["heavy", "heavy", "light", "light"]);
  });

  test("that is large is planned in turns, so that others have theirs", async () => {
    const lists = Array.from({ length: 300 }, (_, index) => `a${index}: teams(first: 1) { nodes { name vacancies site { vacantWte } } }`);
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
    await planned.query(queryOf(`{ ${lists.join(" ")} }`));
    clearInterval(others);
    expect(before).toBeGreaterThan(0);
  });
});
