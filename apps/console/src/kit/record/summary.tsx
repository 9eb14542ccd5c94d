import type { RecordType } from "@trailblazer/fields";
import { Fragment, type ReactNode } from "react";
import type { Row } from "../api/queries.ts";
import { Tag } from "../frame/tag.tsx";
import { Shown } from "../kinds/shown.tsx";
import { useModel } from "../model/context.tsx";
import { RecordLink } from "./record-link.tsx";

interface SummaryProps {
  readonly type: RecordType;
  readonly row: Row;
  /** What stands below a field's value: its past. */
  readonly below?: (name: string) => ReactNode;
}

/** The fields of a record as a list: figures marked as worked out, help as a hint. */
export function Summary({ type, row, below }: SummaryProps) {
  const model = useModel();
  return (
    <dl className="summary">
      {Object.entries(type.fields).map(([name, field]) => (
        <Fragment key={name}>
          <dt>
            {field.label}
            {field.help && <span className="summary__hint">{field.help}</span>}
          </dt>
          <dd>
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
            {below?.(name)}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
