import { bulkMutation, changeMutation, everyRow, type Page, pageQuery, pagesOf, type SetResult } from "@trailblazer/client/wire";
import type { RecordType } from "@trailblazer/fields";
import { useCallback, useMemo } from "react";
import { type AnyVariables, useClient } from "urql";
import type { Selection } from "../grid/selection.ts";
import { type Outcome, outcome, sent, useAsking } from "./asking.ts";
import { useMutate } from "./writes.ts";

/** A patch of one record as it was seen. */
export interface Update {
  readonly id: string;
  readonly version: number;
  readonly patch: Readonly<Record<string, unknown>>;
}

/** A bulk edit: which records, and what becomes of each. */
export interface Bulk {
  readonly selection: Selection;
  readonly patch: Readonly<Record<string, unknown>>;
  readonly reason: string | undefined;
}

/** A record that matches, as it is. */
interface Matching {
  readonly id: string;
  readonly version: number;
}

/** Sends a mutation that answers under `result`, or with `dryRun` finds out what would come of it. */
export function useTrial(): <Result = SetResult>(mutation: string, variables: AnyVariables, dryRun: boolean) => Promise<Outcome<Result>> {
  const mutate = useMutate();
  const client = useClient();
  return useCallback(
    async <Result>(mutation: string, variables: AnyVariables, dryRun: boolean): Promise<Outcome<Result>> => {
      const given = { ...variables, dryRun };
      const sending = dryRun ? sent<{ result: Result }>(client, mutation, given) : mutate<{ result: Result }>(mutation, given);
      const { data, refused } = await sending;
      return refused ? { refused } : { data: data.result };
    },
    [mutate, client],
  );
}

/** Finds which records a selection of all that match is of. */
export function useMatching(type: RecordType): (selection: Selection) => Promise<Outcome<readonly Matching[]>> {
  const ask = useAsking();
  return useCallback(
    ({ where, search }) => {
      const query = pageQuery(type, { id: true, version: true }, ["where", "search"]);
      return outcome(everyRow(pagesOf<Page<Matching>>(ask, query, { where, search }, 1000)));
    },
    [ask, type],
  );
}

/** Makes many changes as one, or with `dryRun` finds out what would come of it. */
export function useSets(type: RecordType) {
  const send = useTrial();
  const matching = useMatching(type);
  return useMemo(() => {
    async function bulk({ selection, patch, reason }: Bulk, dryRun: boolean): Promise<Outcome<SetResult>> {
      const given = { patch, reason: reason ?? null };
      const expected = selection.count;
      if (!selection.all) {
        const rows = selection.rows.map(({ id, version }) => ({ id, version }));
        return send(bulkMutation(type), { ...given, rows }, dryRun);
      }
      // The contract narrows a bulk edit by conditions alone: what a search found is named one by one.
      if (!selection.search) return send(bulkMutation(type), { ...given, where: selection.where ?? {}, expected }, dryRun);
      const { data: rows, refused } = await matching(selection);
      return refused ? { refused } : send(bulkMutation(type), { ...given, rows, expected }, dryRun);
    }

    const change = (updates: readonly Update[], dryRun = false) =>
      send(changeMutation, { changes: updates.map((update) => ({ [`update${type.name}`]: update })), reason: null }, dryRun);

    return { bulk, change };
  }, [send, matching, type]);
}
