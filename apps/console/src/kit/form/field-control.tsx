import type { Field } from "@trailblazer/fields";
import { Details, TextInput } from "nhsuk-react-components";
import { type Control, useController } from "react-hook-form";
import { controls } from "./controls.tsx";
import { type FormValues, isSame, type Typed } from "./values.ts";

interface FieldControlProps {
  readonly control: Control<FormValues>;
  readonly id: string;
  readonly name: string;
  readonly field: Field;
  /** What stood there at the start, of a record that is there; undefined for a new one. */
  readonly start: Typed | undefined;
  readonly onCreate?: (typed: string) => void;
}

/** One field of a form. A dated one also asks from when: always once it is changed, on demand where the record is new. */
export function FieldControl({ control, id, name, field, start, onCreate }: FieldControlProps) {
  const { field: given, fieldState } = useController({ control, name: `${name}.value` });
  const KindControl = controls[field.kind];
  const value = given.value as Typed;
  const label = field.optional || field.kind === "choices" ? `${field.label} (optional)` : field.label;
  const isChanged = start !== undefined && !isSame(value, start);
  return (
    <>
      <KindControl
        id={id}
        name={name}
        field={field}
        label={label}
        value={value}
        onChange={given.onChange}
        onBlur={given.onBlur}
        error={fieldState.error?.message}
        {...(onCreate ? { onCreate } : {})}
      />
      {field.dated && isChanged && (
        <div className="dated">
          <FromControl control={control} id={`${id}-from`} name={name} label={`${field.label}: from which day?`} />
        </div>
      )}
      {field.dated && start === undefined && (
        <Details className="dated">
          <Details.Summary>{`Say from which day ${field.label.toLowerCase()} holds`}</Details.Summary>
          <Details.Text>
            <FromControl
              control={control}
              id={`${id}-from`}
              name={name}
              label={`${field.label}: from which day?`}
              hint="Empty: from the record's first day."
            />
          </Details.Text>
        </Details>
      )}
    </>
  );
}

interface FromControlProps {
  readonly control: Control<FormValues>;
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

function FromControl({ control, id, name, label, hint }: FromControlProps) {
  const { field, fieldState } = useController({ control, name: `${name}.from` });
  return (
    <TextInput
      id={id}
      name={`${name}-from`}
      label={label}
      hint={[hint, "For example, 31 3 2021."].filter(Boolean).join(" ")}
      error={fieldState.error?.message}
      className="nhsuk-input--width-20"
      autoComplete="off"
      value={String(field.value)}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}
