import type { Model, RecordType } from "@trailblazer/fields";
import type { Run } from "../database.ts";
import { columnOf, storedFields, tableOf } from "../declare/names.ts";
import { grouped } from "../grouped.ts";
import { BadInput, NotFound, type RecordConflict } from "../refusals.ts";
import type { Change } from "./change.ts";

type Values = Readonly<Record<string, unknown>>;

/** What of a change set is to be taken back: a record of it, or one field of a record. */
export interface UndoPart {
  readonly record: string;
  readonly field?: string | null;
}

/** What taking a change set back comes to: the changes that do it, and the records that others have changed since. */
export interface UndoPlan {
  readonly changes: readonly Change[];
  readonly conflicts: readonly RecordConflict[];
}

interface Line {
  readonly record: string;
  readonly id: string;
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** One record of a change set: what it was before the set, and what the set made of it. Null is: not there. */
interface Step {
  readonly type: RecordType;
  readonly id: string;
  /** The fields that the set changed; of a record that it made or removed, all. */
  readonly fields: readonly string[];
  readonly before: Values | null;
  readonly after: Values | null;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function stepOf(type: RecordType, id: string, lines: readonly Line[]): Step {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const made = first.field === null && first.before === null;
  const removed = last.field === null && last.after === null;
  const changed = lines.filter(({ field }) => field !== null);
  const fields = made || removed ? storedFields(type).map(([name]) => name) : [...new Set(changed.map(({ field }) => field!))];
  // The earliest line of a field has what it was, the latest what it became.
  const was = Object.fromEntries(changed.toReversed().map(({ field, before }) => [field!, before]));
  const became = Object.fromEntries(changed.map(({ field, after }) => [field!, after]));
  return {
    type,
    id,
    fields,
    before: made ? null : { ...(removed ? (last.before as Values) : {}), ...was },
    after: removed ? null : { ...(made ? (first.after as Values) : {}), ...became },
  };
}

/** The steps of a change set, record by record; only those parts that are asked for. */
async function stepsOf(run: Run, model: Model, changeSet: string, only: readonly UndoPart[] | undefined): Promise<Step[]> {
  const rows = await run(
    `SELECT s.way, c.record, c.record_id AS id, c.about_id AS about, c.field, c.before, c.after FROM changes c JOIN change_sets s ON s.id = c.change_set_id WHERE s.id = $1 ORDER BY c.id`,
    [changeSet],
  );
  if (!rows.length) throw new NotFound("change set");
  if (rows[0]!.way === "FORGET") throw new BadInput([{ path: ["changeSet"], message: "What was forgotten can't be brought back" }]);
  const lines = rows as unknown as (Line & { about: string })[];
  const wanted = lines.filter((line) => {
    if (!only?.length) return true;
    const type = model.record(line.record);
    // A dated field is asked for on its owner: its past goes with it.
    return only.some(({ record, field }) => line.about === record && (!field || field === (type.past ? type.past.field : line.field)));
  });
  return [...grouped(wanted, ({ id }) => id)].map(([id, own]) => stepOf(model.record(own[0]!.record), id, own));
}

interface Present {
  readonly version: number;
  readonly values: Values;
}

async function presentRows(run: Run, type: RecordType, ids: readonly string[]): Promise<ReadonlyMap<string, Present>> {
  const rows = await run(`SELECT t.id, t.version, to_jsonb(t) AS row FROM "${tableOf(type)}" t WHERE id = ANY($1::uuid[])`, [ids]);
  return new Map(
    rows.map((row) => {
      const stored = row.row as Values;
      const values = Object.fromEntries(storedFields(type).map(([name, field]) => [name, stored[columnOf(name, field)] ?? null]));
      return [String(row.id), { version: Number(row.version), values }];
    }),
  );
}

/** The version that a removed record had: it comes back with a later one. */
async function lastVersions(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await run(`SELECT record_id AS id, max(version) AS version FROM changes WHERE record_id = ANY($1::uuid[]) GROUP BY 1`, [
    ids,
  ]);
  return new Map(rows.map((row) => [String(row.id), Number(row.version)]));
}

function conflict(
  { type, id }: Step,
  version: number,
  fields: readonly { field: string; yours: unknown; theirs: unknown; base: unknown }[],
): RecordConflict {
  return {
    record: type.name,
    id,
    label: type.label,
    version,
    fields: fields.map((field) => ({ ...field, by: null, at: null })),
    path: ["changeSet"],
  };
}

/** What takes one record back, or what stands in the way. */
function takeBack(step: Step, present: Present | undefined, lastVersion: number): Change | RecordConflict | undefined {
  const { type, id, before, after, fields } = step;
  if (!present) {
    if (after !== null)
      return before === null
        ? undefined
        : conflict(step, 0, [{ field: fields[0] ?? "", yours: before[fields[0] ?? ""], theirs: null, base: null }]);
    return before === null ? undefined : { create: type.name, id, input: before, version: lastVersion };
  }
  if (after === null) return undefined;
  const edited = fields.filter(
    (field) => !same(present.values[field], after[field]) && !(before && same(present.values[field], before[field])),
  );
  if (edited.length)
    return conflict(
      step,
      present.version,
      edited.map((field) => ({ field, yours: before?.[field] ?? null, theirs: present.values[field], base: after[field] })),
    );
  if (before === null) return { delete: type.name, id, version: present.version };
  return {
    update: type.name,
    id,
    version: present.version,
    patch: Object.fromEntries(fields.map((field) => [field, before[field] ?? null])),
  };
}

/** Finds out how a change set is taken back. What somebody changed since is left as it is, and named. */
export async function planUndo(run: Run, model: Model, changeSet: string, only?: readonly UndoPart[]): Promise<UndoPlan> {
  const steps = await stepsOf(run, model, changeSet, only);
  const changes: Change[] = [];
  const conflicts: RecordConflict[] = [];
  for (const [type, own] of grouped(steps, (step) => step.type)) {
    const ids = own.map(({ id }) => id);
    const [present, versions] = [await presentRows(run, type, ids), await lastVersions(run, ids)];
    for (const step of own) {
      const back = takeBack(step, present.get(step.id), versions.get(step.id) ?? 0);
      if (!back) continue;
      if ("fields" in back) conflicts.push(back);
      else changes.push(back);
    }
  }
  return { changes, conflicts };
}
