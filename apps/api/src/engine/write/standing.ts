import type { Model, RecordType } from "@trailblazer/fields";
import type { Run } from "../database.ts";
import { grouped } from "../grouped.ts";
import { BadInput, Conflict, NotFound, type RecordConflict } from "../refusals.ts";
import { brokenBy, fieldsOf, type Prepared } from "./prepared.ts";
import { clashes } from "./since.ts";
import { hold } from "./statements.ts";

type Values = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What each stale change meets, record by record. */
function conflictsOf(
  type: RecordType,
  stale: readonly Prepared[],
  rows: ReadonlyMap<string, Values>,
  found: Awaited<ReturnType<typeof clashes>>,
): RecordConflict[] {
  const met = grouped(found, ({ id }) => id);
  return stale.flatMap((change) => {
    const fields = (met.get(change.id) ?? []).map(({ id: _, ...field }) => field);
    const version = Number(rows.get(change.id)!.version);
    // A version that is yet to come, or that no record has, was never seen by anybody.
    return fields.length || version < change.version || change.version < 1
      ? [{ record: type.name, id: change.id, label: type.label, version, fields, path: change.path }]
      : [];
  });
}

/**
 * Holds the rows that are to change until the transaction ends, and looks at what others did since the versions that were seen.
 * A change that meets nobody else's goes on at the version that stands; throws when one is gone, or meets another's in the same field.
 * Gives the changes without the values that stand already.
 */
export async function standing(run: Run, model: Model, type: RecordType, changes: readonly Prepared[]): Promise<Prepared[]> {
  const rows = await hold(
    run,
    type,
    changes.map(({ id }) => id),
  );
  if (changes.some(({ id }) => !rows.has(id))) throw new NotFound(type.label);
  const current = new Map([...rows].map(([id, row]) => [id, fieldsOf(type, row)]));
  const stale = changes.filter(({ id, version }) => Number(rows.get(id)!.version) !== version);
  if (stale.length) {
    const conflicts = conflictsOf(type, stale, rows, await clashes(run, model, type, stale, current));
    if (conflicts.length) throw new Conflict(conflicts);
  }
  const broken = changes.flatMap((change) => (change.way === "update" ? brokenBy(change, current.get(change.id)!) : []));
  if (broken.length) throw new BadInput(broken);
  return changes.map((change) => {
    const known = current.get(change.id)!;
    const values = Object.fromEntries(Object.entries(change.values).filter(([name, value]) => !same(value, known[name])));
    return { ...change, version: Number(rows.get(change.id)!.version), values };
  });
}
