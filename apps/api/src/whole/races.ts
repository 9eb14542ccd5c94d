import type { Run } from "../engine/database.ts";
import type { WriteDoor } from "../engine/write/door.ts";
import { broken, type Faults, world } from "./chain.ts";
import { askThrough, editors, FIELDS, look, type Seen } from "./editors.ts";
import type { TestRegister } from "./test-register.ts";

/** What came of many races. */
export interface Raced {
  readonly faults: Faults;
  /** How many changes were acknowledged, taken back and refused, by why. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const valuesOf = (seen: Pick<Seen, "type" | "id">, now: Seen | undefined): [string, unknown][] =>
  FIELDS[seen.type].map((field) => [`${seen.id} ${field}`, now ? (now.values[field] ?? null) : "(gone)"]);

/** In the ledger, too: each record's versions grow with its changes, and no version is of two change sets. */
const VERSIONS = `
  SELECT record_id, version FROM changes WHERE record_id = about_id AND record_id = ANY($1::uuid[]) AND field IS NOT NULL GROUP BY 1, 2 HAVING count(DISTINCT change_set_id) > 1
  UNION ALL SELECT record_id, version FROM (
    SELECT record_id, version, lag(version) OVER (PARTITION BY record_id ORDER BY id) AS earlier FROM changes WHERE record_id = about_id AND record_id = ANY($1::uuid[])) v WHERE version < earlier`;

async function records(register: TestRegister, name: string): Promise<Pick<Seen, "type" | "id">[]> {
  const [first, second] = await register.set(["a", "b"].map((one) => ({ create: "Setting", input: { name: `${name}${one}` } })));
  const campus = await register.add("Campus", { setting: second, name: "Campus" });
  return [
    { type: "Setting", id: first! },
    { type: "Setting", id: second! },
    { type: "Campus", id: campus },
  ];
}

/**
 * Lets two or three editors at a few records at once, a number of times, each time in another order: some look first and write late,
 * some write while another's change is still under way. Gives what a checker finds that knows only what was seen and acknowledged.
 */
export async function races(register: TestRegister, write: WriteDoor, rounds: number, seed: number): Promise<Raced> {
  const ask = await askThrough(register, write);
  const random = randomOf(seed);
  const run: Run = (text, values) => register.database.run(text, values);
  const counts = new Map<string, number>();
  const faults: Faults = [];
  let held = await records(register, `${seed} `);
  for (let round = 0; round < rounds; round += 1) {
    const here = world(run);
    const before = await Promise.all(held.map((one) => look(ask, one)));
    const first = new Map(held.flatMap((one, index) => valuesOf(one, before[index])));
    const found: Faults = [];
    const acting = editors(ask, here, found, random);
    const team = Array.from({ length: random() < 0.5 ? 2 : 3 }, () => ({ seen: before.filter((one) => one !== undefined), acts: 2 }));
    const underWay: Promise<void>[] = [];
    while (team.some(({ acts }) => acts)) {
      const able = team.filter(({ acts }) => acts);
      const editor = able[Math.floor(random() * able.length)]!;
      editor.acts -= 1;
      const doing = (async () => {
        if (editor.seen.length) await acting.act(editor.seen);
        if (random() < 0.5) editor.seen = (await Promise.all(held.map((one) => look(ask, one)))).filter((one) => one !== undefined);
      })();
      underWay.push(doing);
      if (random() < 0.4) await doing;
    }
    await Promise.all(underWay);
    const after = await Promise.all(held.map((one) => look(ask, one)));
    found.push(...broken(here.steps(), first, new Map(held.flatMap((one, index) => valuesOf(one, after[index])))));
    const versions = await run(VERSIONS, [held.map(({ id }) => id)]);
    found.push(...versions.map(({ record_id, version }) => `version ${String(version)} of ${String(record_id)} is of two changes`));
    faults.push(...found.map((fault) => `round ${round} of seed ${seed}: ${fault}`));
    for (const [what, count] of here.counts) counts.set(what, (counts.get(what) ?? 0) + count);
    // What was removed does not take part any more; and a long history makes each look slower.
    if (after.includes(undefined) || round % 25 === 24) held = await records(register, `${seed} ${round} `);
  }
  return { faults, counts };
}

/** A door with its guard taken out: whatever version a change was made for, it is taken for the one that stands. */
export const unguarded = ({ write, database }: TestRegister): WriteDoor => ({
  ...write,
  async apply(changes, occasion, options) {
    const ids = changes.flatMap((change) => ("create" in change ? [] : [change.id]));
    const rows = await database.run(
      `SELECT id, version FROM settings WHERE id = ANY($1::uuid[]) UNION ALL SELECT id, version FROM campuses WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    const now = new Map(rows.map(({ id, version }) => [id, Number(version)]));
    const blind = changes.map((change) => ("create" in change ? change : { ...change, version: now.get(change.id) ?? change.version }));
    return write.apply(blind, occasion, options);
  },
});
