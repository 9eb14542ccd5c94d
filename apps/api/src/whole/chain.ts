import type { Run } from "../engine/database.ts";

/** What went wrong in a race, in words. */
export type Faults = string[];

/** One value of one record that was replaced: what whoever did it had seen there, and what it was made. */
export interface Step {
  readonly id: string;
  readonly field: string;
  readonly base: unknown;
  readonly made: unknown;
}

/** A change set that was acknowledged; its reason is its own. */
export interface Done {
  readonly reason: string;
  readonly steps: readonly Step[];
}

/** What was acknowledged and what was refused in a race. */
export interface World {
  acknowledged(reason: string, steps: readonly Step[]): void;
  refused(why: string): void;
  /** Any set that was acknowledged. */
  some(random: () => number): Done | undefined;
  changeSet(reason: string): Promise<string>;
  /** A set was taken back, by a set of another reason: all of it, or what nobody had changed since. */
  undone(reason: string, of: Done): Promise<void>;
  readonly steps: () => readonly Step[];
  readonly counts: ReadonlyMap<string, number>;
}

interface Line {
  readonly id: string;
  readonly field: string | null;
}

export function world(run: Run): World {
  const done: Done[] = [];
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  return {
    counts,
    steps: () => done.flatMap((one) => one.steps),
    acknowledged(reason, steps) {
      count("acknowledged");
      done.push({ reason, steps });
    },
    refused: count,
    some: (random) => done[Math.floor(random() * done.length)],
    async changeSet(reason) {
      const [row] = await run(`SELECT id FROM change_sets WHERE reason = $1`, [reason]);
      return String(row?.id);
    },
    async undone(reason, of) {
      count("undone");
      const lines = (await run(
        `SELECT about_id AS id, CASE WHEN record_id <> about_id THEN 'pupils' ELSE field END AS field FROM changes c JOIN change_sets s ON s.id = c.change_set_id WHERE s.reason = $1`,
        [reason],
      )) as unknown as Line[];
      const back = of.steps.filter((step) => lines.some(({ id, field }) => id === step.id && (field === step.field || field === null)));
      done.push({ reason, steps: back.map(({ id, field, base, made }) => ({ id, field, base: made, made: base })) });
    },
  };
}

/**
 * No update is lost where each step builds on the one before: from what a field was to what it is there is one walk that
 * takes each acknowledged step once. Two steps from one value, without one back in between, mean that somebody's was lost.
 */
export function broken(steps: readonly Step[], first: ReadonlyMap<string, unknown>, last: ReadonlyMap<string, unknown>): Faults {
  const faults: Faults = [];
  const balance = new Map<string, Map<string, number>>();
  const add = (key: string, value: unknown, by: number) => {
    const own = balance.get(key) ?? new Map<string, number>();
    balance.set(key, own);
    const node = JSON.stringify(value ?? null);
    own.set(node, (own.get(node) ?? 0) + by);
  };
  for (const { id, field, base, made } of steps) {
    add(`${id} ${field}`, base, -1);
    add(`${id} ${field}`, made, 1);
  }
  for (const [key, value] of first) add(key, value, 1);
  for (const [key, value] of last) add(key, value, -1);
  for (const [key, own] of balance)
    for (const [node, left] of own)
      if (left) faults.push(`${key}: ${node} was ${left > 0 ? "lost" : "overwritten by who had not seen it"}`);
  return faults;
}
