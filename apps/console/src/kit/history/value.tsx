import type { RecordType } from "@trailblazer/fields";
import { familyOf, isEmptyValue } from "../kinds/families.ts";
import { Shown } from "../kinds/shown.tsx";
import { useModel } from "../model/context.tsx";
import { RecordLink } from "../record/record-link.tsx";
import type { FieldChange } from "./grouping.ts";
import type { Names } from "./names.ts";

interface ValueProps {
  readonly type: RecordType;
  readonly change: Pick<FieldChange, "name" | "field">;
  /** As it is stored: a link as an id. */
  readonly value: unknown;
  readonly names: Names;
}

/** A value out of the ledger, in the words of its field's kind. */
export function Value({ type, change: { name, field }, value, names }: ValueProps) {
  const model = useModel();
  if (familyOf(field) !== "link" || isEmptyValue(value)) return <Shown type={type} name={name} field={field} value={value} />;
  const id = String(value);
  const title = names.titles.get(id);
  if (!title) return <span className="muted">a record that is gone</span>;
  return (
    <RecordLink type={model.record(field.to!)} id={id}>
      {title}
    </RecordLink>
  );
}
