import { capital, type RecordType } from "@trailblazer/fields";
import type { ConflictField } from "./refused.ts";

/** A change of a set that can't be made, and why. */
export interface RefusedChange {
  readonly record: string | null;
  readonly id: string | null;
  readonly path: readonly string[];
  readonly message: string;
}

/** A record that somebody else changed in the same fields. */
export interface MetChange {
  readonly record: string;
  readonly id: string;
  readonly version: number;
  readonly fields: readonly ConflictField[];
}

/** What came of a set of changes, or would come of it. */
export interface SetResult {
  readonly changeSet: string | null;
  readonly changed: number;
  readonly refused: readonly RefusedChange[];
  readonly conflicts: readonly MetChange[];
}

/** What is asked of what came of a set of changes. */
export const resultFields =
  "changeSet changed refused { record id path message } conflicts { record id version fields { field yours theirs base by at } }";

/** Changes many records of a type alike, under `result`. */
export const bulkMutation = ({ name, plural }: RecordType): string =>
  `mutation Update${capital(plural)}($where: ${name}Where, $rows: [RowVersion!], $patch: ${name}Patch!, $expected: Int, $reason: String, $dryRun: Boolean!) {
  result: update${capital(plural)}(where: $where, rows: $rows, patch: $patch, expected: $expected, reason: $reason, dryRun: $dryRun) { ${resultFields} }
}`;

/** Changes records each in its own way, as one, under `result`. */
export const changeMutation = `mutation Change($changes: [ChangeInput!]!, $reason: String, $dryRun: Boolean!) {
  result: change(changes: $changes, reason: $reason, dryRun: $dryRun) { ${resultFields} }
}`;

/** Takes a change set back, or parts of it, under `result`. */
export const undoMutation = `mutation Undo($changeSet: ID!, $only: [UndoPart!], $reason: String, $dryRun: Boolean!) {
  result: undo(changeSet: $changeSet, only: $only, reason: $reason, dryRun: $dryRun) { ${resultFields} }
}`;
