/** A cell of a download: text, a number, or nothing. */
export type Cell = string | number | null;

/** What spreadsheets take for the start of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Text that no spreadsheet runs: what would begin a formula gets an apostrophe before it. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const written = (cell: Cell): string => {
  if (cell === null) return "";
  const text = typeof cell === "number" ? String(cell) : harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as comma-separated values (RFC 4180): text in quotation marks where it needs them, numbers plain, formulas made harmless. */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");
