import type { Field } from "@trailblazer/fields";
import { Checkboxes, Radios, TextInput } from "nhsuk-react-components";
import { LinkPicker } from "../form/link-picker.tsx";
import { typedDay } from "../kinds/days.ts";
import { familyOf } from "../kinds/families.ts";
import { typedNumber } from "../kinds/numbers.ts";
import type { Operator } from "../kinds/operators.ts";
import { useModel } from "../model/context.tsx";

/** What was typed or ticked in a filter, before it is read. */
export type Typed = string | readonly string[];

/** What a filter compares with, read out of what was typed; or why it can't be. */
export function readTyped(field: Field, operator: Operator, typed: Typed): { readonly value: unknown } | { readonly problem: string } {
  if (operator.takes === "nothing") return { value: operator.value };
  if (typed.length === 0) return { problem: operator.takes === "several" ? "Select one at least" : "Say what to compare with" };
  const text = String(typed);
  switch (familyOf(field)) {
    case "number": {
      const value = typedNumber(text);
      return value === undefined ? { problem: "Type a number" } : { value };
    }
    case "day":
    case "moment": {
      const value = typedDay(text);
      if (!value) return { problem: "Type a day, such as 31 3 2021" };
      return { value: familyOf(field) === "day" ? value : `${value}T00:00:00Z` };
    }
    case "yesNo":
      return { value: text === "yes" };
    default:
      return { value: typed };
  }
}

interface FilterValueProps {
  readonly field: Field;
  readonly operator: Operator;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  readonly error: string | undefined;
}

/** Asks what a filter compares with, each kind in its own way. */
export function FilterValue({ field, operator, typed, onChange, error }: FilterValueProps) {
  const model = useModel();
  if (operator.takes === "nothing") return null;
  const family = familyOf(field);
  if (family === "link") {
    return (
      <LinkPicker
        to={model.record(field.to!)}
        label={field.label}
        value={typed ? String(typed) : null}
        onChange={(id) => onChange(id ?? "")}
        error={error}
      />
    );
  }
  if (family === "yesNo") {
    return (
      <Radios inline small name="filter-value" legend={field.label} legendProps={{ size: "s" }} error={error}>
        {["yes", "no"].map((word) => (
          <Radios.Item key={word} value={word} checked={typed === word} onChange={() => onChange(word)}>
            {word === "yes" ? "Yes" : "No"}
          </Radios.Item>
        ))}
      </Radios>
    );
  }
  if (family === "choice" || family === "choices") {
    const ticked = Array.isArray(typed) ? typed : [];
    return (
      <Checkboxes small name="filter-value" legend={field.label} legendProps={{ size: "s" }} error={error}>
        {Object.entries(field.choices ?? {}).map(([choice, words]) => (
          <Checkboxes.Item
            key={choice}
            value={choice}
            checked={ticked.includes(choice)}
            onChange={() => onChange(ticked.includes(choice) ? ticked.filter((one) => one !== choice) : [...ticked, choice])}
          >
            {words}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
    );
  }
  const hints = {
    day: "For example, 31 3 2021",
    moment: "For example, 31 3 2021",
    number: field.unit && field.unit !== "GBP" ? `In ${field.unit}` : undefined,
  };
  return (
    <TextInput
      id="filter-value"
      label={field.label}
      hint={family === "text" ? undefined : hints[family]}
      error={error}
      width={family === "text" ? undefined : 10}
      value={String(typed)}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
    />
  );
}
