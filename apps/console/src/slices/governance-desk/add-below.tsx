import type { RecordType } from "@trailblazer/fields";
import { useState } from "react";
import { RecordForm } from "../../kit/form/record-form.tsx";
import { Button } from "../../kit/frame/button.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { useModel } from "../../kit/model/context.tsx";
import { inSentence } from "../../kit/model/words.ts";

interface AddBelowProps {
  readonly of: RecordType;
  readonly prefill: Readonly<Record<string, string>>;
  /** The fields asked for: the rest follows from where one is. */
  readonly only: readonly string[];
}

/** Adds one record after the other under a list of them, as a meeting goes on. */
export function AddBelow({ of, prefill, only }: AddBelowProps) {
  const type = useModel().record(of.name);
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const [added, setAdded] = useState(0);
  const label = `Add ${inSentence(type.label)}`;
  if (!isOpen)
    return (
      <Button kind="quiet" onPress={() => setIsOpen(true)}>
        {label}
      </Button>
    );
  return (
    <section className="add-below" aria-label={label}>
      <RecordForm
        // An empty form for the next one.
        key={added}
        type={type}
        prefill={prefill}
        only={only}
        isNested
        onSaved={() => {
          say(`Added ${inSentence(type.label)}.`);
          setAdded((last) => last + 1);
        }}
        onCancel={() => setIsOpen(false)}
      />
    </section>
  );
}
