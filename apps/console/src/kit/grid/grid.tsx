import { type RowSelectionState, useTable } from "@tanstack/react-table";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { RecordType } from "@trailblazer/fields";
import { type ChangeEvent, type CSSProperties, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef } from "react";
import type { Sort } from "../api/order.ts";
import type { Row } from "../api/queries.ts";
import type { Rows } from "../api/rows.ts";
import { UnpastedDialog } from "../edit/unpasted-dialog.tsx";
import { useModel } from "../model/context.tsx";
import { columnsOf } from "./columns.ts";
import { GridHead } from "./grid-head.tsx";
import { GridRow } from "./grid-row.tsx";
import { features, tableColumns } from "./table.ts";
import { useCellEdit } from "./use-cell-edit.ts";
import { useClipboard } from "./use-clipboard.ts";
import { usePlaces } from "./use-places.ts";
import { useRange } from "./use-range.ts";
import { useSteady } from "./use-steady.ts";

const rowHeight = 34;
/** Past this many, the browser's own limit on heights would cut the list. */
const mostRows = 400_000;

/** Which rows are ticked, by id, and what to do when that changes. */
export interface Ticks {
  readonly ids: RowSelectionState;
  readonly isAll: boolean;
  readonly onChange: (ids: RowSelectionState) => void;
}

interface GridProps {
  readonly type: RecordType;
  readonly names: readonly string[];
  readonly rows: Rows;
  /** What the grid holds, for those who can't see it. */
  readonly label: string;
  readonly sorts?: readonly Sort[];
  readonly onSort?: ((name: string, isAdded: boolean) => void) | undefined;
  readonly ticks?: Ticks | undefined;
  readonly onOpen: (row: Row) => void;
  /** Whether it fills the space that it is given and scrolls inside it; else it is as high as its rows. */
  readonly isFilled?: boolean;
}

