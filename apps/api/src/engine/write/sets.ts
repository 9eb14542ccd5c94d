import type { Model } from "@trailblazer/fields";
import type { WriteAccess } from "../access/write-access.ts";
import type { Database, Run } from "../database.ts";
import { Conflict, type RecordConflict } from "../refusals.ts";
import { type Change, typeOf } from "./change.ts";
import type { WriteDoor } from "./door.ts";
import type { Occasion } from "./occasion.ts";
import { type About, type Outcome, outcomeOf, type Refusal, refusalsOf } from "./outcome.ts";
import { planUndo } from "./undo.ts";
import type { UndoPart } from "./undo-steps.ts";

/** Larger sets of changes than single mutations make: bulk edits, pastes, and what takes them back. */
export interface ChangeSets {
  /** All changes or none; refusals and conflicts come as a result. */
  change(changes: readonly Change[], occasion: Occasion, dryRun: boolean, last?: Last): Promise<Outcome>;
  /** Takes a change set back, all but what others changed since, which is named. */
  undo(changeSet: string, only: readonly UndoPart[] | undefined, occasion: Occasion, dryRun: boolean, last?: Last): Promise<Outcome>;
}

/** Runs last in the transaction that writes, or tries to. */
export type Last = (run: Run) => Promise<void>;

const aboutOf = (changes: readonly Change[]): About[] => changes.map((change) => ({ record: typeOf(change), id: change.id ?? null }));

export function changeSets(model: Model, access: WriteAccess, write: WriteDoor, database: Database): ChangeSets {
  const change: ChangeSets["change"] = (changes, occasion, dryRun, last) =>
    outcomeOf(() => write.apply(changes, occasion, { dryRun, last }), aboutOf(changes));

  /** Applies what can be applied: what is refused is set aside, and the rest tried again. */
  async function salvage(
    planned: readonly Change[],
    found: readonly RecordConflict[],
    aside: readonly Refusal[],
    occasion: Occasion,
    dryRun: boolean,
    last: Last | undefined,
  ): Promise<Outcome> {
    const refused: Refusal[] = [...aside];
    const conflicts: RecordConflict[] = [...found];
    for (let changes = planned; ; ) {
      if (!changes.length) return { changeSet: null, changed: 0, refused, conflicts };
      try {
        const { changeSet, changed } = await write.apply(changes, occasion, { dryRun, last, also: { refused, conflicts } });
        return { changeSet, changed, refused, conflicts };
      } catch (error) {
        const problems = refusalsOf(error, aboutOf(changes)) ?? [];
        const met = error instanceof Conflict ? error.conflicts : [];
        const stopped = new Set([...problems, ...met].map(({ id }) => id));
        const rest = changes.filter(({ id }) => !stopped.has(id ?? null));
        if (!problems.length && !met.length) throw error;
        refused.push(...problems);
        conflicts.push(...met);
        // What can't be placed stands in the way of all.
        if (rest.length === changes.length) return { changeSet: null, changed: 0, refused, conflicts };
        changes = rest;
      }
    }
  }

  return {
    change,
    async undo(changeSet, only, occasion, dryRun, last) {
      access.begin();
      const { changes, conflicts, refused } = await database.transaction((run) => planUndo(run, model, access, changeSet, only));
      return salvage(changes, conflicts, refused, { ...occasion, way: "UNDO", undoes: changeSet }, dryRun, last);
    },
  };
}
