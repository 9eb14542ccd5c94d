import type { Field, RecordType } from "@trailblazer/fields";
import type { ReactNode } from "react";
import type { Linked } from "../api/queries.ts";
import { Tag } from "../frame/tag.tsx";
import { useExtensions } from "../model/context.tsx";
import { longDay, shortDay, shownMoment } from "./days.ts";
import { emptyWord, familyOf, isEmptyValue } from "./families.ts";
import { shownNumber } from "./numbers.ts";

/** A value as plain text. */
export function textOf(field: Field, value: unknown, isShort = false): string {
  if (isEmptyValue(value)) return "";
  switch (familyOf(field)) {
    case "number":
      return shownNumber(field, value as number);
    case "day":
      return isShort ? shortDay(value as string) : longDay(value as string);
    case "moment":
      return shownMoment(value as string);
    case "yesNo":
      return value ? "Yes" : "No";
    case "choice":
      return field.choices?.[value as string] ?? String(value);
    case "choices":
      return (value as string[]).map((one) => field.choices?.[one] ?? one).join(", ");
    case "link":
      return (value as Linked).title;
    case "text":
      return String(value);
  }
}

interface ShownProps {
  readonly type: RecordType;
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  /** For a grid: short days, no units. */
  readonly isShort?: boolean;
  /** Makes what a link leads to a link. */
  readonly link?: (linked: Linked) => ReactNode;
}

/** A value as people read it: choices as tags, and a muted word where there is none. */
export function Shown({ type, name, field, value, isShort = false, link }: ShownProps) {
  const { tones } = useExtensions();
  if (isEmptyValue(value)) return <span className="muted">{emptyWord(field, type.term?.until === name)}</span>;
  const toneOf = (choice: string) => tones?.[type.past?.of ?? type.name]?.[type.past?.field ?? name]?.[choice];
  switch (familyOf(field)) {
    case "choice":
      return <Tag tone={toneOf(value as string)}>{textOf(field, value)}</Tag>;
    case "choices":
      return (
        <span className="tags">
          {(value as string[]).map((one) => (
            <Tag key={one} tone={toneOf(one)}>
              {field.choices?.[one] ?? one}
            </Tag>
          ))}
        </span>
      );
    case "link":
      return link ? link(value as Linked) : textOf(field, value);
    case "number": {
      const unit = !isShort && field.unit && field.unit !== "GBP" ? ` ${field.unit}` : "";
      return <span className="figure">{`${textOf(field, value)}${unit}`}</span>;
    }
    case "text": {
      if (isShort) return textOf(field, value);
      if (field.kind === "webAddress") return <a href={value as string}>{value as string}</a>;
      if (field.kind === "email") return <a href={`mailto:${value as string}`}>{value as string}</a>;
      return field.kind === "longText" ? <span className="paragraphs">{value as string}</span> : textOf(field, value);
    }
    case "day":
    case "moment":
    case "yesNo":
      return textOf(field, value, isShort);
  }
}
