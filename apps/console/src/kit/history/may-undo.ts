import type { Rights } from "../model/rights.ts";
import type { RecordChange } from "./grouping.ts";
import type { ChangeSet } from "./ledger.ts";

/** Whether a change can be taken back by the viewer, in part at least, as far as is known what it was about: what was forgotten never comes back. */
export const mayUndo = (rights: Rights, { way }: ChangeSet, changes: readonly RecordChange[]): boolean =>
  way !== "FORGET" && changes.some(({ type }) => rights.mayChange(type));
