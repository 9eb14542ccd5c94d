import type { ReactTable } from "@tanstack/react-table";
import type { RecordType } from "@trailblazer/fields";
import { entries, isOrderable, type Sort } from "../api/order.ts";
import type { Row } from "../api/queries.ts";
import { useModel } from "../model/context.tsx";
import type { Column } from "./columns.ts";
import type { Ticks } from "./grid.tsx";
import { type Place, placed } from "./places.ts";
import type { features } from "./table.ts";

interface GridHeadProps {
  readonly type: RecordType;
  readonly columns: readonly Column[];
  readonly sorts: readonly Sort[];
  readonly onSort?: ((name: string, isAdded: boolean) => void) | undefined;
  readonly ticks?: Ticks | undefined;
  readonly table: ReactTable<typeof features, Row>;
  /** The column where the focus stands, where that is among the headings. */
  readonly focused: number | undefined;
  readonly stand: (to: (now: Place) => Place) => void;
}

const arrows = { ASC: "↑", DESC: "↓" } as const;
const said = { ASC: "ascending", DESC: "descending" } as const;

/** The headings of a grid: a press sorts, with Shift after what it is sorted by already. */
export function GridHead({ type, columns, sorts, onSort, ticks, table, focused, stand }: GridHeadProps) {
  const model = useModel();
  const first = ticks ? 1 : 0;
  const at = (column: number) => placed({ row: -1, column }, focused === column, stand);
  const isAll = ticks?.isAll || table.getIsAllRowsSelected();
  return (
    <div className="grid__head" role="rowgroup">
      <div className="grid__row" role="row" aria-rowindex={1}>
        {ticks && (
          <div className="grid__cell grid__cell--tick" role="columnheader" aria-colindex={1}>
            <input
              type="checkbox"
              aria-label="Select all rows that are loaded"
              checked={isAll}
              ref={(box) => {
                if (box) box.indeterminate = !isAll && table.getIsSomeRowsSelected();
              }}
              onChange={() => table.toggleAllRowsSelected(!isAll)}
              {...at(0)}
            />
          </div>
        )}
        {columns.map(({ name, label, isFigure, field }, index) => {
          const sort = sorts.find((one) => one.name === name);
          const place = at(index + first);
          const canSort = onSort && isOrderable(type, name) && entries(model, type, { name, direction: "ASC" }).length > 0;
          return (
            <div
              key={name}
              className={isFigure ? "grid__cell grid__cell--figure" : "grid__cell"}
              role="columnheader"
              aria-colindex={index + first + 1}
              aria-sort={sort ? said[sort.direction] : undefined}
              title={field.help}
              {...(canSort ? {} : place)}
            >
              {canSort ? (
                <button type="button" className="grid__sort" onClick={(event) => onSort(name, event.shiftKey)} {...place}>
                  <span className="grid__label">{label}</span>
                  {sort && <span aria-hidden="true">{arrows[sort.direction]}</span>}
                </button>
              ) : (
                <span className="grid__label">{label}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
