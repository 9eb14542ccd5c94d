import type { Model, RecordType } from "@trailblazer/fields";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import type { Concerns } from "../../kit/live/use-live.ts";
import { useModel } from "../../kit/model/context.tsx";
import { count, inSentence, listed } from "../../kit/model/words.ts";
import { typesOf } from "./search.ts";

type Answer = { readonly set: Readonly<Record<string, { readonly totalCount: number } | string>> | null };

/** What a change set holds never changes. */
const never: Concerns = () => false;
const most = 3;

const declared = ({ chapters }: Model): readonly RecordType[] => chapters.flatMap(({ records }) => records);

/** How many changes of a set are of each record type, under `set` and the type's plural. */
export const byTypeQuery = (model: Model): string =>
  `query ChangeSetTypes($id: ID!) { set: changeSet(id: $id) { id ${declared(model)
    .map(
      ({ plural, name }) =>
        `${plural}: changes(first: 0, where: { record: { in: ${JSON.stringify(typesOf(model, name))} } }) { totalCount }`,
    )
    .join(" ")} } }`;

/** "15,944 changes: settings, enrolments, postings and 14 other kinds of record". */
export function largeWords(total: number, types: readonly { readonly type: RecordType; readonly changes: number }[]): string {
  const met = types.filter(({ changes }) => changes > 0).toSorted((a, b) => b.changes - a.changes);
  const names = met.slice(0, most).map(({ type }) => inSentence(type.labels));
  const others = met.length - names.length;
  const more = others > 0 ? [`${others} other ${others === 1 ? "kind" : "kinds"} of record`] : [];
  return [`${count(total)} changes`, listed([...names, ...more])].filter(Boolean).join(": ");
}

/** What a change set is about that has too many lines to read them all; undefined while that is not known. */
export function useLarge(id: string, total: number, isLarge: boolean): string | undefined {
  const model = useModel();
  const query = useMemo(() => byTypeQuery(model), [model]);
  const variables = useMemo(() => ({ id }), [id]);
  const { data } = useAsk<Answer>(query, variables, !isLarge, never);
  const set = data?.set;
  if (!isLarge || !set) return undefined;
  const found = declared(model).map((type) => {
    const page = set[type.plural];
    return { type, changes: typeof page === "object" ? page.totalCount : 0 };
  });
  return largeWords(total, found);
}
