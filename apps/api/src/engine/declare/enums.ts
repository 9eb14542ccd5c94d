import type { Field, Model, RecordType } from "@trailblazer/fields";
import { capital } from "@trailblazer/fields";
import { registerEnumType } from "type-graphql";

export type Enumeration = Record<string, string>;

/** The name of a choice's enumeration: `EnrolmentRoute`. A dated choice shares the one of its past, `TeamStageValue`. */
export function enumName(model: Model, type: RecordType, name: string): string {
  return type.fields[name]!.dated ? `${model.past(type.name, name).name}Value` : `${type.name}${capital(name)}`;
}

/** Makes each enumeration of a model once, by name. */
export function enumerations(model: Model): (type: RecordType, name: string, field: Field) => Enumeration {
  const made = new Map<string, Enumeration>();
  return (type, name, field) => {
    const called = enumName(model, type, name);
    const known = made.get(called);
    if (known) return known;
    const words = Object.entries(field.choices!);
    const values = Object.fromEntries(words.map(([key]) => [key, key]));
    registerEnumType(values, {
      name: called,
      description: `${field.label} of ${type.labels.toLowerCase()}.${field.source ? ` Source: ${field.source}.` : ""}`,
      valuesConfig: Object.fromEntries(words.map(([key, description]) => [key, { description }])),
    });
    made.set(called, values);
    return values;
  };
}
