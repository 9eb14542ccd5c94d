/** Cells as a spreadsheet copies them: tabs between columns, a line a row; what holds either in quotation marks. */
export const writeTsv = (cells: readonly (readonly string[])[]): string =>
  cells.map((row) => row.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t")).join("\n");

/** The cells that a spreadsheet copied. A line break at the very end ends the last row and begins none. */
export function readTsv(text: string): string[][] {
  const whole = text.replace(/(\r\n|\r|\n)$/, "");
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;
  const border = /\t|\r\n|\r|\n/y;
  const rows: string[][] = [[]];
  for (let at = 0; ; ) {
    cell.lastIndex = at;
    const [all = "", quoted] = cell.exec(whole) ?? [];
    rows.at(-1)!.push(quoted === undefined ? all : quoted.replaceAll('""', '"'));
    border.lastIndex = at + all.length;
    const end = border.exec(whole)?.[0];
    if (end === undefined) return rows;
    at += all.length + end.length;
    if (end !== "\t") rows.push([]);
  }
}
