import type { Model } from "@trailblazer/fields";
import type { Run } from "../database.ts";
import { tableOf } from "../declare/names.ts";
import { grouped } from "../grouped.ts";
import type { ConflictField, RecordConflict } from "../refusals.ts";
import type { Step } from "./undo-steps.ts";

/** What others made of one row of a change set since. */
export interface Met {
  readonly step: Step;
  readonly version: number;
  readonly fields: readonly ConflictField[];
}

type Told = ReadonlyMap<string, { readonly by: string | null; readonly at: string | null }>;

/** Who wrote each field last, and when, beside the set itself: by the row and the field, and by the row alone. */
async function writers(run: Run, changeSet: string, conflicts: readonly Met[]): Promise<Told> {
  const rows = await run(
    `SELECT c.record_id AS id, c.field, s."by", to_char(s.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
     FROM changes c JOIN change_sets s ON s.id = c.change_set_id
     WHERE c.about_id = ANY($1::uuid[]) AND c.record_id = ANY($2::uuid[]) AND s.id <> $3 ORDER BY c.id`,
    [conflicts.map(({ step }) => step.about), conflicts.map(({ step }) => step.id), changeSet],
  );
  return new Map(
    rows.flatMap(({ id, field, by, at }) => {
      const who = { by: by as string | null, at: at as string | null };
      return [`${String(id)} ${String(field)}`, String(id)].map((key): [string, typeof who] => [key, who]);
    }),
  );
}

/** Conflicts as people know them, record by record: what is met in a past is met in the dated field of its record. */
export async function named(run: Run, model: Model, changeSet: string, conflicts: readonly Met[]): Promise<RecordConflict[]> {
  if (!conflicts.length) return [];
  const who = await writers(run, changeSet, conflicts);
  const said: RecordConflict[] = [];
  for (const [about, own] of grouped(conflicts, ({ step }) => step.about)) {
    const fields = new Map<string, ConflictField>();
    for (const { step, fields: met } of own) {
      const { past } = step.type;
      if (past) {
        const value = met.find(({ field }) => field === "value");
        const kept = { yours: step.before?.value ?? null, theirs: step.after?.value ?? null, base: step.after?.value ?? null };
        const known = fields.get(past.field);
        fields.set(past.field, {
          ...(known ?? {
            ...kept,
            ...value,
          }),
          field: past.field,
          by: null,
          at: null,
          ...who.get(step.id),
        });
      } else
        for (const field of met)
          fields.set(field.field, { ...field, ...(who.get(`${step.id} ${field.field}`) ?? who.get(`${step.id} null`)) });
    }
    const { type } = own[0]!.step;
    const of = type.past ? model.record(type.past.of) : type;
    const version = own.find(({ step }) => step.id === about)?.version ?? (await versionOf(run, tableOf(of), about));
    said.push({ record: of.name, id: about, label: of.label, version, fields: [...fields.values()], path: ["changeSet"] });
  }
  return said;
}

async function versionOf(run: Run, table: string, id: string): Promise<number> {
  const [row] = await run(`SELECT version FROM "${table}" WHERE id = $1`, [id]);
  return Number(row?.version ?? 0);
}
