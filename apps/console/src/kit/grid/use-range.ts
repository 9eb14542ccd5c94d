import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { moved, type Place } from "./places.ts";

/** A rectangle of cells, its borders among it. Columns are counted as places are. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rectangle between two cells. Headings and the column of ticks are no part of it. */
export const between = (one: Place, other: Place, first: number): Range => ({
  top: Math.max(0, Math.min(one.row, other.row)),
  bottom: Math.max(0, one.row, other.row),
  left: Math.max(first, Math.min(one.column, other.column)),
  right: Math.max(first, one.column, other.column),
});

/** Where a cell stands in a range, as the words of its borders; undefined outside. */
export function edgesOf(range: Range | undefined, row: number, column: number): string | undefined {
  if (!range || row < range.top || row > range.bottom || column < range.left || column > range.right) return undefined;
  const edges = [
    row === range.top && "top",
    row === range.bottom && "bottom",
    column === range.left && "left",
    column === range.right && "right",
  ];
  return edges.filter(Boolean).join(" ");
}

const anywhere = { rows: 2, columns: 2, page: 1 };

/** The range of cells between where Shift was first held and where the focus stands. */
export function useRange(place: Place, first: number) {
  const [anchor, setAnchor] = useState<Place>();
  const range =
    anchor && place.row >= 0 && (anchor.row !== place.row || anchor.column !== place.column) ? between(anchor, place, first) : undefined;

  /** Holds on to where the range began, or lets go of it, before a key moves the focus. */
  const onMove = (event: KeyboardEvent) => {
    if (moved(place, event.key, false, anywhere) === undefined) return;
    if (!event.shiftKey) setAnchor(undefined);
    else if (place.row >= 0) setAnchor((now) => now ?? place);
  };
  const onMouseDown = ({ shiftKey, button }: MouseEvent) => {
    if (button === 0) setAnchor((now) => (shiftKey && place.row >= 0 ? (now ?? place) : undefined));
  };
  return { range, onMove, onMouseDown, from: setAnchor };
}
