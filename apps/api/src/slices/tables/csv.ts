import { stringify } from "csv-stringify/sync";
import { type Cell, cellOf } from "./cells.ts";
import type { Column } from "./columns.ts";
import type { Batch } from "./rows.ts";

/** By this mark Excel knows that a file is UTF-8. */
const MARK = "\uFEFF";

/** A carriage return by itself ends a row for some spreadsheets, even in quotation marks: what follows would begin the next one. */
const onOneRow = (cell: Cell): Cell => (typeof cell === "string" ? cell.replace(/^\r(?!\n)/, "'\n").replaceAll(/\r(?!\n)/g, "\n") : cell);

/** Rows as comma-separated values (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it. */
const lines = (rows: readonly (readonly Cell[])[]) =>
  stringify(
    rows.map((row) => row.map(onOneRow)),
    { record_delimiter: "windows", quoted_match: /[\r\n]/, escape_formulas: true },
  );

/** A table that is there as a whole, as CSV. */
export const csvText = (rows: readonly (readonly Cell[])[]): string => MARK + lines(rows);

/** A table as CSV, under its columns' headings. */
export async function* csvOf(columns: readonly Column[], batches: AsyncIterable<Batch>): AsyncGenerator<string> {
  yield csvText([columns.map(({ heading }) => heading)]);
  for await (const { rows } of batches) yield lines(rows.map((row) => row.map((value, at) => cellOf(columns[at]!, value))));
}
