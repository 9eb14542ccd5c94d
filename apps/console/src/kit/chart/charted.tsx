import type { ReactNode } from "react";
import { OpenQuery } from "../desk/open-query.tsx";

/** A row of the table beside a chart: its name, which may be shown as a link, and its numbers. */
export interface ChartedRow {
  readonly name: string;
  readonly head?: ReactNode;
  readonly cells: readonly ReactNode[];
}

interface ChartedProps {
  /** What the table shows, for those who can't see the chart. */
  readonly label: string;
  /** Of all columns, the first that of the rows' names. */
  readonly heads: readonly string[];
  readonly rows: readonly ChartedRow[];
  /** The query behind it. */
  readonly query?: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> } | undefined;
  /** The chart. */
  readonly children: ReactNode;
  /** Whether the table stands open. */
  readonly isOpen?: boolean;
}

/** A chart with its numbers as a table, and the query behind it. */
export const Charted = ({ label, heads, rows, query, children, isOpen = false }: ChartedProps) => (
  <>
    {children}
    <details className="charted" open={isOpen}>
      <summary className="charted__summary">
        Table<span className="nhsuk-u-visually-hidden">{`: ${label}`}</span>
      </summary>
      <div className="figures__scroll">
        <table className="figures" aria-label={label}>
          <thead>
            <tr>
              {heads.map((head, at) => (
                <th key={head} scope="col" className={at > 0 ? "figures__number" : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, head, cells }) => (
              <tr key={name}>
                <th scope="row">{head ?? name}</th>
                {cells.map((cell, at) => (
                  <td key={heads[at + 1]} className="figures__number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
    {query && (
      <p className="charted__foot">
        <OpenQuery {...query} what={label} />
      </p>
    )}
  </>
);
