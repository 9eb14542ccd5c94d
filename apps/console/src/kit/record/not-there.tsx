import type { RecordType } from "@trailblazer/fields";
import { useMemo } from "react";
import { useAsk } from "../api/ask.ts";
import { nowQuery } from "../api/queries.ts";
import { Loading, Nothing } from "../frame/states.tsx";
import { longMoment } from "../kinds/days.ts";
import { useStandpoint } from "../model/context.tsx";
import { knownWords } from "../model/standpoint.ts";
import { inSentence } from "../model/words.ts";
import { BackToToday } from "../standpoint/back-to-today.tsx";

interface NotThereProps {
  readonly type: RecordType;
  readonly id: string;
}

interface Answer {
  readonly now: { readonly title: string; readonly createdAt: string } | null;
}

/** Stands where there is no record: one that was only added later is said to be so, and the way to it is given. */
export function NotThere({ type, id }: NotThereProps) {
  const { knownAt } = useStandpoint();
  const { data, loading } = useAsk<Answer>(
    useMemo(() => nowQuery(type), [type]),
    useMemo(() => ({ id }), [id]),
    !knownAt,
  );
  const label = inSentence(type.label);
  if (knownAt && loading) return <Loading what={`Loading ${label}`} />;
  if (knownAt && data?.now) {
    const { title, createdAt } = data.now;
    const since =
      createdAt > knownAt ? `it was added to the register later, on ${longMoment(createdAt)}` : "it had been deleted, and came back later";
    return (
      <Nothing>
        <p>{`This ${label}, ${title}, was not known ${knownWords(knownAt)}: ${since}.`}</p>
        <BackToToday>{`See the ${label} as it is today`}</BackToToday>
      </Nothing>
    );
  }
  return (
    <Nothing>{`There is no such ${label}. It may have been deleted, or be outside what your role shows. Look for it in the list.`}</Nothing>
  );
}
