import type { Refusal } from "@trailblazer/client/wire";
import type { RecordType } from "@trailblazer/fields";
import { useCallback, useMemo } from "react";
import { type AnyVariables, useClient } from "urql";
import { useClosed } from "../model/context.tsx";
import { everything } from "./ask.ts";
import { createMutation, deleteMutation, type Row, updateMutation } from "./queries.ts";
import { refusal } from "./refusals.ts";
import { viewerQuery } from "./rights.ts";
import { written } from "./written.ts";

/** What came of a change. */
export type Outcome<Data> =
  | { readonly data: Data; readonly refused?: undefined }
  | { readonly data?: undefined; readonly refused: Refusal };

/** Sends a mutation, unless one looks at another day than today; when it is done, all that is shown is fetched again. */
export function useMutate(): <Data>(mutation: string, variables: AnyVariables) => Promise<Outcome<Data>> {
  const client = useClient();
  const closed = useClosed();
  return useCallback(
    async <Data>(mutation: string, variables: AnyVariables): Promise<Outcome<Data>> => {
      if (closed) return { refused: { code: "FORBIDDEN", message: `${closed}.` } };
      const { data, error } = await client.mutation<Data>(mutation, variables, everything).toPromise();
      if (error) {
        const refused = refusal(error);
        // What one may do has changed since it was asked for.
        if (refused.code === "FORBIDDEN") void client.query(viewerQuery, {}, { requestPolicy: "network-only" }).toPromise();
        return { refused };
      }
      written();
      return { data: data as Data };
    },
    [client, closed],
  );
}

type Values = Readonly<Record<string, unknown>>;
type Written = { readonly row: Row };

/** Adds, changes and removes records of one type. */
export function useWrites(type: RecordType) {
  const mutate = useMutate();
  return useMemo(
    () => ({
      create: (input: Values) => mutate<Written>(createMutation(type), { input }),
      update: (id: string, version: number, patch: Values) => mutate<Written>(updateMutation(type), { id, version, patch }),
      remove: (id: string, version: number) => mutate<{ id: string }>(deleteMutation(type), { id, version }),
    }),
    [mutate, type],
  );
}
