import type { Refusal } from "@trailblazer/client/wire";
import type { RecordType } from "@trailblazer/fields";
import { useEffect, useState } from "react";
import { outcome, useAsking } from "../api/asking.ts";
import type { Linked } from "../api/queries.ts";
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
  const ask = useAsking();
  const [state, setState] = useState(nothing);
  useEffect(() => {
    if (!search) return undefined;
    let isLatest = true;
    const parts = inParts(types);
    const found: FoundOf[][] = parts.map(() => []);
    let [open, failed]: [number, Refusal | undefined] = [parts.length, undefined];
    const take = async (part: readonly RecordType[], at: number) => {
      const { data, refused } = await outcome(ask<Answer>(foundQuery(part, most), { search }));
      if (!isLatest) return;
      open -= 1;
      failed ??= refused;
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
  }, [ask, types, search, most]);
  if (!search) return nothing;
  // What came of the last words stays until something has come of these.
  return state.search === search ? state : { ...state, isSearching: true, failed: undefined };
}
