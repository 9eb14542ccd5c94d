import type { RecordType } from "@trailblazer/fields";
import { Nothing } from "../frame/states.tsx";
import { useClosed, useGranted } from "../model/context.tsx";
import { inSentence } from "../model/words.ts";
import { BackToToday } from "../standpoint/back-to-today.tsx";

/** Why somebody can't add a record here: another day is looked at, nothing can be changed now, or their role does not let them. */
export function MayNotAdd({ type }: { readonly type: RecordType }) {
  const granted = useGranted();
  const closed = useClosed();
  if (closed && granted.mayCreate(type)) {
    return (
      <Nothing>
        <p>{`${closed}.`}</p>
        <BackToToday />
      </Nothing>
    );
  }
  return (
    <Nothing>{granted.isReadOnly ? "Nothing can be changed now." : `Your role does not let you add ${inSentence(type.labels)}.`}</Nothing>
  );
}
