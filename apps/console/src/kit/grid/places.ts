/** Where the focus stands in a grid: row -1 is the headings. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** How many rows one sees at once. */
  readonly page: number;
}

/** Where a key leads in a grid; undefined where it leads nowhere. */
export function moved({ row, column }: Place, key: string, isControl: boolean, { rows, columns, page }: Extent): Place | undefined {
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(-1, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case "ArrowUp":
      return to(isControl ? 0 : row - 1, column);
    case "ArrowDown":
      return to(isControl ? rows - 1 : row + 1, column);
    case "ArrowLeft":
      return to(row, isControl ? 0 : column - 1);
    case "ArrowRight":
      return to(row, isControl ? columns - 1 : column + 1);
    case "Home":
      return to(isControl ? 0 : row, 0);
    case "End":
      return to(isControl ? rows - 1 : row, columns - 1);
    case "PageUp":
      return to(Math.max(0, row - page), column);
    case "PageDown":
      return to(row + page, column);
    default:
      return undefined;
  }
}

/** What makes an element a place of the grid: one of them is a stop for Tab, and where the focus comes the grid stands. */
export const placed = ({ row, column }: Place, isFocused: boolean, stand: (to: (now: Place) => Place) => void) => ({
  "data-place": `${row}:${column}`,
  tabIndex: isFocused ? 0 : -1,
  onFocus: () => stand((now) => (now.row === row && now.column === column ? now : { row, column })),
});
