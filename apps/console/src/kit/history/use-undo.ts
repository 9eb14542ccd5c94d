import { type SetResult, undoMutation } from "@trailblazer/client/wire";
import { useCallback } from "react";
import type { Outcome } from "../api/asking.ts";
import { useTrial } from "../api/sets.ts";
import type { Part } from "./ledger.ts";

/** What is to be taken back: a change set, or parts of it. */
export interface Undoing {
  readonly changeSet: string;
  readonly only?: readonly Part[] | undefined;
  readonly reason?: string | undefined;
}

/** Ways to take back what was changed, and to find out first what would come of it. */
export function useUndo() {
  const send = useTrial();
  const preview = useCallback(
    ({ changeSet, only }: Undoing): Promise<Outcome<SetResult>> => send(undoMutation, { changeSet, only: only ?? null }, true),
    [send],
  );
  const undo = useCallback(
    ({ changeSet, only, reason }: Undoing): Promise<Outcome<SetResult>> =>
      send(undoMutation, { changeSet, only: only ?? null, reason: reason?.trim() || null }, false),
    [send],
  );
  return { preview, undo };
}

/** How many records were not taken back. */
export const leftOf = ({ refused, conflicts }: SetResult): number => new Set([...refused, ...conflicts].map(({ id }) => id)).size;
