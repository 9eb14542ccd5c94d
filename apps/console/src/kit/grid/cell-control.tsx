import type { Field } from "@trailblazer/fields";
import { type ComponentType, useEffect, useRef } from "react";
import { LinkPicker } from "../form/link-picker.tsx";
import type { Typed } from "../form/values.ts";
import { type Family, familyOf } from "../kinds/families.ts";
import { useModel } from "../model/context.tsx";

interface CellControlProps {
  readonly field: Field;
  /** What it is, for those who can't see where it stands. */
  readonly label: string;
  readonly value: Typed;
  /** What was typed to begin with. */
  readonly sought: string | undefined;
  readonly onChange: (typed: Typed) => void;
  readonly isReadOnly: boolean;
  /** The id of what is said of it. */
  readonly said: string | undefined;
  readonly isWrong: boolean;
}

function LineCell({ label, value, onChange, isReadOnly, said, isWrong }: CellControlProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { length } = box.current!.value;
    box.current!.focus({ preventScroll: true });
    box.current!.setSelectionRange(length, length);
  }, []);
  return (
    <input
      ref={box}
      className="cell__input"
      aria-label={label}
      aria-describedby={said}
      aria-invalid={isWrong || undefined}
      autoComplete="off"
      readOnly={isReadOnly}
      value={String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function ChoiceCell({ field, label, value, onChange, isReadOnly, said, isWrong }: CellControlProps) {
  const box = useRef<HTMLSelectElement>(null);
  useEffect(() => box.current!.focus({ preventScroll: true }), []);
  const choices = field.kind === "yesNo" ? [["yes", "Yes"] as const, ["no", "No"] as const] : Object.entries(field.choices ?? {});
  return (
    <select
      ref={box}
      className="cell__input"
      aria-label={label}
      aria-describedby={said}
      aria-invalid={isWrong || undefined}
      disabled={isReadOnly}
      value={String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {(field.optional || value === "") && <option value="">{field.optional ? "Not known" : "Choose one"}</option>}
      {choices.map(([choice, words]) => (
        <option key={choice} value={choice}>
          {words}
        </option>
      ))}
    </select>
  );
}

function LinkCell({ field, label, value, sought, onChange }: CellControlProps) {
  const to = useModel().record(field.to!);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus({ preventScroll: true }), []);
  return (
    <div className="cell__picker" ref={box}>
      <LinkPicker
        to={to}
        label={<span className="nhsuk-u-visually-hidden">{label}</span>}
        value={value ? String(value) : null}
        onChange={(id) => onChange(id ?? "")}
        {...(sought === undefined ? {} : { sought })}
      />
    </div>
  );
}

const byFamily: Readonly<Partial<Record<Family, ComponentType<CellControlProps>>>> = {
  choice: ChoiceCell,
  yesNo: ChoiceCell,
  link: LinkCell,
};

/** The control of a field's kind, as it stands in a cell. Takes the focus. */
export function CellControl(props: CellControlProps) {
  const KindCell = byFamily[familyOf(props.field)] ?? LineCell;
  return <KindCell {...props} />;
}
