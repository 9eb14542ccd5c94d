import type { GraphQLLeafType, ValueNode } from "graphql";
import { type KeyboardEvent, useState } from "react";
import { Button } from "../../../kit/frame/button.tsx";
import { choicesOf, givingOf, textOf, valueFrom, written } from "./value.ts";

const inputs = { text: { type: "text" }, day: { type: "date" }, number: { type: "text", inputMode: "decimal" } } as const;

/** Escape leads back to the row, from which the arrows lead on. */
function leave(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  event.currentTarget.closest<HTMLElement>("[role=row]")?.focus();
}

interface ValueControlProps {
  readonly label: string;
  readonly type: GraphQLLeafType;
  readonly value: ValueNode | undefined;
  readonly isDisabled: boolean;
  readonly onChange: (value: ValueNode | undefined) => void;
}

/** Gives one value by what suits its kind. A number that is none yet is left out of the query, and marked. */
export function ValueControl({ label, type, value, isDisabled, onChange }: ValueControlProps) {
  // What is being typed stands as it was typed, also where it is written otherwise.
  const [draft, setDraft] = useState<string>();
  const text = textOf(value);
  const giving = givingOf(type);
  if (text === undefined)
    return (
      <span className="explorer__else">
        <code>{written(value!)}</code>
        <Button kind="plain" isDisabled={isDisabled} aria-label={`Leave out ${label}`} onPress={() => onChange(undefined)}>
          Leave out
        </Button>
      </span>
    );
  const change = (typed: string) => {
    setDraft(typed);
    const next = valueFrom(type, typed);
    onChange(next === "empty" ? undefined : next);
  };
  const shown = draft ?? text;
  const common = {
    "aria-label": label,
    className: "explorer__control",
    disabled: isDisabled,
    onBlur: () => setDraft(undefined),
    onKeyDown: leave,
  };
  if (giving === "choice")
    return (
      <select {...common} value={shown} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">Any</option>
        {choicesOf(type).map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  return (
    <input
      {...common}
      {...inputs[giving]}
      value={shown}
      aria-invalid={valueFrom(type, shown) === undefined || undefined}
      autoComplete="off"
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
