import { Link } from "@tanstack/react-router";
import type { RecordType } from "@trailblazer/fields";
import { type ChangeEvent, memo } from "react";
import type { Row } from "../api/queries.ts";
import { isEmptyValue } from "../kinds/families.ts";
import { Shown } from "../kinds/shown.tsx";
import { pathOf } from "../model/paths.ts";
import { CellEditor } from "./cell-editor.tsx";
import type { Column } from "./columns.ts";
import { type Place, placed } from "./places.ts";
import type { CellEdit } from "./use-cell-edit.ts";
import { edgesOf, type Range } from "./use-range.ts";

interface GridRowProps {
  readonly index: number;
  readonly start: number;
  /** Undefined while it is still on its way. */
  readonly record: Row | undefined;
  readonly type: RecordType;
  readonly columns: readonly Column[];
  readonly hasTicks: boolean;
  readonly isTicked: boolean;
  /** Ticks the row, or takes the tick away. */
  readonly onTick: (index: number, event: ChangeEvent) => void;
  /** The column where the focus stands, where that is in this row. */
  readonly focused: number | undefined;
  readonly stand: (to: (now: Place) => Place) => void;
  /** Where a cell of this row is edited. */
  readonly edit: CellEdit | undefined;
  /** Where this row is part of it. */
  readonly range: Range | undefined;
}

/** One record as a row. Its first cell leads to its page. It is drawn again only when what it is given is another: a scroll leaves it as it is. */
export const GridRow = memo(function GridRow(given: GridRowProps) {
  const { index, start, record, type, columns, hasTicks, isTicked, onTick, focused, stand, edit, range } = given;
  const first = hasTicks ? 1 : 0;
  const at = (column: number) => placed({ row: index, column }, focused === column, stand);
  return (
    <div
      className={`grid__row${isTicked ? " grid__row--on" : ""}${edit ? " grid__row--edited" : ""}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={hasTicks ? isTicked : undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {hasTicks && (
        <div className="grid__cell grid__cell--tick" role="gridcell" aria-colindex={1}>
          <input
            type="checkbox"
            aria-label={`Select ${record?.title ?? `row ${index + 1}`}`}
            checked={isTicked}
            disabled={!record}
            onChange={(event) => onTick(index, event)}
            {...at(0)}
          />
        </div>
      )}
      {columns.map(({ name, field, isFigure }, column) => {
        const place = at(column + first);
        const isOpener = column === 0 && record;
        if (edit?.editing && edit.isAt(record?.id, name)) {
          return (
            <div key={name} className="grid__cell grid__cell--edited" role="gridcell" aria-colindex={column + first + 1}>
              <CellEditor editing={edit.editing} edit={edit} />
            </div>
          );
        }
        const value = record?.[name];
        const shown = record ? <Shown type={type} name={name} field={field} value={value} isShort /> : <span className="muted">…</span>;
        return (
          <div
            key={name}
            className={isFigure ? "grid__cell grid__cell--figure" : "grid__cell"}
            role="gridcell"
            aria-colindex={column + first + 1}
            data-range={edgesOf(range, index, column + first)}
            {...(isOpener ? {} : place)}
          >
            {isOpener ? (
              <Link className="grid__link" to="/$plural/$id" params={{ plural: pathOf(type), id: record.id }} {...place}>
                {isEmptyValue(value) ? record.title : shown}
              </Link>
            ) : (
              <span className="grid__label">{shown}</span>
            )}
          </div>
        );
      })}
    </div>
  );
});
