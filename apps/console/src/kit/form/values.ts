import { type Field, isWritten, type RecordType } from "@trailblazer/fields";
import type { Linked, Row } from "../api/queries.ts";
import { longDay, shownMoment, typedDay, typedMoment } from "../kinds/days.ts";
import { familyOf, isEmptyValue } from "../kinds/families.ts";
import { typedNumber } from "../kinds/numbers.ts";

/** What stands in the control of a field, as typed, picked or ticked. */
export type Typed = string | string[];

/** One field of a form. `from` is the day from which a dated one holds. */
export interface TypedField {
  value: Typed;
  from: string;
}

/** A form as it stands. */
export type FormValues = Record<string, TypedField>;

/** The fields of a record that a form asks for, in their order. */
export const askedFields = (type: RecordType, only?: readonly string[]): [string, Field][] =>
  Object.entries(type.fields).filter(([name, field]) => isWritten(field) && (!only || only.includes(name)));

/** A value as it is typed. */
export function typedOf(field: Field, value: unknown): Typed {
  if (familyOf(field) === "choices") return [...((value ?? []) as string[])];
  if (isEmptyValue(value)) return "";
  switch (familyOf(field)) {
    case "day":
      return longDay(value as string);
    case "moment":
      return shownMoment(value as string);
    case "yesNo":
      return value ? "yes" : "no";
    case "link":
      return typeof value === "string" ? value : (value as Linked).id;
    default:
      return String(value);
  }
}

/** A value that was read out of a control, or the sentence that says why it can't be. */
export type Read = { readonly value: unknown; readonly problem?: undefined } | { readonly value?: undefined; readonly problem: string };

/** A code as its list has it: people type `m16 0ex` for `M16 0EX`. */
function typedCode({ check }: Field, text: string): string {
  const upper = text.toUpperCase();
  return check && !check.pattern.test(text) && check.pattern.test(upper) ? upper : text;
}

/** Reads a control. What is empty is null. */
export function readField(field: Field, typed: Typed): Read {
  if (Array.isArray(typed)) return { value: typed };
  const text = typed.trim();
  if (text === "") return { value: null };
  switch (familyOf(field)) {
    case "number": {
      const value = typedNumber(text);
      return value === undefined ? { problem: `${field.label} is a number, such as 12 or 1,050` } : { value };
    }
    case "day": {
      const value = typedDay(text);
      return value ? { value } : { problem: `${field.label} is a day, such as 31 3 2021` };
    }
    case "moment": {
      const value = typedMoment(text);
      return value ? { value } : { problem: `${field.label} is a day and a time, such as 31 3 2021 09:30` };
    }
    case "yesNo":
      return { value: text === "yes" };
    default:
      return { value: field.kind === "code" ? typedCode(field, text) : text };
  }
}

/** The form of a record that is there. */
export const valuesOf = (type: RecordType, row: Row, today: string): FormValues =>
  Object.fromEntries(
    askedFields(type).map(([name, field]) => [name, { value: typedOf(field, row[name]), from: field.dated ? longDay(today) : "" }]),
  );

/** The form of a new record: what its fields start with, and what the page one comes from knows already. */
export const startValues = (type: RecordType, prefill: Readonly<Record<string, string>>): FormValues =>
  Object.fromEntries(
    askedFields(type).map(([name, field]) => {
      const given = prefill[name];
      const value = given !== undefined && familyOf(field) !== "choices" ? given : typedOf(field, field.initial);
      return [name, { value, from: "" }];
    }),
  );

/** A form into some fields of which something has been typed. */
export const typedOver = (form: FormValues, typed: Readonly<Record<string, string>>): FormValues =>
  Object.fromEntries(Object.entries(form).map(([name, given]) => [name, { ...given, value: typed[name] ?? given.value }]));

/** Whether two controls hold the same. */
export const isSame = (one: Typed, other: Typed): boolean => {
  const plain = (typed: Typed) => JSON.stringify(Array.isArray(typed) ? typed.toSorted() : typed.trim());
  return plain(one) === plain(other);
};
