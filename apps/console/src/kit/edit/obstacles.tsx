import type { SetResult } from "@trailblazer/client/wire";
import type { Field } from "@trailblazer/fields";
import { useMemo } from "react";
import { type Known, useTitles } from "../api/titles.ts";
import { familyOf } from "../kinds/families.ts";
import { textOf } from "../kinds/shown.tsx";
import { useModel } from "../model/context.tsx";
import { count } from "../model/words.ts";

const most = 20;

interface Obstacle {
  readonly record: string | null;
  readonly id: string | null;
  readonly sentence: string;
}

/** How many records stand in the way of a set of changes. */
export const obstaclesOf = ({ refused, conflicts }: SetResult): number => new Set([...refused, ...conflicts].map(({ id }) => id)).size;

/** What stands in the way of a set of changes, record by record: what the register refuses, and what somebody else changed meanwhile. */
export function Obstacles({ result }: { readonly result: SetResult }) {
  const model = useModel();
  const known = useMemo(() => {
    const records = [...result.refused, ...result.conflicts]
      .slice(0, most)
      .flatMap(({ record, id }): Known[] => (record && id ? [{ type: model.record(record), id }] : []));
    const links = result.conflicts.slice(0, most).flatMap(({ record, fields }) =>
      fields.flatMap(({ field: name, theirs }): Known[] => {
        const field = model.record(record).fields[name];
        return field?.kind === "link" && typeof theirs === "string" ? [{ type: model.record(field.to!), id: theirs }] : [];
      }),
    );
    return [...records, ...links];
  }, [model, result]);
  const titles = useTitles(known);
  const said = (field: Field, value: unknown) =>
    (familyOf(field) === "link" ? (titles.get(String(value)) ?? "") : textOf(field, value)) || "empty";
  const list: readonly Obstacle[] = [
    ...result.refused.map(({ record, id, message }) => ({ record, id, sentence: message })),
    ...result.conflicts.map(({ record, id, fields }) => ({
      record,
      id,
      sentence: fields
        .map(({ field: name, theirs, by }) => {
          const field = model.record(record).fields[name];
          return field ? `${field.label} was changed to ${said(field, theirs)} by ${by ?? "somebody else"}` : "It is gone now";
        })
        .join(". "),
    })),
  ];
  return (
    <ul className="left-over">
      {list.slice(0, most).map(({ id, sentence }) => (
        <li key={`${id} ${sentence}`}>
          {id && titles.has(id) && <b>{`${titles.get(id)}: `}</b>}
          {sentence}
        </li>
      ))}
      {list.length > most && <li>{`and ${count(list.length - most)} more`}</li>}
    </ul>
  );
}
