import type { Field, RecordType } from "@trailblazer/fields";

/** What the contract says of a field: label, unit, help and source. */
export function describeField(field: Field): string {
  const unit = field.unit && field.unit !== "%" ? ` (${field.unit})` : field.unit ? " (%)" : "";
  const sentences = [
    `${field.label}${unit}.`,
    field.help,
    field.dated && "Dated: the value in force.",
    field.personal && "Personal.",
    field.source && `Source: ${field.source}.`,
  ];
  return sentences.filter(Boolean).join(" ");
}

export const describeRecord = (type: RecordType): string =>
  [type.help ?? `${type.label}.`, type.source && `Source: ${type.source}.`].filter(Boolean).join(" ");
