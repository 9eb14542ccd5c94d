import type { Refusal } from "@trailblazer/client/wire";
import type { RecordType } from "@trailblazer/fields";
import { useEffect, useState } from "react";
import { useClient } from "urql";
import type { Linked } from "../api/queries.ts";
import { refusal } from "../api/refusals.ts";
import { type FoundOf, foundQuery, inParts } from "./searched.ts";

type Answer = Readonly<Record<string, { readonly totalCount: number; readonly nodes: readonly Linked[] } | null>>;

/** What came of a search so far. */
export interface Found {
  readonly found: readonly FoundOf[];
  readonly isSearching: boolean;
  readonly failed: Refusal | undefined;
}

interface State extends Found {
  readonly search: string;
}

const nothing: State = { search: "", found: [], isSearching: false, failed: undefined };

/** Searches several record types at once, in a few operations: what comes first is shown first. Nothing is asked for no words. */
export function useFound(types: readonly RecordType[], search: string, most: number): Found {
  const client = useClient();
  const [state, setState] = useState(nothing);
  useEffect(() => {
    if (!search) return undefined;
    let isLatest = true;
    const parts = inParts(types);
    const found: FoundOf[][] = parts.map(() => []);
    let [open, failed]: [number, Refusal | undefined] = [parts.length, undefined];
    const take = async (part: readonly RecordType[], at: number) => {
      const { data, error } = await client.query<Answer>(foundQuery(part, most), { search }, { requestPolicy: "network-only" }).toPromise();
      if (!isLatest) return;
      open -= 1;
      if (error) failed ??= refusal(error);
      found[at] = part.map((type) => {
        const answer = data?.[type.plural];
        return { type, total: answer?.totalCount ?? 0, records: answer?.nodes ?? [] };
      });
      setState({ search, found: found.flat(), isSearching: open > 0, failed });
    };
    for (const [at, part] of parts.entries()) void take(part, at);
    return () => {
      isLatest = false;
    };
  }, [client, types, search, most]);
  if (!search) return nothing;
  // What came of the last words stays until something has come of these.
  return state.search === search ? state : { ...state, isSearching: true, failed: undefined };
}
