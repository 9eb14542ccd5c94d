import type { RecordType } from "@trailblazer/fields";
import { useState } from "react";
import { useTitles } from "../api/titles.ts";
import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";
import { shownMoment } from "../kinds/days.ts";
import { familyOf } from "../kinds/families.ts";
import { textOf } from "../kinds/shown.tsx";
import { useModel } from "../model/context.tsx";
import { inSentence } from "../model/words.ts";
import type { Clash, Conflict } from "./conflicts.ts";
import { readField, type Typed } from "./values.ts";

interface ConflictDialogProps {
  readonly type: RecordType;
  readonly conflict: Conflict;
  /** Gets the names of the fields where yours is kept. */
  readonly onSettle: (mine: ReadonlySet<string>) => void;
}

/** Two people changed the same fields: shows both values of each, and asks which to keep. Nothing that was typed is lost. */
export function ConflictDialog({ type, conflict, onSettle }: ConflictDialogProps) {
  const model = useModel();
  const [kept, setKept] = useState<Readonly<Record<string, "mine" | "theirs">>>({});
  const [isAsked, setIsAsked] = useState(false);
  const links = conflict.clashes.flatMap(({ name, yours, theirs }) => {
    const field = type.fields[name]!;
    return familyOf(field) === "link"
      ? [yours, theirs].filter(Boolean).map((id) => ({ type: model.record(field.to!), id: String(id) }))
      : [];
  });
  const titles = useTitles(links);
  const shown = (name: string, typed: Typed) => {
    const field = type.fields[name]!;
    const { value } = readField(field, typed);
    const text = familyOf(field) === "link" ? (titles.get(String(typed)) ?? "") : textOf(field, value ?? null);
    return text || (typed.length > 0 ? String(typed) : "nothing");
  };
  const isSettled = conflict.clashes.every(({ name }) => kept[name]);
  const settle = () => {
    setIsAsked(true);
    if (isSettled) onSettle(new Set(conflict.clashes.filter(({ name }) => kept[name] === "mine").map(({ name }) => name)));
  };

  return (
    <Dialog title="Somebody else changed this too" isOpen isHeld isWide role="alertdialog" onClose={() => undefined}>
      <p>{`This ${inSentence(type.label)} was changed since you opened it. Choose what to keep of each field. Your other changes go in as they are.`}</p>
      {isAsked && !isSettled && (
        <p className="nhsuk-error-message" role="alert">
          Choose one of the two for each field
        </p>
      )}
      {conflict.clashes.map((clash) => (
        <fieldset key={clash.name} className="clash">
          <legend>{type.fields[clash.name]!.label}</legend>
          {(["mine", "theirs"] as const).map((side) => (
            <label key={side} className="clash__side">
              <input
                type="radio"
                name={`clash-${clash.name}`}
                checked={kept[clash.name] === side}
                onChange={() => setKept({ ...kept, [clash.name]: side })}
              />
              <span>
                <b>{side === "mine" ? "Yours" : theirsOf(clash)}</b>
                <span className="clash__value">{shown(clash.name, side === "mine" ? clash.yours : clash.theirs)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="buttons">
        <Button onPress={settle}>Save with these</Button>
      </div>
    </Dialog>
  );
}

function theirsOf({ by, at }: Clash): string {
  const who = by ? `${by}'s` : "Theirs";
  return at ? `${who}, ${shownMoment(at)}` : who;
}
