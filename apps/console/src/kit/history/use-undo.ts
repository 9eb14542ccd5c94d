import type { Refusal } from "@trailblazer/client/wire";
import { useCallback } from "react";
import { useClient } from "urql";
import { refusal } from "../api/refusals.ts";
import { useMutate } from "../api/writes.ts";
import { type Part, type TakenBack, undoMutation } from "./ledger.ts";

/** What is to be taken back: a change set, or parts of it. */
export interface Undoing {
  readonly changeSet: string;
  readonly only?: readonly Part[] | undefined;
  readonly reason?: string | undefined;
}

/** What came of taking back. */
export type Undone =
  | { readonly result: TakenBack; readonly refused?: undefined }
  | { readonly result?: undefined; readonly refused: Refusal };

type Answer = { readonly result: TakenBack };

/** Ways to take back what was changed, and to find out first what would come of it. */
export function useUndo() {
  const mutate = useMutate();
  const client = useClient();
  const preview = useCallback(
    async ({ changeSet, only }: Undoing): Promise<Undone> => {
      const variables = { changeSet, only: only ?? null, dryRun: true };
      const { data, error } = await client.mutation<Answer>(undoMutation, variables).toPromise();
      return error || !data ? { refused: refusal(error) } : { result: data.result };
    },
    [client],
  );
  const undo = useCallback(
    async ({ changeSet, only, reason }: Undoing): Promise<Undone> => {
      const variables = { changeSet, only: only ?? null, reason: reason?.trim() || null, dryRun: false };
      const { data, refused } = await mutate<Answer>(undoMutation, variables);
      return refused ? { refused } : { result: data.result };
    },
    [mutate],
  );
  return { preview, undo };
}

/** How many records were not taken back. */
export const leftOf = ({ refused, conflicts }: TakenBack): number => new Set([...refused, ...conflicts].map(({ id }) => id)).size;
