import { policies, programme } from "@trailblazer/records";
import { running, waitingPool } from "../database/pool.ts";
import { database, requestSource } from "../database/source.ts";
import { rightsBy, theRegister } from "../engine/access/rights.ts";
import type { Granted } from "../engine/access/viewer.ts";
import type { Database, Run } from "../engine/database.ts";
import { doors, type OpenDoors } from "../engine/doors.ts";
import { here } from "../engine/read/raw-answer.ts";
import { definition } from "../programme.ts";
import { judged, questions, type Sees } from "./fresh-answers.ts";
import { type FreshWorld, freshWorld, type Subject, writers } from "./fresh-world.ts";
import { randomOf } from "./races.ts";
import type { TestRegister } from "./test-register.ts";

/** What came of many reads beside writers. */
export interface Fresh {
  readonly reads: number;
  /** How many of them were given an answer that had been kept. */
  readonly kept: number;
  readonly writes: number;
  readonly faults: readonly string[];
}

/** A server beside others on one database, with the connections that each has: some for those who keep records, some for those who read. */
interface Beside {
  /** How many statements were run for reads, without those that look whether an answer still holds. */
  readonly asked: () => number;
  readonly read: (granted: Granted | undefined) => OpenDoors;
  readonly writes: OpenDoors;
  readonly requests: Database;
  readonly close: () => Promise<void>;
}

/** How a server looks whether an answer still holds. */
const LOOK = "SELECT pg_current_snapshot()::text AS snapshot";
const rightsOf = rightsBy(programme, policies);

async function beside(url: string, today: string): Promise<Beside> {
  const source = await requestSource(url, programme).initialize();
  const pool = waitingPool(url, { size: 3, behind: 10 });
  const requests = database(source);
  let asked = 0;
  const counted =
    (run: Run): Run =>
    (text, values) => {
      if (text !== LOOK) asked += 1;
      return run(text, values);
    };
  const defined = { ...definition, today: () => today, keptAnswers: 10_000_000 };
  const run = counted(running(true)(pool));
  const way = here(run);
  const ways = { light: way, heavy: way, costly: way };
  const open = doors(defined, { ...requests, run: counted(requests.run) }, { keepers: ways, others: ways });
  return {
    asked: () => asked,
    read: (granted) => open(rightsOf({ account: null, name: null, isReadOnly: false, granted: granted ? [granted] : [] })),
    writes: doors(defined, requests)(theRegister),
    requests,
    async close() {
      await Promise.all([source.destroy(), pool.end()]);
    },
  };
}

/** Everybody who reads: with which role, over which sites. */
const readersOf = ({ sites: [a, b, c] }: FreshWorld): readonly { granted?: Granted; sees: Sees }[] =>
  (
    [
      ["ADMINISTRATOR", "all"],
      ["MANAGER", "all"],
      ["MANAGER", [a]],
      ["MANAGER", [a, b]],
      ["ANALYST", "all"],
      ["ANALYST", [b, c]],
      ["EVALUATOR", "all"],
      ["EVALUATOR", [c]],
      ["PARTNER", [a]],
      ["PARTNER", [b]],
    ] as const
  )
    .map(([role, sites]): { granted?: Granted; sees: Sees } => ({
      granted: { role, sites, organisations: [] },
      sees: (site) => sites === "all" || (sites as readonly string[]).includes(site),
    }))
    .concat({ sees: () => false });

const numbersOf = (subjects: readonly Subject[], of: "acknowledged" | "begun") =>
  new Map(subjects.map((subject) => [subject.name, subject[of]]));

/**
 * Asks so many questions of two servers on one database, as everybody in turn, while others write through both and past them.
 * An answer is as one snapshot gives it: what is changed as one is seen as one, nothing is older than what was acknowledged before
 * it was asked for or than what the same asker saw before, and only that is there which the asker's rights give.
 */
export async function fresh(register: TestRegister, wanted: number, seed = 1): Promise<Fresh> {
  const today = "2021-03-31";
  const servers = [await beside(register.url, today), await beside(register.url, today)];
  const world = await freshWorld(register);
  const readers = readersOf(world);
  const faults: string[] = [];
  let reads = 0;
  const writing = writers(
    world,
    servers.map(({ writes, requests }) => ({ write: writes.write, database: requests })),
    () => reads,
    randomOf(seed),
  );
  const read = async (random: () => number) => {
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
    const seen = new Map<string, number>();
    while (reads < wanted) {
      const { granted, sees } = pick(readers);
      const { name, query, variables } = pick(questions(world));
      const server = pick(servers);
      for (let again = 0; again < 3; again += 1) {
        reads += 1;
        const { rights, read: door } = server.read(granted);
        const known = numbersOf(world.subjects, "acknowledged");
        const text = await register.texts(rights, () => door)(query, variables);
        const begun = numbersOf(world.subjects, "begun");
        const found = judged(world, text, sees, { known, begun, seen });
        faults.push(...found.map((fault) => `${name} as ${JSON.stringify(granted ?? "nobody")}: ${fault}`));
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: 8 }, (_, nth) => read(randomOf(seed * 1009 + nth)))).finally(() => writing.end());
    const writes = await writing.done;
    return { reads, kept: reads - servers.reduce((sum, { asked }) => sum + asked(), 0), writes, faults };
  } finally {
    for (const server of servers) await server.close();
  }
}
