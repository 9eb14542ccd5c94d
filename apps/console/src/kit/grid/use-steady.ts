import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { Row } from "../api/queries.ts";
import type { Place } from "./places.ts";

interface Options {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly rows: readonly Row[];
  /** Another one for each list: a list that is filtered or sorted anew starts anew. */
  readonly list: unknown;
  readonly rowHeight: number;
  readonly place: Place;
  /** Where the focus stands, without moving it. */
  readonly stand: (place: Place) => void;
  /** Gives the focus to where it stands. */
  readonly refocus: () => void;
}

/** Keeps the focus on its record, and what one sees in its place, while records come and go by somebody else's hand. */
export function useSteady({ grid, rows, list, rowHeight, place, stand, refocus }: Options): void {
  const last = useRef({ rows, list, isNew: rows.length === 0 });
  const isInside = useRef(false);

  useLayoutEffect(() => {
    const before = last.current;
    if (before.list !== list) {
      last.current = { ...before, list, isNew: true };
      return;
    }
    if (before.rows === rows) return;
    last.current = { rows, list, isNew: false };
    const box = grid.current;
    if (before.isNew || !box) return;
    const now = (row: number) => {
      const id = before.rows[row]?.id;
      return id === undefined || rows[row]?.id === id ? row : rows.findIndex((one) => one.id === id);
    };
    const top = Math.floor(box.scrollTop / rowHeight);
    const moved = now(top);
    // At the very top one sees what is new there.
    if (box.scrollTop > 0 && moved >= 0) box.scrollBy({ top: (moved - top) * rowHeight, behavior: "instant" });
    const row = now(place.row);
    if (row !== place.row && row >= 0) stand({ row, column: place.column });
    // A record that is gone takes the focus with it: it goes to the one in its place.
    if (isInside.current && document.activeElement === document.body) refocus();
  }, [grid, rows, list, rowHeight, place, stand, refocus]);

  useEffect(() => {
    const box = grid.current;
    if (!box) return undefined;
    const enter = () => {
      isInside.current = true;
    };
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      const isGone = !(target as HTMLElement).isConnected;
      if (!isGone && !box.contains(relatedTarget as Node | null)) isInside.current = false;
    };
    box.addEventListener("focusin", enter);
    box.addEventListener("focusout", leave);
    return () => {
      box.removeEventListener("focusin", enter);
      box.removeEventListener("focusout", leave);
    };
  }, [grid]);
}
