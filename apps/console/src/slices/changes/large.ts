import type { Model, RecordType } from "@trailblazer/fields";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import type { Concerns } from "../../kit/live/use-live.ts";
import { useModel } from "../../kit/model/context.tsx";
import { count, inSentence, listed } from "../../kit/model/words.ts";
import { typesOf } from "./search.ts";

type Answer = Readonly<Record<string, Readonly<Record<string, { readonly totalCount: number } | string>> | null>>;

/** What a change set holds never changes. */
const never: Concerns = () => false;
const most = 3;
/** How many types are asked for beside each other: the API takes 30 at most. */
const together = 25;

const declared = ({ chapters }: Model): readonly RecordType[] => chapters.flatMap(({ records }) => records);

/** How many changes of a set are of each record type, under the type's plural, some types to a part. */
export function byTypeQuery(model: Model): string {
  const types = declared(model);
  const parts = Array.from({ length: Math.ceil(types.length / together) }, (_, at) => types.slice(at * together, (at + 1) * together));
  const asked = ({ plural, name }: RecordType) =>
    `${plural}: changes(first: 0, where: { record: { in: ${JSON.stringify(typesOf(model, name))} } }) { totalCount }`;
  return `query ChangeSetTypes($id: ID!) { ${parts
    .map((part, at) => `part${at}: changeSet(id: $id) { id ${part.map(asked).join(" ")} }`)
    .join(" ")} }`;
}

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
  if (!isLarge || !data) return undefined;
  const parts = Object.values(data);
  const found = declared(model).map((type) => {
    const page = parts.map((part) => part?.[type.plural]).find((one) => typeof one === "object");
    return { type, changes: typeof page === "object" ? page.totalCount : 0 };
  });
  return largeWords(total, found);
}
