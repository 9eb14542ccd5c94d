import type { RecordType } from "@trailblazer/fields";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { Where } from "../list/where.ts";
import { concernsOfList } from "../live/concerns.ts";
import { useHeard } from "../live/use-live.ts";
import { useModel } from "../model/context.tsx";
import { useAsking } from "./asking.ts";
import type { OrderEntry } from "./order.ts";
import { type Loaded, Pages } from "./pages.ts";
import { rowsQuery } from "./queries.ts";

/** Which records are wanted, and what of each. */
export interface Wanted {
  readonly type: RecordType;
  /** The fields that are read. */
  readonly names: readonly string[];
  readonly where?: Where | undefined;
  readonly orderBy?: readonly OrderEntry[] | undefined;
  readonly search?: string | undefined;
  /** No more than so many; else as many as are looked at. */
  readonly limit?: number;
}

/** A list as it is loaded, with ways to ask for more of it. */
export interface Rows extends Loaded {
  readonly want: (rows: number) => void;
  readonly again: () => void;
}

/** Reads records page by page, and again after every change from here and those of others that concern them. While another list is fetched, the rows of the last stay. */
export function useRows({ type, names, where, orderBy, search, limit }: Wanted): Rows {
  const ask = useAsking();
  const model = useModel();
  const query = rowsQuery(type, names);
  const variables = JSON.stringify({ where, orderBy: orderBy?.length ? orderBy : undefined, search: search || undefined });
  const pages = useMemo(() => new Pages(ask, query, JSON.parse(variables), limit), [ask, query, variables, limit]);
  const concerns = useMemo(() => concernsOfList(model, type, { names, ...JSON.parse(variables) }), [model, type, names, variables]);
  useHeard(concerns, pages.refresh);
  const loaded = useSyncExternalStore(pages.subscribe, pages.snapshot, pages.snapshot);
  const last = useRef<{ name: string; loaded: Loaded }>(undefined);
  useEffect(() => {
    if (loaded.total !== undefined) last.current = { name: type.name, loaded };
  });
  const isFirst = loaded.total === undefined && loaded.loading && last.current?.name === type.name;
  const shown = isFirst ? { ...last.current!.loaded, loading: true } : loaded;
  return { ...shown, want: pages.want, again: pages.refresh };
}
