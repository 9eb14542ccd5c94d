import type { ConflictField } from "@trailblazer/client/wire";
import { capital, type RecordType } from "@trailblazer/fields";
import { useCallback, useMemo } from "react";
import { type AnyVariables, useClient } from "urql";
import type { Selection } from "../grid/selection.ts";
import { refusal } from "./refusals.ts";
import { type Outcome, useMutate } from "./writes.ts";

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

/** A patch of one record as it was seen. */
export interface Update {
  readonly id: string;
  readonly version: number;
  readonly patch: Readonly<Record<string, unknown>>;
}

/** What is asked of what came of a set of changes. */
export const resultFields =
  "changeSet changed refused { record id path message } conflicts { record id version fields { field yours theirs base by at } }";

/** Changes many records of a type alike, under `result`. */
export const bulkMutation = (type: RecordType): string =>
  `mutation Update${capital(type.plural)}($where: ${type.name}Where, $rows: [RowVersion!], $patch: ${type.name}Patch!, $expected: Int, $reason: String, $dryRun: Boolean!) {
  result: update${capital(type.plural)}(where: $where, rows: $rows, patch: $patch, expected: $expected, reason: $reason, dryRun: $dryRun) { ${resultFields} }
}`;

/** Changes records each in its own way, as one, under `result`. */
export const changeMutation = `mutation Change($changes: [ChangeInput!]!, $reason: String, $dryRun: Boolean!) {
  result: change(changes: $changes, reason: $reason, dryRun: $dryRun) { ${resultFields} }
}`;

/** Which records match, a thousand at a time, under `rows`. */
export const matchingQuery = (type: RecordType): string =>
  `query ${capital(type.plural)}Matching($where: ${type.name}Where, $search: String, $after: String) { rows: ${type.plural}(where: $where, search: $search, first: 1000, after: $after) { pageInfo { hasNextPage endCursor } nodes { id version } } }`;

/** A bulk edit: which records, and what becomes of each. */
export interface Bulk {
  readonly selection: Selection;
  readonly patch: Readonly<Record<string, unknown>>;
  readonly reason: string | undefined;
}

/** What matches, as far as `matchingQuery` tells of it. */
interface Matching {
  readonly rows: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly { readonly id: string; readonly version: number }[];
  };
}

/** Sends a mutation that answers under `result`, or with `dryRun` finds out what would come of it. */
export function useTrial(): <Result = SetResult>(mutation: string, variables: AnyVariables, dryRun: boolean) => Promise<Outcome<Result>> {
  const mutate = useMutate();
  const client = useClient();
  return useCallback(
    async <Result>(mutation: string, variables: AnyVariables, dryRun: boolean): Promise<Outcome<Result>> => {
      const sent = { ...variables, dryRun };
      if (!dryRun) {
        const { data, refused } = await mutate<{ result: Result }>(mutation, sent);
        return refused ? { refused } : { data: data.result };
      }
      const { data, error } = await client.mutation<{ result: Result }>(mutation, sent).toPromise();
      return error || !data ? { refused: refusal(error) } : { data: data.result };
    },
    [mutate, client],
  );
}

/** Finds which records a selection of all that match is of. */
export function useMatching(type: RecordType): (selection: Selection) => Promise<Outcome<Matching["rows"]["nodes"]>> {
  const client = useClient();
  return useCallback(
    async ({ where, search }) => {
      const found: Matching["rows"]["nodes"][number][] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const asked = { where, search, after };
        const { data, error } = await client.query<Matching>(matchingQuery(type), asked, { requestPolicy: "network-only" }).toPromise();
        if (error || !data) return { refused: refusal(error) };
        found.push(...data.rows.nodes);
        after = data.rows.pageInfo.hasNextPage ? data.rows.pageInfo.endCursor : null;
      }
      return { data: found };
    },
    [client, type],
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
