import { createMutation, deleteMutation, updateMutation } from "@trailblazer/client/wire";
import type { RecordType } from "@trailblazer/fields";
import { useCallback, useMemo } from "react";
import { type AnyVariables, useClient } from "urql";
import { useClosed } from "../model/context.tsx";
import { everything } from "./ask.ts";
import { type Outcome, outcome, sent, useAsking } from "./asking.ts";
import type { Row } from "./queries.ts";
import { viewerQuery } from "./rights.ts";
import { written } from "./written.ts";

/** Sends a mutation, unless one looks at another day than today; when it is done, all that is shown is fetched again. */
export function useMutate(): <Data>(mutation: string, variables: AnyVariables) => Promise<Outcome<Data>> {
  const client = useClient();
  const ask = useAsking();
  const closed = useClosed();
  return useCallback(
    async <Data>(mutation: string, variables: AnyVariables): Promise<Outcome<Data>> => {
      if (closed) return { refused: { code: "FORBIDDEN", message: `${closed}.` } };
      const came = await sent<Data>(client, mutation, variables, everything);
      if (!came.refused) written();
      // What one may do has changed since it was asked for.
      else if (came.refused.code === "FORBIDDEN") void outcome(ask(viewerQuery));
      return came;
    },
    [client, ask, closed],
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
