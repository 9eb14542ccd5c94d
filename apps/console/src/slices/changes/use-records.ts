import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { byRecord, type RecordChange } from "../../kit/history/grouping.ts";
import { type Line, recordsQuery } from "../../kit/history/ledger.ts";
import { type Names, useNamed } from "../../kit/history/names.ts";
import type { Concerns } from "../../kit/live/use-live.ts";
import { useModel } from "../../kit/model/context.tsx";

interface Answer {
  readonly set: { readonly changes: { readonly totalCount: number; readonly nodes: readonly Line[] } } | null;
}

/** What a change set holds never changes. */
const never: Concerns = () => false;
/** As many lines as tell which records a change set is about. */
export const mostRead = 1000;

/** What a change set did, as far as it is known. */
export interface Records {
  /** Record by record; of a large set, of the first lines. */
  readonly changes: readonly RecordChange[];
  readonly names: Names;
  /** All records that it is about, or undefined where there are too many lines to tell. */
  readonly all: readonly RecordChange[] | undefined;
}

/** The records that a change set is about: from its first lines where those are all, else from as many as can be read at once. Undefined while it is asked. */
export function useRecords(id: string, total: number, lines: readonly Line[]): Records | undefined {
  const model = useModel();
  const [isWhole, isTooLarge] = [lines.length >= total, total > mostRead];
  const variables = useMemo(() => ({ id }), [id]);
  const { data } = useAsk<Answer>(recordsQuery, variables, isWhole || isTooLarge, never);
  const rest = isWhole ? lines : data?.set?.changes.nodes;
  const named = useNamed(rest ?? lines);
  const isAll = rest !== undefined && named?.lines === rest;
  return useMemo(() => {
    if (!named) return undefined;
    const { names } = named;
    const changes = byRecord(model, named.lines.slice(0, lines.length), names.pasts);
    return { changes, names, all: isAll ? byRecord(model, named.lines, names.pasts) : undefined };
  }, [model, lines.length, isAll, named]);
}
