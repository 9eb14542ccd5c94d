import { resultFields, type SetResult } from "@trailblazer/client/wire";
import { capital, type RecordType } from "@trailblazer/fields";
import { type Outcome, outcome, useAsking } from "../../kit/api/asking.ts";
import { useMatching, useTrial } from "../../kit/api/sets.ts";
import type { Selection } from "../../kit/grid/selection.ts";
import type { Line } from "../../kit/history/ledger.ts";
import type { Verb } from "./verbs.ts";

/** What a verb came to, or would come to: then line by line. */
export interface VerbResult extends SetResult {
  readonly changes: readonly Line[];
}

type Input = Readonly<Record<string, unknown>>;
interface Answer extends SetResult {
  readonly changes: readonly (Omit<Line, "id" | "recordId"> & { readonly id: string })[];
}

const mutationOf = ({ name }: Verb) => `mutation ${capital(name)}($input: ${capital(name)}Input!, $reason: String, $dryRun: Boolean!) {
  result: ${name}(input: $input, reason: $reason, dryRun: $dryRun) { ${resultFields} changes { record id label field before after } } }`;

const madeQuery = "query Made($where: ChangeWhere!) { changes(where: $where, first: 1) { nodes { recordId } } }";

/** Finds the record of a type that a change set made. */
export function useMade(type: RecordType): (changeSet: string | null) => Promise<string | undefined> {
  const ask = useAsking();
  return async (changeSet) => {
    const where = { changeSet: { id: { eq: changeSet } }, record: { eq: type.name } };
    const { data } = await outcome(ask<{ changes: { nodes: { recordId: string }[] } }>(madeQuery, { where }));
    return data?.changes.nodes[0]?.recordId;
  };
}

/** Does a verb, or with `dryRun` finds out what would come of it; and finds out what it is done to. */
export function useVerb(verb: Verb, type: RecordType) {
  const send = useTrial();
  const matching = useMatching(type);

  async function act(input: Input, reason: string | undefined, dryRun: boolean): Promise<Outcome<VerbResult>> {
    const { data, refused } = await send<Answer>(mutationOf(verb), { input, reason: reason ?? null }, dryRun);
    if (refused) return { refused };
    // Lines as the ledger has them: here each is known by its place.
    return { data: { ...data, changes: data.changes.map(({ id, ...line }, place) => ({ ...line, recordId: id, id: String(place) })) } };
  }

  /** The ids of what is selected, those that are not loaded too. */
  async function subjects(selection: Selection): Promise<Outcome<readonly string[]>> {
    const { data, refused } = selection.all ? await matching(selection) : { data: selection.rows };
    return refused ? { refused } : { data: data.map(({ id }) => id) };
  }

  return { act, subjects };
}
