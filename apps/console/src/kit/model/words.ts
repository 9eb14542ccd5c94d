import type { RecordType } from "@trailblazer/fields";

/** A label inside a sentence: `Site` is `site`; `URN`, `DfE code` and other initials stay. */
export function inSentence(label: string): string {
  const [first = ""] = label.split(/[\s-]/);
  return /^.+\p{Lu}/u.test(first) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

const figures = new Intl.NumberFormat("en-GB");

/** A count as people write it: 1,050. */
export const count = (value: number): string => figures.format(value);

/** So many of a record: "1 team", "58 teams". */
export const counted = (value: number, type: RecordType): string => `${count(value)} ${inSentence(value === 1 ? type.label : type.labels)}`;

/** Several as one list: "a, b and c". */
export const listed = (parts: readonly string[], last = "and"): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}`;
