import type { Field } from "@trailblazer/fields";
import { familyOf } from "../kinds/families.ts";
import type { Typed } from "./values.ts";

/** What every control of a form is given. */
export interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly field: Field;
  readonly label: string;
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
  /** Offers to add what a link may lead to; what was typed is handed on. */
  readonly onCreate?: (typed: string) => void;
}

/** A field's hint: its help, its unit, and how a day is typed. */
export function hintOf(field: Field): string | undefined {
  const unit = field.unit && field.unit !== "GBP" && field.unit !== "%" ? `In ${field.unit}.` : "";
  const example = { day: "For example, 31 3 2021.", moment: "For example, 31 3 2021 09:30." }[familyOf(field) as "day" | "moment"] ?? "";
  return [field.help, unit, example].filter(Boolean).join(" ") || undefined;
}
