import type { Kind } from "@trailblazer/fields";
import { Checkboxes, Radios, Select, Textarea, TextInput } from "nhsuk-react-components";
import type { ComponentType } from "react";
import { useModel } from "../model/context.tsx";
import { type ControlProps, hintOf } from "./control.ts";
import { LinkPicker } from "./link-picker.tsx";

const legend = { size: "s" } as const;

function LineControl({ id, name, field, label, value, onChange, onBlur, error }: ControlProps) {
  const isNumber = ["wholeNumber", "decimal", "money", "percentage"].includes(field.kind);
  const isShort = isNumber || field.kind === "day" || field.kind === "moment" || field.kind === "code";
  return (
    <TextInput
      id={id}
      name={name}
      label={label}
      hint={hintOf(field)}
      error={error}
      className={isShort ? "nhsuk-input--width-20" : undefined}
      prefix={field.kind === "money" ? "£" : undefined}
      suffix={field.kind === "percentage" ? "%" : undefined}
      inputMode={isNumber ? "decimal" : undefined}
      type={field.kind === "email" ? "email" : field.kind === "webAddress" ? "url" : "text"}
      autoComplete="off"
      value={String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
    />
  );
}

function ParagraphsControl({ id, name, field, label, value, onChange, onBlur, error }: ControlProps) {
  return (
    <Textarea
      id={id}
      name={name}
      label={label}
      hint={hintOf(field)}
      error={error}
      rows={4}
      value={String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
    />
  );
}

/** Few choices as radios; many as a list. What need not be said can be unsaid. */
function ChoiceControl({ id, name, field, label, value, onChange, onBlur, error }: ControlProps) {
  const choices = field.kind === "yesNo" ? [["yes", "Yes"] as const, ["no", "No"] as const] : Object.entries(field.choices ?? {});
  if (choices.length <= 5) {
    const options = field.optional ? [...choices, ["", "Not known"] as const] : choices;
    return (
      <Radios
        small
        inline={field.kind === "yesNo"}
        name={name}
        idPrefix={id}
        legend={label}
        legendProps={legend}
        hint={hintOf(field)}
        error={error}
      >
        {options.map(([choice, words], at) => (
          <Radios.Item
            key={choice}
            id={at === 0 ? id : `${id}-${at}`}
            value={choice}
            checked={value === choice}
            onChange={() => onChange(choice)}
            onBlur={onBlur}
          >
            {words}
          </Radios.Item>
        ))}
      </Radios>
    );
  }
  return (
    <Select
      id={id}
      name={name}
      label={label}
      hint={hintOf(field)}
      error={error}
      value={String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
    >
      <option value="">{field.optional ? "Not known" : "Choose one"}</option>
      {choices.map(([choice, words]) => (
        <option key={choice} value={choice}>
          {words}
        </option>
      ))}
    </Select>
  );
}

function ChoicesControl({ id, name, field, label, value, onChange, onBlur, error }: ControlProps) {
  const ticked = Array.isArray(value) ? value : [];
  const all = Object.keys(field.choices ?? {});
  const toggle = (choice: string) => onChange(all.filter((one) => (one === choice ? !ticked.includes(one) : ticked.includes(one))));
  return (
    <Checkboxes
      small
      name={name}
      idPrefix={id}
      legend={label}
      legendProps={legend}
      hint={hintOf(field) ?? "Select all that apply."}
      error={error}
    >
      {Object.entries(field.choices ?? {}).map(([choice, words], at) => (
        <Checkboxes.Item
          key={choice}
          id={at === 0 ? id : `${id}-${at}`}
          value={choice}
          checked={ticked.includes(choice)}
          onChange={() => toggle(choice)}
          onBlur={onBlur}
        >
          {words}
        </Checkboxes.Item>
      ))}
    </Checkboxes>
  );
}

function LinkControl({ id, field, label, value, onChange, onBlur, error, onCreate }: ControlProps) {
  const to = useModel().record(field.to!);
  return (
    <LinkPicker
      id={id}
      to={to}
      label={label}
      hint={hintOf(field)}
      error={error}
      value={value ? String(value) : null}
      onChange={(picked) => onChange(picked ?? "")}
      onBlur={onBlur}
      {...(onCreate ? { onCreate } : {})}
    />
  );
}

/** How each kind of field is edited. */
export const controls: Readonly<Record<Kind, ComponentType<ControlProps>>> = {
  text: LineControl,
  code: LineControl,
  email: LineControl,
  webAddress: LineControl,
  wholeNumber: LineControl,
  decimal: LineControl,
  money: LineControl,
  percentage: LineControl,
  day: LineControl,
  moment: LineControl,
  longText: ParagraphsControl,
  yesNo: ChoiceControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  link: LinkControl,
};
