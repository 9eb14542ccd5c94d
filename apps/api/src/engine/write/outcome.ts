import { BadInput, Conflict, Forbidden, InUse, NotFound, type RecordConflict } from "../refusals.ts";
import type { Applied } from "./door.ts";

/** A change that can't be made, of which record, and why. */
export interface Refusal {
  readonly record: string | null;
  readonly id: string | null;
  readonly path: readonly string[];
  readonly message: string;
}

/** What came of a set of changes, or would come of it: what changed, or what stands in the way. */
export interface Outcome {
  readonly changeSet: string | null;
  readonly changed: number;
  readonly refused: readonly Refusal[];
  readonly conflicts: readonly RecordConflict[];
}

/** The record that a change is of, where it has an id already. */
export interface About {
  readonly record: string;
  readonly id: string | null;
}

const nothing = { changeSet: null, changed: 0 };

/** The refusals of an error, for changes whose problems are told at `["changes", index, ...]`; undefined for what is no refusal. */
export function refusalsOf(error: unknown, about: readonly About[]): readonly Refusal[] | undefined {
  if (error instanceof BadInput)
    return error.problems.map(({ path, message }) => {
      const of = typeof path[1] === "number" ? about[path[1]] : undefined;
      return { record: of?.record ?? null, id: of?.id ?? null, path: path.map(String), message };
    });
  if (error instanceof Forbidden)
    return (error.ids.length ? error.ids : [null]).map((id) => {
      const of = about.find((one) => one.id === id) ?? (typeof error.path[1] === "number" ? about[error.path[1]] : undefined);
      return { record: of?.record ?? null, id: id ?? of?.id ?? null, path: error.path.map(String), message: error.message };
    });
  if (error instanceof InUse)
    return (error.ids.length ? error.ids : [null]).map((id) => ({
      record: about.find((one) => one.id === id)?.record ?? null,
      id,
      path: [],
      message: error.message,
    }));
  return error instanceof NotFound ? [{ record: null, id: null, path: [], message: error.message }] : undefined;
}

/** Does something with a set of changes, and tells refusals and conflicts as a result. Faults are thrown on. */
export async function outcomeOf(work: () => Promise<Applied>, about: readonly About[]): Promise<Outcome> {
  try {
    const { changeSet, changed } = await work();
    return { changeSet, changed, refused: [], conflicts: [] };
  } catch (error) {
    if (error instanceof Conflict) return { ...nothing, refused: [], conflicts: error.conflicts };
    const refused = refusalsOf(error, about);
    if (refused) return { ...nothing, refused, conflicts: [] };
    throw error;
  }
}
