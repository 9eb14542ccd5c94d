import type { Model, RecordType } from "@trailblazer/fields";
import type { Run } from "../database.ts";
import { storedFields } from "../declare/names.ts";
import { grouped } from "../grouped.ts";
import { BadInput, NotFound } from "../refusals.ts";

type Values = Readonly<Record<string, unknown>>;

/** What of a change set is to be taken back: a record of it, or one field of a record. */
export interface UndoPart {
  readonly record: string;
  readonly field?: string | null;
}

interface Line {
  readonly record: string;
  readonly id: string;
  readonly about: string;
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** One record of a change set: what it was before the set, and what the set made of it. Null is: not there. */
export interface Step {
  readonly type: RecordType;
  readonly id: string;
  /** The record that it is told of: of a past, the one whose past it is. */
  readonly about: string;
  /** The fields that the set changed; of a record that it made or removed, all. */
  readonly fields: readonly string[];
  readonly before: Values | null;
  readonly after: Values | null;
}

const holds = (type: RecordType): ReadonlySet<string> => new Set(storedFields(type).map(([name]) => name));

/** A whole record as the ledger told it, without what records of its type no longer hold: a field that became dated has lines of its own. */
const held = (type: RecordType, values: unknown): Values => {
  const fields = holds(type);
  return Object.fromEntries(Object.entries(values as Values).filter(([name]) => fields.has(name)));
};

function stepOf(type: RecordType, id: string, lines: readonly Line[]): Step {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const made = first.field === null && first.before === null;
  const removed = last.field === null && last.after === null;
  const changed = lines.filter(({ field }) => field !== null);
  const fields = made || removed ? [...holds(type)] : [...new Set(changed.map(({ field }) => field!))];
  // The earliest line of a field has what it was, the latest what it became.
  const was = Object.fromEntries(changed.toReversed().map(({ field, before }) => [field!, before]));
  const became = Object.fromEntries(changed.map(({ field, after }) => [field!, after]));
  return {
    type,
    id,
    about: first.about,
    fields,
    before: made ? null : { ...(removed ? held(type, last.before) : {}), ...was },
    after: removed ? null : { ...(made ? held(type, first.after) : {}), ...became },
  };
}

/** The steps of a change set, record by record; only those parts that are asked for. */
export async function stepsOf(run: Run, model: Model, changeSet: string, only: readonly UndoPart[] | undefined): Promise<Step[]> {
  const rows = await run(
    `SELECT s.way, c.record, c.record_id AS id, c.about_id AS about, c.field, c.before, c.after FROM changes c JOIN change_sets s ON s.id = c.change_set_id WHERE s.id = $1 ORDER BY c.id`,
    [changeSet],
  );
  if (!rows.length) throw new NotFound("change set");
  if (rows[0]!.way === "FORGET") throw new BadInput([{ path: ["changeSet"], message: "What was forgotten can't be brought back" }]);
  const lines = rows as unknown as Line[];
  const wanted = lines.filter((line) => {
    const type = model.record(line.record);
    if (line.field !== null && !holds(type).has(line.field)) return false;
    if (!only?.length) return true;
    // A dated field is asked for on its owner: its past goes with it.
    return only.some(({ record, field }) => line.about === record && (!field || field === (type.past ? type.past.field : line.field)));
  });
  return [...grouped(wanted, ({ id }) => id)].map(([id, own]) => stepOf(model.record(own[0]!.record), id, own));
}
