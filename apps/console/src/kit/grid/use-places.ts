import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { moved, type Place } from "./places.ts";

interface Options {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly rows: number;
  readonly columns: number;
  readonly page: () => number;
  readonly show: (row: number) => void;
}

/** Moves the focus from cell to cell by the arrow keys: one stop for Tab, as in a spreadsheet. */
export function usePlaces({ grid, rows, columns, page, show }: Options) {
  const [place, setPlace] = useState<Place>({ row: -1, column: 0 });
  const isMoving = useRef(false);

  useEffect(() => {
    if (!isMoving.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-place="${place.row}:${place.column}"]`);
    if (!cell) return;
    isMoving.current = false;
    cell.focus({ preventScroll: true });
    cell.closest("[role=gridcell],[role=columnheader]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.altKey) return;
      const next = moved(place, event.key, event.ctrlKey || event.metaKey, { rows, columns, page: page() });
      if (!next) return;
      event.preventDefault();
      isMoving.current = true;
      if (next.row >= 0) show(next.row);
      setPlace(next);
    },
    [place, rows, columns, page, show],
  );

  const refocus = useCallback(() => {
    isMoving.current = true;
    setPlace((now) => ({ row: Math.min(now.row, rows - 1), column: now.column }));
  }, [rows]);
  /** Moves the focus to a place, as far as there is one. */
  const go = useCallback(
    ({ row, column }: Place) => {
      const next = { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) };
      isMoving.current = true;
      show(next.row);
      setPlace(next);
    },
    [rows, columns, show],
  );
  return { place, onKeyDown, stand: setPlace, refocus, go };
}
