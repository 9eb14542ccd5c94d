import type { RecordType } from "@trailblazer/fields";
import { useCallback, useMemo } from "react";
import { type AnyVariables, useClient } from "urql";
import { hold, note } from "../live/own.ts";
import { everything } from "./ask.ts";
import { createMutation, deleteMutation, latestSetsQuery, type Row, updateMutation } from "./queries.ts";
import { type Refusal, refusal } from "./refusals.ts";
import { written } from "./written.ts";

/** What came of a change. */
export type Outcome<Data> =
  | { readonly data: Data; readonly refused?: undefined }
  | { readonly data?: undefined; readonly refused: Refusal };

/** Sends a mutation; when it is done, all that is shown is fetched again. */
export function useMutate(): <Data>(mutation: string, variables: AnyVariables) => Promise<Outcome<Data>> {
  const client = useClient();
  return useCallback(
    async <Data>(mutation: string, variables: AnyVariables): Promise<Outcome<Data>> => {
      const { data, error } = await client.mutation<Data>(mutation, variables, everything).toPromise();
      if (error) return { refused: refusal(error) };
      written();
      return { data: data as Data };
    },
    [client],
  );
}

type Values = Readonly<Record<string, unknown>>;
type Written = { readonly row: Row };

type Sets = { readonly sets: { readonly nodes: readonly { id: string; changes: { nodes: readonly { recordId: string }[] } }[] } };

/** Adds, changes and removes records of one type. */
export function useWrites(type: RecordType) {
  const mutate = useMutate();
  const client = useClient();
  return useMemo(
    () => ({
      create: (input: Values) => mutate<Written>(createMutation(type), { input }),
      update: (id: string, version: number, patch: Values) => mutate<Written>(updateMutation(type), { id, version, patch }),
      remove: (id: string, version: number) =>
        hold(async () => {
          const outcome = await mutate<{ id: string }>(deleteMutation(type), { id, version });
          if (outcome.refused) return outcome;
          // The answer to a removal is an id alone: the change set that it made is among the latest.
          const { data } = await client.query<Sets>(latestSetsQuery(type), {}, { requestPolicy: "network-only" }).toPromise();
          const made = data?.sets.nodes.find(({ changes }) => changes.nodes.some(({ recordId }) => recordId === id));
          if (made) note({ changeSets: [made.id], record: type.name, count: 1 });
          return outcome;
        }),
    }),
    [mutate, client, type],
  );
}