/** Records as rows: only those in sight are drawn, and more are fetched as one scrolls. */
export function Grid({ type, names, rows, label, sorts = [], onSort, ticks, onOpen, isFilled = false }: GridProps) {
  const model = useModel();
  const columns = useMemo(() => columnsOf(model, type, names), [model, type, names]);
  const definitions = useMemo(() => tableColumns(columns), [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows.rows,
    getRowId: (row) => row.id,
    enableRowSelection: ticks !== undefined,
    state: { rowSelection: ticks?.ids ?? {} },
    onRowSelectionChange: (update) => ticks?.onChange(typeof update === "function" ? update(ticks.ids) : update),
  });
  const shown = table.getRowModel().rows;
  const total = Math.min(mostRows, isFilled ? (rows.total ?? 0) : shown.length);
  const first = ticks ? 1 : 0;
  // The same for as long as the grid stands, so that rows that are as they were are not drawn again.
  const latest = useRef(shown);
  latest.current = shown;
  const onTick = useCallback((index: number, event: ChangeEvent) => latest.current[index]?.getToggleSelectedHandler()(event), []);

  const scroll = useRef<HTMLDivElement>(null);
  const focused = useRef(-1);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: rowHeight,
    overscan: 8,
    // The row that has the focus stays drawn, so that the focus is not lost when it is scrolled away.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const kept = focused.current;
      return kept < 0 || kept >= total || drawn.includes(kept) ? drawn : [...drawn, kept].toSorted((a, b) => a - b);
    },
  });
  const page = useCallback(() => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2), []);
  const show = useCallback((row: number) => virtual.scrollToIndex(row), [virtual]);
  const extent = { rows: total, columns: columns.length + first };
  const { place, onKeyDown, stand, refocus, go } = usePlaces({ grid: scroll, ...extent, page, show });
  focused.current = place.row;
  useSteady({ grid: scroll, rows: rows.rows, list: rows.want, rowHeight, place, stand, refocus });

  const edit = useCellEdit(type, ({ row, column }) => go({ row: place.row + row, column: place.column + column }));
  /** Begins to edit where the focus stands; a letter goes in instead of what stands there. */
  const begin = (letter?: string) => {
    const record = shown[place.row]?.original;
    const column = columns[place.column - first];
    return record !== undefined && column !== undefined && edit.begin(record, column.name, letter);
  };

  const { range, onMove, onMouseDown, from } = useRange(place, first);
  const clipboard = useClipboard({ type, columns, rows, total, first, place, range, onPasted: from });

  const items = virtual.getVirtualItems();
  const end = items.at(-1)?.index ?? 0;
  const { want } = rows;
  useEffect(() => {
    if (isFilled) want(end + 60);
  }, [want, end, isFilled]);

  const onKey = (event: KeyboardEvent) => {
    const row = shown[place.row];
    const isControl = (event.target as HTMLElement).matches("input");
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isLetter = isPlain && event.key.length === 1 && event.key !== " ";
    if ((event.key === "F2" || isLetter) && begin(isLetter ? event.key : undefined)) event.preventDefault();
    else if (event.key === "Enter" && row) {
      event.preventDefault();
      onOpen(row.original);
    } else if (event.key === " " && row && ticks && !isControl) {
      event.preventDefault();
      row.getToggleSelectedHandler()({ target: { checked: !row.getIsSelected() }, shiftKey: event.shiftKey });
    } else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey) && ticks) {
      event.preventDefault();
      table.toggleAllRowsSelected(true);
    } else if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey) && place.row >= 0) {
      event.preventDefault();
      clipboard.fillDown();
    } else {
      onMove(event);
      onKeyDown(event);
    }
  };

  // What can't be edited in its cell opens the record.
  const onDoubleClick = ({ target }: MouseEvent) => {
    const cell = (target as HTMLElement).closest("[aria-colindex]");
    const row = shown[Number(cell?.closest("[aria-rowindex]")?.getAttribute("aria-rowindex")) - 2];
    const column = columns[Number(cell?.getAttribute("aria-colindex")) - 1 - first];
    if (row && !(column && edit.begin(row.original, column.name))) onOpen(row.original);
  };

  const template = `${ticks ? "40px " : ""}${columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(" ")}`;
  const style = { "--columns": template } as CSSProperties;
  return (
    <div className={isFilled ? "grid grid--filled" : "grid"} ref={scroll}>
      <div
        className="grid__table"
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + first}
        aria-multiselectable={ticks ? true : undefined}
        aria-busy={rows.loading}
        style={style}
        onKeyDown={onKey}
        onMouseDown={onMouseDown}
        onDoubleClick={onDoubleClick}
        onCopy={clipboard.onCopy}
        onPaste={clipboard.onPaste}
        tabIndex={-1}
      >
        <GridHead
          columns={columns}
          type={type}
          sorts={sorts}
          onSort={onSort}
          ticks={ticks}
          table={table}
          focused={place.row === -1 ? place.column : undefined}
          stand={stand}
        />
        <div className="grid__body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = shown[index];
            return (
              <GridRow
                key={row?.id ?? `#${index}`}
                index={index}
                start={start}
                record={row?.original}
                columns={columns}
                type={type}
                hasTicks={ticks !== undefined}
                isTicked={ticks?.isAll || (row?.getIsSelected() ?? false)}
                onTick={onTick}
                focused={place.row === index ? place.column : undefined}
                stand={stand}
                edit={row && edit.editing?.id === row.id ? edit : undefined}
                range={range && index >= range.top && index <= range.bottom ? range : undefined}
              />
            );
          })}
        </div>
      </div>
      <span className="nhsuk-u-visually-hidden" role="status">
        {range && `${range.bottom - range.top + 1} rows by ${range.right - range.left + 1} columns`}
      </span>
      <UnpastedDialog unpasted={clipboard.unpasted} onClose={clipboard.close} />
    </div>
  );
}
