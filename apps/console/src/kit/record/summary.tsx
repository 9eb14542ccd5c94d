import type { Field, RecordType } from "@trailblazer/fields";
import { Fragment, type ReactNode } from "react";
import type { Row } from "../api/queries.ts";
import { Tag } from "../frame/tag.tsx";
import { Shown } from "../kinds/shown.tsx";
import { useModel, useWholeModel } from "../model/context.tsx";
import { NotShown } from "./not-shown.tsx";
import { RecordLink } from "./record-link.tsx";

interface SummaryProps {
  readonly type: RecordType;
  readonly row: Row;
  /** What stands below a field's value: its past. */
  readonly below?: (name: string) => ReactNode;
}

/** The fields of a record as a list: figures marked as worked out, help as a hint, and those that are withheld said to be so. */
export function Summary({ type, row, below }: SummaryProps) {
  const whole = useWholeModel().record(type.name);
  return (
    <dl className="summary">
      {Object.entries(whole.fields).map(([name, field]) => (
        <Fragment key={name}>
          <dt>
            {field.label}
            {field.help && <span className="summary__hint">{field.help}</span>}
          </dt>
          <dd>
            {Object.hasOwn(type.fields, name) ? (
              <Value type={type} name={name} field={field} row={row} />
            ) : (
              <NotShown id={row.id} label={field.label} />
            )}
            {Object.hasOwn(type.fields, name) && below?.(name)}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

interface ValueProps extends SummaryProps {
  readonly name: string;
  readonly field: Field;
}

function Value({ type, name, field, row }: ValueProps) {
  const model = useModel();
  return (
    <>
      <Shown
        type={type}
        name={name}
        field={field}
        value={row[name]}
        link={({ id, title }) => (
          <RecordLink type={model.record(field.to!)} id={id}>
            {title}
          </RecordLink>
        )}
      />
      {field.figure && (
        <>
          {" "}
          <Tag>worked out</Tag>
        </>
      )}
    </>
  );
}
