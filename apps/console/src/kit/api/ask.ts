import type { Refusal } from "@trailblazer/client/wire";
import { useMemo } from "react";
import { type AnyVariables, useQuery } from "urql";
import { anyChange, type Concerns, useHeard } from "../live/use-live.ts";
import { refusal } from "./refusals.ts";

/** A name that every query carries beside the types in its answer: any change may alter any figure, so each change renews all that is shown. */
export const everything = { additionalTypenames: ["Anything"] };

/** An answer as it comes. */
export interface Asked<Data> {
  /** The last answer, kept while a newer one is fetched. */
  readonly data: Data | undefined;
  readonly loading: boolean;
  readonly failed: Refusal | undefined;
  readonly again: () => void;
}

/**
 * Asks the API and keeps the answer fresh: it is asked again after any change from here, and after those of others that concern it.
 * What was kept from an earlier visit is shown until then: others may have changed it since. `isPaused` waits.
 */
export function useAsk<Data = Record<string, unknown>>(
  query: string,
  variables: AnyVariables = {},
  isPaused = false,
  concerns: Concerns = anyChange,
): Asked<Data> {
  const [{ data, fetching, stale, error }, execute] = useQuery<Data>({
    query,
    variables,
    pause: isPaused,
    context: everything,
    requestPolicy: "cache-and-network",
  });
  const failed = useMemo(() => (error ? refusal(error) : undefined), [error]);
  const again = () => execute({ requestPolicy: "network-only" });
  useHeard(concerns, () => {
    if (!isPaused) again();
  });
  return { data, loading: fetching || stale, failed, again };
}
