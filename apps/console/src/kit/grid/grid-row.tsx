import { Link } from "@tanstack/react-router";
import type { Row as TableRow } from "@tanstack/react-table";
import type { RecordType } from "@trailblazer/fields";
import type { MouseEvent } from "react";
import type { Row } from "../api/queries.ts";
import { isEmptyValue } from "../kinds/families.ts";
import { Shown } from "../kinds/shown.tsx";
import { pathOf } from "../model/paths.ts";
import { CellEditor } from "./cell-editor.tsx";
import type { Column, features } from "./columns.ts";
import type { CellEdit } from "./use-cell-edit.ts";
import type { usePlaces } from "./use-places.ts";
import { edgesOf, type Range } from "./use-range.ts";

interface GridRowProps {
  readonly index: number;
  readonly start: number;
  /** Undefined while it is still on its way. */
  readonly row: TableRow<typeof features, Row> | undefined;
  readonly type: RecordType;
  readonly columns: readonly Column[];
  readonly hasTicks: boolean;
  readonly isAll?: boolean | undefined;
  readonly at: ReturnType<typeof usePlaces>["at"];
  readonly edit: CellEdit;
  readonly range: Range | undefined;
  readonly onOpen: (row: Row) => void;
}

/** One record as a row. Its first cell leads to its page. */
export function GridRow({ index, start, row, type, columns, hasTicks, isAll = false, at, edit, range, onOpen }: GridRowProps) {
  const first = hasTicks ? 1 : 0;
  const isTicked = isAll || (row?.getIsSelected() ?? false);
  const record = row?.original;
  const isEdited = record !== undefined && edit.editing?.id === record.id;
  // What can't be edited in its cell opens the record.
  const onDoubleClick = ({ target }: MouseEvent) => {
    const index = Number((target as HTMLElement).closest("[aria-colindex]")?.getAttribute("aria-colindex")) - 1;
    const column = columns[index - first];
    if (record && !(column && edit.begin(record, column.name))) onOpen(record);
  };
  return (
    <div
      className={`grid__row${isTicked ? " grid__row--on" : ""}${isEdited ? " grid__row--edited" : ""}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={hasTicks ? isTicked : undefined}
      style={{ transform: `translateY(${start}px)` }}
      onDoubleClick={onDoubleClick}
    >
      {hasTicks && (
        <div className="grid__cell grid__cell--tick" role="gridcell" aria-colindex={1}>
          <input
            type="checkbox"
            aria-label={`Select ${record?.title ?? `row ${index + 1}`}`}
            checked={isTicked}
            disabled={!row}
            onChange={(event) => row?.getToggleSelectedHandler()(event)}
            {...at(index, 0)}
          />
        </div>
      )}
      {columns.map(({ name, field, isFigure }, column) => {
        const place = at(index, column + first);
        const isOpener = column === 0 && record;
        if (edit.editing && edit.isAt(record?.id, name)) {
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
}
