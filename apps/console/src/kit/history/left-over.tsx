import type { ConflictField, SetResult } from "@trailblazer/client/wire";
import type { Field, RecordType } from "@trailblazer/fields";
import { useMemo } from "react";
import { type Known, useTitles } from "../api/titles.ts";
import { familyOf } from "../kinds/families.ts";
import { textOf } from "../kinds/shown.tsx";
import { useModel } from "../model/context.tsx";
import { count } from "../model/words.ts";
import { RecordLink } from "../record/record-link.tsx";

const most = 20;

interface Left {
  readonly record: string | null;
  readonly id: string | null;
  readonly sentences: readonly string[];
}

/** What stays as it is when a change is taken back: records that others changed since, and those that the register refuses. */
export function LeftOver({ result }: { readonly result: SetResult }) {
  const model = useModel();
  const known = useMemo(() => {
    const records = [...result.conflicts, ...result.refused]
      .slice(0, most)
      .flatMap(({ record, id }): Known[] => (record && id ? [{ type: model.record(record), id }] : []));
    const links = result.conflicts.slice(0, most).flatMap(({ record, fields }) =>
      fields.flatMap(({ field: name, theirs, base }) => {
        const field = model.record(record).fields[name];
        const ids = [theirs, base].filter((id): id is string => typeof id === "string");
        return field?.kind === "link" ? ids.map((id): Known => ({ type: model.record(field.to!), id })) : [];
      }),
    );
    return [...records, ...links];
  }, [model, result]);
  const titles = useTitles(known);
  const said = (field: Field, value: unknown) =>
    (familyOf(field) === "link" ? (titles.get(String(value)) ?? "") : textOf(field, value)) || "empty";
  const sentence = (type: RecordType, { field: name, base, theirs }: ConflictField): string => {
    const field = type.fields[name];
    return field ? `${field.label} became ${said(field, base)}, and is ${said(field, theirs)} now` : "It is gone now";
  };
  const left: readonly Left[] = [
    ...result.conflicts.map(({ record, id, fields }) => ({
      record,
      id,
      sentences: fields.map((one) => sentence(model.record(record), one)),
    })),
    ...result.refused.map(({ record, id, message }) => ({ record, id, sentences: [message] })),
  ];
  return (
    <ul className="left-over">
      {left.slice(0, most).map(({ record, id, sentences }) => (
        <li key={`${id} ${sentences.join()}`}>
          {record && id && titles.has(id) && (
            <>
              <RecordLink type={model.record(record)} id={id}>
                {titles.get(id)}
              </RecordLink>
              :{" "}
            </>
          )}
          {sentences.join(". ")}
        </li>
      ))}
      {left.length > most && <li>{`and ${count(left.length - most)} more`}</li>}
    </ul>
  );
}
