import type { Model, RecordType } from "@trailblazer/fields";
import type { Run } from "../database.ts";
import { columnOf, tableOf } from "../declare/names.ts";
import { grouped } from "../grouped.ts";
import type { ConflictField } from "../refusals.ts";
import type { Prepared } from "./prepared.ts";

type Values = Readonly<Record<string, unknown>>;

/** One line of the ledger about a record. */
interface Line {
  readonly about: string;
  readonly record: string;
  readonly id: string;
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly by: string | null;
  readonly at: string | null;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const inForce = (row: Values, day: string) =>
  (row.from === null || (row.from as string) <= day) && (row.until === null || (row.until as string) > day);

/** A past as it was before some changes: its rows now, with those changes taken back. */
function rowsBefore(rows: ReadonlyMap<string, Values>, lines: readonly Line[]): ReadonlyMap<string, Values> {
  const before = new Map(rows);
  for (const line of lines.toReversed()) {
    const row = before.get(line.id);
    if (line.field !== null) before.set(line.id, { ...row, [line.field]: line.before });
    else if (line.before === null) before.delete(line.id);
    else before.set(line.id, line.before as Values);
  }
  return before;
}

const valueOn = (rows: ReadonlyMap<string, Values>, day: string): unknown =>
  [...rows.values()].find((row) => inForce(row, day))?.value ?? null;
const daysOf = (rows: ReadonlyMap<string, Values>) =>
  [...rows.values()].map(({ value, from, until }) => JSON.stringify([from, until, value])).toSorted();

/** The rows of the pasts of some records, by record and row. */
async function pastRows(run: Run, past: RecordType, owners: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, Values>>> {
  const { link } = past.past!;
  const column = columnOf(link, past.fields[link]!);
  const value = columnOf("value", past.fields.value!);
  const rows = await run(
    `SELECT id, "${column}" AS owner, to_jsonb("${value}") AS value, to_jsonb("from") AS from, to_jsonb("until") AS until FROM "${tableOf(past)}" WHERE "${column}" = ANY($1::uuid[])`,
    [owners],
  );
  const owned = grouped(rows, ({ owner }) => String(owner));
  return new Map([...owned].map(([owner, own]) => [owner, new Map(own.map((row) => [String(row.id), row]))]));
}

/** What others wrote about records of a type after the versions that were seen of them, the earliest first. A set without a moment is our own. */
async function linesSince(run: Run, type: RecordType, seen: readonly { readonly id: string; readonly version: number }[]): Promise<Line[]> {
  const rows = await run(
    `SELECT v.id AS about, c.record, c.record_id AS id, c.field, c.before, c.after, s."by", to_char(s.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
     FROM jsonb_to_recordset($1::jsonb) AS v(id uuid, version integer)
     JOIN changes c ON ${type.past ? "c.record_id = v.id AND c.record_id <> c.about_id AND c.version > v.version" : "c.about_id = v.id AND c.about_version > v.version"} JOIN change_sets s ON s.id = c.change_set_id
     WHERE s.at IS NOT NULL ORDER BY c.id`,
    [JSON.stringify(seen.map(({ id, version }) => ({ id, version })))],
  );
  return rows as unknown as Line[];
}

/** A field of a record that somebody else changed: what each side has, and what it was. */
export interface Clash extends ConflictField {
  readonly id: string;
}

/**
 * Compares stale patches with what others did since: the fields that both changed, and to different values. What was put back is as it was.
 * A patch without any can go in as it is, on top of what others did. `current` has the rows as they stand.
 */
export async function clashes(
  run: Run,
  model: Model,
  type: RecordType,
  stale: readonly Prepared[],
  current: ReadonlyMap<string, Values>,
): Promise<Clash[]> {
  const lines = grouped(await linesSince(run, type, stale), ({ about }) => about);
  const found: Clash[] = [];
  const last = (of: readonly Line[]) => ({ by: of.at(-1)?.by ?? null, at: of.at(-1)?.at ?? null });
  for (const change of stale) {
    const own = grouped(
      (lines.get(change.id) ?? []).filter((line) => line.record === type.name && line.field),
      ({ field }) => field!,
    );
    for (const [field, of] of own) {
      const theirs = current.get(change.id)?.[field] ?? null;
      const yours = change.values[field] ?? null;
      const base = of[0]!.before ?? null;
      const isMine = change.way === "delete" || (field in change.values && !same(yours, theirs));
      if (isMine && !same(theirs, base)) found.push({ id: change.id, field, yours, theirs, base, ...last(of) });
    }
  }
  for (const [field, declared] of Object.entries(type.fields)) {
    if (!declared.dated) continue;
    const past = model.past(type.name, field);
    const met = stale.flatMap((change) => {
      const of = (lines.get(change.id) ?? []).filter((line) => line.record === past.name);
      return of.length && (change.dated.has(field) || change.way === "delete") ? [{ change, of }] : [];
    });
    if (!met.length) continue;
    const pasts = await pastRows(
      run,
      past,
      met.map(({ change }) => change.id),
    );
    for (const { change, of } of met) {
      const rows = pasts.get(change.id) ?? new Map<string, Values>();
      const [given] = change.dated.get(field) ?? [];
      const before = rowsBefore(rows, of);
      const [theirs, base] = [rows, before].map((one) => valueOn(one, given?.from ?? "9999-12-31"));
      // A removal meets a change of any day, a new value one of its own.
      const isTheirs = given ? !same(given.value, theirs) && !same(theirs, base) : !same(daysOf(rows), daysOf(before));
      if (isTheirs) found.push({ id: change.id, field, yours: given?.value ?? null, theirs, base, ...last(of) });
    }
  }
  return found;
}
