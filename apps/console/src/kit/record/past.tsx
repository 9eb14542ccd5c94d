import type { Field, RecordType } from "@trailblazer/fields";
import type { Row } from "../api/queries.ts";
import { longDay } from "../kinds/days.ts";
import { Shown } from "../kinds/shown.tsx";
import { useStandpoint } from "../model/context.tsx";
import { holdsOn } from "../model/standpoint.ts";
import { RecordLink } from "./record-link.tsx";

interface PastProps {
  readonly field: Field;
  readonly past: RecordType;
  readonly rows: readonly Row[];
  readonly mayCorrect: boolean;
}

/** What a dated field was, and when: the latest first, each row with a way to put it right. On a day that is looked at, as far as it had come by then. */
export function Past({ field, past, rows: all, mayCorrect }: PastProps) {
  const { asOf } = useStandpoint();
  const rows = asOf ? all.filter(({ from }) => holdsOn(asOf, from, null)) : all;
  // One value that has always been so says no more than the value above.
  if (rows.length === 0 || (rows.length === 1 && !rows[0]?.from && !rows[0]?.until)) return null;
  return (
    <table className="past">
      <caption className="nhsuk-u-visually-hidden">{`${field.label}, over time`}</caption>
      <thead>
        <tr>
          <th scope="col">{field.label}</th>
          <th scope="col">From</th>
          <th scope="col">Until</th>
          {mayCorrect && (
            <th scope="col">
              <span className="nhsuk-u-visually-hidden">Correct</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Shown type={past} name="value" field={past.fields.value!} value={row.value} />
            </td>
            <td>{row.from ? longDay(row.from as string) : <span className="muted">always</span>}</td>
            <td>{row.until ? longDay(row.until as string) : <span className="muted">no end</span>}</td>
            {mayCorrect && (
              <td>
                <RecordLink type={past} id={row.id}>
                  Correct<span className="nhsuk-u-visually-hidden">{` ${row.title}`}</span>
                </RecordLink>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
