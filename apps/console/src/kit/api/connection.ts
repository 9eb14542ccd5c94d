import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type AnyVariables, useClient } from "urql";
import { type Concerns, useHeard } from "../live/use-live.ts";
import { type Refusal, refusal } from "./refusals.ts";
import { onWritten } from "./written.ts";

/** A page of anything. */
export interface Connection<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

interface Options<Node> {
  /** Takes `$first` and `$after`. */
  readonly query: string;
  readonly variables: AnyVariables;
  /** Where the page stands in the answer; undefined where there is none. */
  readonly read: (data: never) => Connection<Node> | undefined;
  readonly size: number;
  readonly concerns: Concerns;
  readonly isPaused?: boolean;
}

interface State<Node> {
  readonly nodes: readonly Node[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly cursor: string | null;
}

/** What is loaded, and ways to ask for more of it. */
export interface Loaded<Node> {
  /** Undefined until the first page has come. */
  readonly nodes: readonly Node[] | undefined;
  readonly total: number;
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly failed: Refusal | undefined;
  readonly more: () => void;
  readonly again: () => void;
}

const most = 1000;

/** Reads page after page on demand, and afresh as many as are shown after every change that concerns them. */
export function useConnection<Node>({ query, variables, read, size, concerns, isPaused = false }: Options<Node>): Loaded<Node> {
  const client = useClient();
  const key = JSON.stringify([query, variables]);
  const [kept, setKept] = useState<{ key: string; state: State<Node> }>();
  const [loading, setLoading] = useState(false);
  const [failed, setFailed] = useState<Refusal>();
  const state = kept?.key === key ? kept.state : undefined;
  const latest = useRef({ key, state, read, count: 0 });
  useEffect(() => {
    latest.current = { ...latest.current, key, state, read };
  });

  const fetchPages = useCallback(
    async (isFresh: boolean) => {
      const now = latest.current;
      now.count += 1;
      const turn = now.count;
      const isLatest = () => latest.current.count === turn;
      const [query, given] = JSON.parse(key) as [string, object];
      let nodes = isFresh ? [] : (now.state?.nodes ?? []);
      let after = isFresh ? null : (now.state?.cursor ?? null);
      const aim = isFresh ? Math.max(size, now.key === key ? (now.state?.nodes.length ?? 0) : 0) : nodes.length + size;
      setLoading(true);
      for (;;) {
        const asked = { ...given, first: Math.min(most, aim - nodes.length), after };
        const { data, error } = await client.query(query, asked, { requestPolicy: "network-only" }).toPromise();
        if (!isLatest()) return;
        const page = data ? latest.current.read(data as never) : undefined;
        setFailed(error ? refusal(error) : undefined);
        if (page) {
          nodes = [...nodes, ...page.nodes];
          after = page.pageInfo.endCursor;
        }
        if (page?.pageInfo.hasNextPage && nodes.length < aim) continue;
        if (page) setKept({ key, state: { nodes, total: page.totalCount, hasMore: page.pageInfo.hasNextPage, cursor: after } });
        setLoading(false);
        return;
      }
    },
    [client, key, size],
  );

  useEffect(() => {
    if (!isPaused) void fetchPages(true);
  }, [fetchPages, isPaused]);
  const again = useCallback(() => {
    if (!isPaused) void fetchPages(true);
  }, [fetchPages, isPaused]);
  useEffect(() => onWritten(again), [again]);
  useHeard(concerns, again);

  const more = useCallback(() => void fetchPages(false), [fetchPages]);
  return useMemo(
    () => ({ nodes: state?.nodes, total: state?.total ?? 0, hasMore: state?.hasMore ?? false, loading, failed, more, again }),
    [state, loading, failed, more, again],
  );
}
