import { type Rights, theRegister } from "../engine/access/rights.ts";
import type { Database, Run } from "../engine/database.ts";
import type { Change } from "../engine/write/change.ts";
import type { WriteDoor } from "../engine/write/door.ts";

/** One change set of a first filling: what, why, at what moment, and as whose; as the register's own where nobody is named. */
export interface Step {
  readonly changes: readonly Change[];
  readonly reason: string;
  readonly at: string;
  readonly by?: string;
}

/** Runs last, with the last step: notes that the database was filled. */
export type Note = (run: Run) => Promise<void>;

const as = (name: string | undefined): Rights =>
  name === undefined ? theRegister : { ...theRegister, viewer: { ...theRegister.viewer, name } };

/** Fills a database step by step, in the order of their moments. Where it was stopped on the way, it goes on with the first step that is not there yet. */
export async function fill(database: Database, door: (rights: Rights) => WriteDoor, steps: readonly Step[], note?: Note): Promise<void> {
  const [{ reached } = {}] = await database.run("SELECT max(at) AS reached FROM change_sets");
  const done = (reached as Date | null)?.getTime() ?? Number.NEGATIVE_INFINITY;
  for (const [place, { changes, reason, by, at }] of steps.entries()) {
    if (Date.parse(at) <= done) continue;
    const last = place === steps.length - 1 ? note : undefined;
    await door(as(by)).apply(changes, { way: by === undefined ? "LOAD" : "CONSOLE", reason, at }, last ? { last } : {});
  }
}
