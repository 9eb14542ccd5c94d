import { useId, useState } from "react";
import { useReasons } from "../api/rights.ts";
import { Button } from "../frame/button.tsx";
import { inSentence } from "../model/words.ts";

interface NotShownProps {
  /** The record. */
  readonly id: string;
  readonly label: string;
}

/** Stands where a field is withheld, and says why to those who ask. */
export function NotShown({ id, label }: NotShownProps) {
  const reason = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <span className="muted">Not shown to you</span>{" "}
      <Button kind="plain" aria-expanded={isOpen} aria-controls={isOpen ? reason : undefined} onPress={() => setIsOpen(!isOpen)}>
        Why?<span className="nhsuk-u-visually-hidden">{` ${inSentence(label)} is not shown`}</span>
      </Button>
      {isOpen && (
        <div id={reason} role="status">
          <Why id={id} />
        </div>
      )}
    </>
  );
}

function Why({ id }: { readonly id: string }) {
  const change = useReasons(id)?.change;
  return (
    <span className="summary__hint">
      {change ? `This says something of a person. Only those who may change the record see it. ${change.rule}.` : "Looking…"}
    </span>
  );
}
