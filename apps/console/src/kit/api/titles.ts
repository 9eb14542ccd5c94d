import type { RecordType } from "@trailblazer/fields";
import { useMemo } from "react";
import { useAsk } from "./ask.ts";
import { type Linked, severalTitlesQuery } from "./queries.ts";

/** A record that is known by its id alone. */
export interface Known {
  readonly type: RecordType;
  readonly id: string;
}

type Answer = Readonly<Record<string, { readonly nodes: readonly Linked[] }>>;

/** What people call records that are known by their ids; a record that is not there is not in it. */
export function useTitles(known: readonly Known[]): ReadonlyMap<string, string> {
  const types = [...new Set(known.map(({ type }) => type))];
  const ids = types.map((type) => [...new Set(known.filter((one) => one.type === type).map(({ id }) => id))]);
  const variables = Object.fromEntries(ids.map((some, at) => [`ids${at}`, some]));
  const query = types.length > 0 ? severalTitlesQuery(types) : "{ __typename }";
  const { data } = useAsk<Answer>(query, variables, types.length === 0);
  return useMemo(
    () =>
      new Map(
        types.length ? Object.values(data ?? {}).flatMap(({ nodes }) => (nodes ?? []).map(({ id, title }) => [id, title] as const)) : [],
      ),
    [data, types.length],
  );
}
