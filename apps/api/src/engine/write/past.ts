import type { Model, RecordType } from "@trailblazer/fields";
import { v7 } from "uuid";
import type { Run } from "../database.ts";
import { columnOf, tableOf } from "../declare/names.ts";
import { grouped } from "../grouped.ts";
import { BadInput, type GivenProblem } from "../refusals.ts";
import { type DatedValue, fieldsOf, type Prepared } from "./prepared.ts";
import { hold, insert } from "./statements.ts";

/** The columns of a past: its owner and its value. */
export const namesOf = (past: RecordType) => ({
  table: `"${tableOf(past)}"`,
  owner: `"${columnOf(past.past!.link, past.fields[past.past!.link]!)}"`,
  value: `"${columnOf("value", past.fields.value!)}"`,
});

/** Writes the past that a new record begins with: each value lasts until the next one's first day. */
async function begin(run: Run, past: RecordType, changes: readonly Prepared[], field: string): Promise<void> {
  const rows = changes.flatMap((change) => {
    const values = change.dated.get(field)!;
    return values.flatMap(({ value, from }, index) =>
      value === null ? [] : [{ id: v7(), values: { [past.past!.link]: change.id, value, from, until: values[index + 1]?.from ?? null } }],
    );
  });
  if (rows.length) await insert(run, past, rows);
}

/** One value of a past and the days on which it holds, half-open; null is without end. */
export interface Held {
  readonly id: string;
  readonly value: unknown;
  readonly from: string | null;
  readonly until: string | null;
}

/** What setting a value does to a past. */
export interface PastChange {
  readonly remove: readonly string[];
  readonly end: readonly { readonly id: string; readonly until: string }[];
  readonly add: readonly Omit<Held, "id">[];
}

/**
 * Sets a value from a day on: what held on that day ends there, and the new value lasts as long as that would have,
 * or until the next one begins. A value that already holds on the day changes nothing; null leaves the days empty.
 */
export function setFrom(past: readonly Held[], value: unknown, from: string): PastChange {
  const held = past.find((one) => (one.from === null || one.from <= from) && (one.until === null || one.until > from));
  if (held ? held.value === value : value === null) return { remove: [], end: [], add: [] };
  const next = past.flatMap((one) => (one.from !== null && one.from > from ? [one.from] : [])).toSorted()[0];
  const until = held ? held.until : (next ?? null);
  const replaced = held?.from === from;
  return {
    remove: held && replaced ? [held.id] : [],
    end: held && !replaced ? [{ id: held.id, until: from }] : [],
    add: value === null ? [] : [{ value, from, until }],
  };
}

/** What is to change in the pasts of one dated field, by the records whose they are, and which values that is about. */
export interface PastChanges {
  readonly past: RecordType;
  readonly changes: readonly (PastChange & { readonly owner: string; readonly touched: readonly unknown[] })[];
}

/** Finds out what setting a dated field of many records, each from a day on, would change. Those that it leaves as they are are not named. */
async function plan(run: Run, past: RecordType, given: readonly (DatedValue & { readonly owner: string })[]): Promise<PastChanges> {
  const { table, owner, value } = namesOf(past);
  const rows = await run(
    `SELECT id, ${owner} AS owner, to_jsonb(${value}) AS value, to_char("from", 'YYYY-MM-DD') AS from, to_char("until", 'YYYY-MM-DD') AS until FROM ${table} WHERE ${owner} = ANY($1::uuid[])`,
    [given.map((one) => one.owner)],
  );
  const pasts = grouped(rows as unknown as (Held & { owner: string })[], (row) => row.owner);
  const changes = given.map((one) => {
    const held = pasts.get(one.owner) ?? [];
    const change = setFrom(held, one.value, one.from!);
    const ids = new Set([...change.remove, ...change.end.map(({ id }) => id)]);
    const touched = [...held.filter(({ id }) => ids.has(id)), ...change.add].map(({ value }) => value);
    return { owner: one.owner, ...change, touched };
  });
  return { past, changes: changes.filter((one) => one.remove.length || one.end.length || one.add.length) };
}

