import type { Model, RecordType } from "@trailblazer/fields";
import type { WriteAccess } from "../access/write-access.ts";
import type { Run } from "../database.ts";
import { tableOf } from "../declare/names.ts";
import { grouped } from "../grouped.ts";
import type { RecordConflict } from "../refusals.ts";
import type { Change } from "./change.ts";
import type { Refusal } from "./outcome.ts";
import { namesOf } from "./past.ts";
import { fieldsOf } from "./prepared.ts";
import { type Met, named } from "./undo-conflicts.ts";
import { ownSteps } from "./undo-own.ts";
import { type Step, stepsOf, type UndoPart } from "./undo-steps.ts";

type Values = Readonly<Record<string, unknown>>;

/** What taking a change set back comes to: the changes that do it, the records that others have changed since, and those that are not the viewer's. */
export interface UndoPlan {
  readonly changes: readonly Change[];
  readonly conflicts: readonly RecordConflict[];
  readonly refused: readonly Refusal[];
}

/** What one step comes to: a change that takes it back, what stands in the way, or nothing where it is back already. */
interface Planned {
  readonly step: Step;
  readonly change?: Change;
  readonly conflict?: Met;
}

interface Present {
  readonly version: number;
  readonly values: Values;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

async function presentRows(run: Run, type: RecordType, ids: readonly string[]): Promise<ReadonlyMap<string, Present>> {
  const rows = await run(`SELECT t.id, t.version, to_jsonb(t) AS row FROM "${tableOf(type)}" t WHERE id = ANY($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [String(row.id), { version: Number(row.version), values: fieldsOf(type, row.row as Values) }]));
}

/** The version that a removed record had: it comes back with a later one. */
async function lastVersions(run: Run, type: RecordType, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const own = type.past ? "record_id = ANY($1::uuid[]) AND record_id <> about_id" : "about_id = ANY($1::uuid[]) AND record_id = about_id";
  const rows = await run(`SELECT record_id AS id, max(version) AS version FROM changes WHERE ${own} GROUP BY 1`, [ids]);
  return new Map(rows.map((row) => [String(row.id), Number(row.version)]));
}

/** What others made of the fields of one step. */
const met = (step: Step, version: number, fields: readonly Omit<Met["fields"][number], "by" | "at">[]): Met => ({
  step,
  version,
  fields: fields.map((field) => ({ by: null, at: null, ...field })),
});

/** What takes one record back, or what stands in the way. */
function takeBack(step: Step, present: Present | undefined, lastVersion: number): Planned {
  const { type, id, before, after, fields } = step;
  if (!present) {
    if (before === null) return { step };
    if (after === null) return { step, change: { create: type.name, id, input: before, version: lastVersion } };
    const gone = fields.map((field) => ({ field, yours: before[field] ?? null, theirs: null, base: after[field] ?? null }));
    return { step, conflict: met(step, 0, gone) };
  }
  if (after === null) return { step };
  const edited = fields.filter(
    (field) => !same(present.values[field], after[field]) && !(before && same(present.values[field], before[field])),
  );
  if (edited.length) {
    const sides = (field: string) => ({
      yours: before?.[field] ?? null,
      theirs: present.values[field] ?? null,
      base: after[field] ?? null,
    });
    return {
      step,
      conflict: met(
        step,
        present.version,
        edited.map((field) => ({ field, ...sides(field) })),
      ),
    };
  }
  if (before === null) return { step, change: { delete: type.name, id, version: present.version } };
  const patch = Object.fromEntries(fields.map((field) => [field, before[field] ?? null]));
  return { step, change: { update: type.name, id, version: present.version, patch } };
}

/** Values that others gave, since, to dated fields of records that are to be removed: they would go with them. */
async function addedSince(run: Run, model: Model, planned: readonly Planned[], steps: readonly Step[]): Promise<Planned[]> {
  const known = steps.map(({ id }) => id);
  const removed = planned.filter(({ change }) => change && "delete" in change);
  const found: Planned[] = [];
  for (const [type, own] of grouped(removed, ({ step }) => step.type)) {
    const owners = new Map(own.map((one) => [one.step.id, one]));
    for (const past of model.records.filter((one) => one.past?.of === type.name)) {
      const { table, owner, value } = namesOf(past);
      const rows = await run(
        `SELECT DISTINCT ON (h.${owner}) h.id, h.${owner} AS owner, to_jsonb(h.${value}) AS value FROM ${table} h
         WHERE h.${owner} = ANY($1::uuid[]) AND NOT h.id = ANY($2::uuid[]) ORDER BY h.${owner}, h."from" DESC`,
        [[...owners.keys()], known],
      );
      for (const row of rows) {
        const { step } = owners.get(String(row.owner))!;
        const added: Step = { ...step, type: past, id: String(row.id), before: null, after: null };
        found.push({ step, conflict: met(added, 0, [{ field: "value", yours: null, theirs: row.value, base: null }]) });
      }
    }
  }
  return found;
}

/** What goes or stays together: a record that was made or removed with all its pasts, and each dated field of one that was changed. */
function units(steps: readonly Step[]): (step: Step) => string {
  const whole = new Set(steps.flatMap(({ type, id, before, after }) => (!type.past && (before === null || after === null) ? [id] : [])));
  return ({ type, id, about }) => (whole.has(about) ? about : type.past ? `${about} ${type.name}` : id);
}

/** Finds out how a change set is taken back. What somebody changed since is left as it is, and named. */
export async function planUndo(
  run: Run,
  model: Model,
  access: WriteAccess,
  changeSet: string,
  only?: readonly UndoPart[],
): Promise<UndoPlan> {
  const { steps, refused } = await ownSteps(run, model, access, changeSet, await stepsOf(run, model, changeSet, only));
  const planned: Planned[] = [];
  for (const [type, own] of grouped(steps, (step) => step.type)) {
    const ids = own.map(({ id }) => id);
    const [present, versions] = [await presentRows(run, type, ids), await lastVersions(run, type, ids)];
    planned.push(...own.map((step) => takeBack(step, present.get(step.id), versions.get(step.id) ?? 0)));
  }
  planned.push(...(await addedSince(run, model, planned, steps)));
  const unitOf = units(steps);
  const left = new Set(planned.flatMap(({ step, conflict }) => (conflict ? [unitOf(step)] : [])));
  const changes = planned.flatMap(({ step, change }) => (change && !left.has(unitOf(step)) ? [change] : []));
  const conflicts = planned.flatMap(({ conflict }) => conflict ?? []);
  return { changes, conflicts: await named(run, model, changeSet, conflicts), refused };
}
