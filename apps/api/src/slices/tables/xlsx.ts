import { once } from "node:events";
import { PassThrough, type Writable } from "node:stream";
import exceljs from "exceljs";
import { cellOf } from "./cells.ts";
import type { Column } from "./columns.ts";
import type { Batch } from "./rows.ts";

/** How many rows a sheet of Excel can have, and how many characters a cell. */
const [ROWS, CHARACTERS] = [1_048_576, 32_767];
const CUT = " … (cut short here: the CSV file has all of it)";

/** What Excel itself begins to count days with; earlier ones stand as text. */
const FIRST_DAY = "1900-03-01";

const formats: Readonly<Partial<Record<Column["kind"], string>>> = {
  day: "yyyy-mm-dd",
  moment: 'yyyy-mm-dd"T"hh:mm:ss.000"Z"',
};

/** Text as a cell can hold it: no longer than it may be, and nothing in it that is read as a mark or lost on the way, as what is blank at an end is. */
function fitting(text: string): string | exceljs.CellRichTextValue {
  const short = text.length > CHARACTERS ? text.slice(0, CHARACTERS - CUT.length) + CUT : text;
  const marked = short.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replaceAll("\r", "_x000D_");
  return /^\s|\s$|[\t\r\n]/.test(short) ? { richText: [{ text: marked }] } : marked;
}

/** A value as Excel knows it: days and moments in UTC as such, numbers as numbers. Text is never a formula there. */
function valueIn(column: Column, value: unknown): exceljs.CellValue {
  const cell = cellOf(column, value);
  if (typeof cell !== "string") return cell;
  return formats[column.kind] && cell >= FIRST_DAY ? new Date(cell) : fitting(cell);
}

interface Sheet extends exceljs.Worksheet {
  readonly stream: { readonly pipes: readonly Writable[] };
  commit(): void;
}

/** Waits until what was given to a sheet was taken: it takes on whatever it is given, at once. */
async function taken({ stream }: Sheet, signal: AbortSignal): Promise<void> {
  for (const pipe of stream.pipes) if (pipe.writableNeedDrain) await once(pipe, "drain", { signal });
}

async function write(workbook: exceljs.stream.xlsx.WorkbookWriter, columns: readonly Column[], given: Given, signal: AbortSignal) {
  const begin = (name: string) => {
    const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] }) as Sheet;
    sheet.columns = columns.map(({ kind, heading }) => ({
      width: Math.min(40, Math.max(12, heading.length + 2)),
      ...(formats[kind] ? { style: { numFmt: formats[kind] } } : {}),
    }));
    const heads = sheet.addRow(columns.map(({ heading }) => fitting(heading)));
    heads.font = { bold: true };
    heads.commit();
    return sheet;
  };
  let [sheet, count, sheets] = [begin("Data"), 1, 1];
  for await (const { rows } of given.batches) {
    for (const row of rows) {
      if (count === ROWS) {
        sheet.commit();
        sheets += 1;
        [sheet, count] = [begin(`Data ${sheets}`), 1];
      }
      sheet.addRow(row.map((value, at) => valueIn(columns[at]!, value))).commit();
      count += 1;
    }
    await taken(sheet, signal);
  }
  sheet.commit();
  const codebook = workbook.addWorksheet("Codebook", { views: [{ state: "frozen", ySplit: 1 }] }) as Sheet;
  codebook.columns = [24, 32, 12, 14, 40, 60, 40].map((width) => ({ width }));
  for (const row of given.codebook) codebook.addRow(row.map((text) => text && fitting(text))).commit();
  codebook.commit();
  await workbook.commit();
}

interface Given {
  readonly batches: AsyncIterable<Batch>;
  readonly codebook: readonly (readonly (string | null)[])[];
}

/** A table as an Excel workbook: the sheet Data, and the sheet Codebook that says what stands in it. */
export async function* xlsxOf(columns: readonly Column[], given: Given): AsyncGenerator<Uint8Array> {
  const out = new PassThrough();
  const left = new AbortController();
  out.once("close", () => left.abort());
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  write(workbook, columns, given, left.signal).catch((error: Error) => out.destroy(error));
  yield* out as AsyncIterable<Uint8Array>;
}
