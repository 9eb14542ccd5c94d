import { capital, type RecordType } from "@trailblazer/fields";
import { useClient } from "urql";
import { type Refusal, refusal } from "../../kit/api/refusals.ts";
import { matchingQuery, type SetResult } from "../../kit/api/sets.ts";
import { type Outcome, useMutate } from "../../kit/api/writes.ts";
import type { Selection } from "../../kit/grid/selection.ts";
import type { Line } from "../../kit/history/ledger.ts";
import type { Verb } from "./verbs.ts";

/** What a verb came to, or would come to: then line by line. */
export interface VerbResult extends SetResult {
  readonly changes: readonly Line[];
}

type Input = Readonly<Record<string, unknown>>;
type Lines = readonly (Omit<Line, "id" | "recordId"> & { readonly id: string })[];

const mutationOf = ({ name }: Verb) => `mutation ${capital(name)}($input: ${capital(name)}Input!, $reason: String, $dryRun: Boolean!) {
  result: ${name}(input: $input, reason: $reason, dryRun: $dryRun) {
    changeSet changed refused { record id path message } conflicts { record id version fields { field yours theirs base by at } }
    changes { record id label field before after } } }`;

const noAnswer: Refusal = { code: "OTHER", message: "The register gave no answer." };

/** Lines as the ledger has them: here each is known by its place. */
const asLines = (lines: Lines): Line[] => lines.map(({ id, ...line }, place) => ({ ...line, recordId: id, id: String(place) }));

/** Does a verb, or with `dryRun` finds out what would come of it; and finds out what it is done to. */
export function useVerb(verb: Verb) {
  const mutate = useMutate();
  const client = useClient();

  async function act(input: Input, reason: string | undefined, dryRun: boolean): Promise<Outcome<VerbResult>> {
    const variables = { input, reason: reason ?? null, dryRun };
    const mutation = mutationOf(verb);
    type Answer = { result: SetResult & { changes: Lines } };
    if (!dryRun) {
      const { data, refused } = await mutate<Answer>(mutation, variables);
      return refused ? { refused } : { data: { ...data.result, changes: asLines(data.result.changes) } };
    }
    const { data, error } = await client.mutation<Answer>(mutation, variables).toPromise();
    if (error || !data) return { refused: error ? refusal(error) : noAnswer };
    return { data: { ...data.result, changes: asLines(data.result.changes) } };
  }

  /** The ids of what is selected, those that are not loaded too. */
  async function subjects(type: RecordType, { rows, all, where, search }: Selection): Promise<Outcome<readonly string[]>> {
    if (!all) return { data: rows.map(({ id }) => id) };
    const ids: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      type Page = { rows: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: readonly { id: string }[] } };
      const asked = { where, search, after };
      const { data, error } = await client.query<Page>(matchingQuery(type), asked, { requestPolicy: "network-only" }).toPromise();
      if (error || !data) return { refused: error ? refusal(error) : noAnswer };
      ids.push(...data.rows.nodes.map(({ id }) => id));
      after = data.rows.pageInfo.hasNextPage ? data.rows.pageInfo.endCursor : null;
    }
    return { data: ids };
  }

  return { act, subjects };
}
