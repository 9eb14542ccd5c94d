import type { Refusal } from "@trailblazer/client/wire";
import { useCallback, useMemo, useState } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { useAsking } from "../../kit/api/asking.ts";
import type { Row } from "../../kit/api/queries.ts";
import { useStandpoint, useWholeModel } from "../../kit/model/context.tsx";
import type { Given } from "./given.ts";
import { type Asking, askedBy, type SavedQueryRow, savedQueryQuery } from "./saved.ts";
import type { GivenSearch } from "./search.ts";

interface Answer {
  readonly row: SavedQueryRow | null;
  readonly was: Asking | null;
}

/** The saved query that stands in the editors. */
export interface Opened {
  /** As it was when it was opened: what others make of it meanwhile does not change what one reads. */
  readonly row: SavedQueryRow;
  readonly given: Given;
  /** The moment of the version that was opened; the newest if not given. */
  readonly at: string | undefined;
}

interface Saved {
  readonly opened: Opened | undefined;
  readonly failed: Refusal | undefined;
  readonly again: () => void;
  /** Whether the address names one that is not there. */
  readonly isGone: boolean;
  /** Takes up what was saved from here, as what is changed next. */
  readonly renew: (saved: Row) => Promise<void>;
}

/** The saved query that an address names, read once. */
export function useSaved({ saved: id, at }: GivenSearch): Saved {
  const model = useWholeModel();
  const standpoint = useStandpoint();
  const ask = useAsking();
  const variables = useMemo(() => ({ id, at: at ?? null }), [id, at]);
  const { data, loading, failed, again } = useAsk<Answer>(savedQueryQuery, variables, !id);
  const [held, setHeld] = useState<{ readonly variables: object; readonly row: SavedQueryRow; readonly was: Asking }>();
  if (id && !loading && data?.row?.id === id && data.was && held?.variables !== variables)
    setHeld({ variables, row: data.row, was: data.was });
  const current = id && held?.variables === variables ? held : undefined;
  const was = current?.was;
  const given = useMemo(() => was && askedBy(model, standpoint, was), [model, standpoint, was]);
  const renew = useCallback(
    async ({ id: of, version }: Row) => {
      const asked = { id: of, at: null };
      const { row } = await ask<Answer>(savedQueryQuery, asked).catch(() => ({ row: null }));
      // Where somebody was quicker still, what was opened stays what is compared with: the register then asks which to keep.
      if (row?.version === version) setHeld((last) => (last?.row.id === of ? { ...last, row, was: row } : last));
    },
    [ask],
  );
  return {
    opened: current && given ? { row: current.row, given, at } : undefined,
    failed,
    again,
    isGone: Boolean(id && !loading && !failed && data && !(data.row && data.was)),
    renew,
  };
}
