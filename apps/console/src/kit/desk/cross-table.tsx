import { Failed, Loading } from "../frame/states.tsx";
import { type Group, type Grouping, useGroups } from "./groups.ts";
import { NumberLink } from "./number.tsx";
import type { Numbered } from "./numbers.ts";
import { narrowed, type Rows } from "./rows.ts";

interface CrossTableProps {
  readonly label: string;
  readonly rows: Rows;
  /** What stands down the side: `site.region`. */
  readonly down: string;
  readonly downLabel: string;
  /** What stands across the top: `stage`; one column of all if not given. */
  readonly across?: string;
  /** The columns in their order, by their values, with their words; else all that there are. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly empty: string;
}

const named = (groups: readonly Group[], at: number) =>
  [...new Map(groups.map(({ keys }) => [keys[at]!.value, keys[at]!.words]))].toSorted(([, a], [, b]) =>
    a.localeCompare(b, "en-GB", { numeric: true }),
  );

/** Rows counted by what they say of two things. Each number leads to the rows that it counts. */
export function CrossTable({ label, rows, down, downLabel, across, columns, empty }: CrossTableProps) {
  const grouping: Grouping = { ...rows, by: across ? [down, across] : [down] };
  const { groups, failed, again } = useGroups(grouping);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!groups) return <Loading what={`Loading ${label}`} />;
  if (groups.length === 0) return <p className="muted">{empty}</p>;
  const heads = across ? (columns ? Object.entries(columns) : named(groups, 1)) : [];
  const cell = (row: string | null, column: string | null) =>
    groups.find(({ keys }) => keys[0]!.value === row && keys[1]!.value === column);
  const whole = (row: string | null): Numbered => {
    const own = groups.filter(({ keys }) => keys[0]!.value === row);
    // Sums of WTE have two places; in binary they have more.
    const value = Math.round(own.reduce((sum, one) => sum + one.value, 0) * 100) / 100;
    return { ...narrowed(rows, own[0]!.keys[0]!.where), value };
  };
  return (
    <div className="figures__scroll">
      <table className="figures" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{downLabel}</th>
            {heads.map(([value, words]) => (
              <th key={value} scope="col" className="figures__number">
                {words}
              </th>
            ))}
            <th scope="col" className="figures__number">
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {named(groups, 0).map(([row, words]) => (
            <tr key={row}>
              <th scope="row">{words}</th>
              {heads.map(([column, head]) => {
                const group = cell(row, column);
                return (
                  <td key={column} className="figures__number">
                    {group ? <NumberLink of={group} label={`${head}, ${words}`} /> : <span className="muted">0</span>}
                  </td>
                );
              })}
              <td className="figures__number">
                <NumberLink of={whole(row)} label={`${label}, ${words}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