async function change(run: Run, { past, changes }: PastChanges): Promise<void> {
  const { table } = namesOf(past);
  const removed = changes.flatMap((one) => one.remove);
  if (removed.length) await run(`DELETE FROM ${table} WHERE id = ANY($1::uuid[])`, [removed]);
  const ended = changes.flatMap((one) => one.end);
  if (ended.length)
    await run(
      `UPDATE ${table} h SET "until" = c."until", "version" = h."version" + 1, "updated_at" = clock_timestamp() FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, "until" date) WHERE h.id = c.id`,
      [JSON.stringify(ended)],
    );
  const added = changes.flatMap((one) => one.add.map((held) => ({ id: v7(), values: { ...held, [past.past!.link]: one.owner } })));
  if (added.length) await insert(run, past, added);
}

/** Writes the pasts with which new records of one type begin. */
export async function beginPasts(run: Run, model: Model, type: RecordType, created: readonly Prepared[]): Promise<void> {
  for (const field of Object.keys(type.fields)) {
    const dated = created.filter((one) => one.dated.has(field));
    if (dated.length) await begin(run, model.past(type.name, field), dated, field);
  }
}

/** Finds out which pasts the patches of one type change; their records are held by whoever asks. */
export async function planPasts(run: Run, model: Model, type: RecordType, updated: readonly Prepared[]): Promise<PastChanges[]> {
  const planned: PastChanges[] = [];
  for (const field of Object.keys(type.fields)) {
    const given = updated.flatMap((one) => (one.dated.get(field) ?? []).map((value) => ({ ...value, owner: one.id })));
    if (given.length) planned.push(await plan(run, model.past(type.name, field), given));
  }
  return planned;
}

export async function changePasts(run: Run, planned: readonly PastChanges[]): Promise<void> {
  for (const one of planned) if (one.changes.length) await change(run, one);
}

/** Refuses a past of a required field that would leave a day without a value. */
export async function checkPast(
  run: Run,
  model: Model,
  past: RecordType,
  owners: readonly string[],
  problem: Omit<GivenProblem, "message">,
): Promise<void> {
  const { of, field } = past.past!;
  const type = model.record(of);
  const declared = type.fields[field]!;
  if (declared.optional) return;
  const { table, owner } = namesOf(past);
  const alwaysThere = type.within?.split(".")[0] === field;
  const [gap] = await run(
    `SELECT to_char(gap, 'FMDD FMMonth YYYY') AS day FROM (
       SELECT CASE WHEN lead("from") OVER w IS DISTINCT FROM "until" THEN coalesce("until", "from") END AS gap,
         row_number() OVER w = 1 AND "from" IS NOT NULL AND $2::boolean AS late, "from" FROM ${table} WHERE ${owner} = ANY($1::uuid[])
       WINDOW w AS (PARTITION BY ${owner} ORDER BY "from" NULLS FIRST)) g WHERE gap IS NOT NULL OR late
     UNION ALL SELECT 'the first day' FROM unnest($1::uuid[]) o(id)
       WHERE EXISTS (SELECT 1 FROM "${tableOf(type)}" t WHERE t.id = o.id) AND NOT EXISTS (SELECT 1 FROM ${table} h WHERE h.${owner} = o.id) LIMIT 1`,
    [owners, alwaysThere],
  );
  if (!gap) return;
  const from = typeof gap.day === "string" ? `from ${gap.day} on` : "before its first day";
  throw new BadInput([{ ...problem, message: `${declared.label} must have a value on every day: there would be none ${from}` }]);
}

/** The owners of pasts that were written or removed directly: they changed too, and no day may be left without a value. */
export async function checkOwners(
  run: Run,
  model: Model,
  type: RecordType,
  changes: readonly Prepared[],
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const { link } = type.past!;
  const after = changes.map((one) => one.values[link]).filter((id) => typeof id === "string");
  const owners = [...new Set([...changes.flatMap(({ id }) => before.get(id) ?? []), ...after])];
  await checkPast(run, model, type, owners, { path: [...(changes[0]?.path ?? []), "from"] });
}

/** Whose the past is that each change is of, before it. */
export async function ownersOf(run: Run, type: RecordType, changes: readonly Prepared[]): Promise<ReadonlyMap<string, string>> {
  const ids = changes.filter((one) => one.type === type && one.way !== "create").map((one) => one.id);
  const held = await hold(run, type, ids);
  return new Map([...held].map(([id, row]) => [id, String(fieldsOf(type, row)[type.past!.link])]));
}
