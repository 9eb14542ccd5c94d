import type { Field } from "@trailblazer/fields";
import { controls } from "../../kit/form/controls.tsx";
import type { Typed } from "../../kit/form/values.ts";

interface VerbFieldsProps {
  readonly fields: Readonly<Record<string, Field>>;
  readonly typed: Readonly<Record<string, Typed>>;
  /** What the control of a field is known by in its form. */
  readonly nameOf: (field: string) => string;
  readonly idOf: (name: string) => string;
  readonly errorOf: (name: string) => string | undefined;
  readonly onChange: (field: string, value: Typed) => void;
}

/** The controls of some fields that a verb asks for. */
export const VerbFields = ({ fields, typed, nameOf, idOf, errorOf, onChange }: VerbFieldsProps) =>
  Object.entries(fields).map(([name, field]) => {
    const KindControl = controls[field.kind];
    const known = nameOf(name);
    return (
      <KindControl
        key={name}
        id={idOf(known)}
        name={known}
        field={field}
        label={field.optional ? `${field.label} (optional)` : field.label}
        value={typed[name] ?? ""}
        onChange={(value) => onChange(name, value)}
        onBlur={() => undefined}
        error={errorOf(known)}
      />
    );
  });
