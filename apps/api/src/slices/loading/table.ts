import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { CsvError, parse } from "csv-parse/sync";

/** What stops a load before it starts, in one sentence for the person who asked for it. */
export class Unusable extends Error {}

/** One row of a file. */
export interface Line {
  readonly file: string;
  /** As a text editor counts; the header is line 1. */
  readonly line: number;
  /** The cell of a column, as it stands; empty where the file does not have the column. */
  cell(column: string): string;
}

/** What a file must have to be read as what it is. */
export interface Shape {
  /** What people call it. */
  readonly name: string;
  /** The columns by which it is told from others. */
  readonly marks: readonly string[];
  /** All columns that are read, where they are there. */
  readonly reads: readonly string[];
}

const most = 200 * 1024 * 1024;
const titled = (column: string) => column.trim().replace(/\s+/g, " ").toLowerCase();

/** What Windows has from 0x80 to 0x9F. Some versions of Node decode these as control characters under the name "windows-1252". */
const signs = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const windows = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => signs[sign.charCodeAt(0) - 0x80]!);

function decoded(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) throw new Unusable(`${file} is empty`);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new Unusable(`${file} is a workbook or a ZIP file: save it as CSV, or unpack it, first`);
  if (bytes.subarray(0, 4096).includes(0)) throw new Unusable(`${file} is not a CSV file`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the Department's own downloads are in the older encoding of Windows.
    return windows(bytes);
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const file = basename(path);
  const about = await stat(path).catch(() => undefined);
  if (!about) throw new Unusable(`There is no file ${path}`);
  if (!about.isFile()) throw new Unusable(`${path} is not a file`);
  if (about.size > most) throw new Unusable(`${file} has more than 200 MB: divide it`);
  return readFile(path).catch(() => {
    throw new Unusable(`${path} can't be read`);
  });
}

function unparsed(error: unknown, file: string): never {
  if (!(error instanceof CsvError)) throw error;
  const { lines, code } = error as CsvError & { lines?: number };
  const where = `${file}, line ${lines ?? "?"}`;
  if (code === "CSV_QUOTE_NOT_CLOSED") throw new Unusable(`${file} has a quotation mark that is not closed: it may be cut off`);
  if (code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH")
    throw new Unusable(
      `${where} has not as many columns as the header: the file may be cut off, or a comma stands without quotation marks`,
    );
  throw new Unusable(`${where} is not CSV: a quotation mark stands where none belongs`);
}

/** The shape of a file by its header, and where its columns stand. */
function recognised<S extends Shape>(header: readonly string[], shapes: readonly S[], file: string, what: string) {
  const columns = header.map(titled);
  const shape = shapes.find(({ marks }) => marks.every((mark) => columns.includes(titled(mark))));
  if (!shape) {
    const known = shapes.map(({ name, marks }) => `  ${name}: ${marks.join(", ")}`).join("\n");
    const has = header
      .slice(0, 8)
      .map((column) => column.slice(0, 40))
      .join(", ");
    throw new Unusable(
      `${file} is not ${what} that is known here. Its first line has ${has}${header.length > 8 ? ", ..." : ""}. Known are, by columns among others:\n${known}`,
    );
  }
  const twice = shape.reads.find((column) => columns.indexOf(titled(column)) !== columns.lastIndexOf(titled(column)));
  if (twice) throw new Unusable(`${file} has the column ${twice} twice`);
  return { shape, places: new Map(shape.reads.map((column) => [column, columns.indexOf(titled(column))])) };
}

/** Reads a CSV file of one of several shapes, told apart by their headers; keeps only the columns that the shape reads. */
export async function readTable<S extends Shape>(path: string, shapes: readonly S[], what: string): Promise<{ shape: S; lines: Line[] }> {
  const file = basename(path);
  const csv = decoded(await bytesOf(path), file).replace(/\r\n?/g, "\n");
  let found: ReturnType<typeof recognised<S>> | undefined;
  const lines: Line[] = [];
  const take = (record: string[], { lines: end }: { lines: number }) => {
    if (!found) {
      found = recognised(record, shapes, file, what);
      return null;
    }
    const cells = new Map([...found.places].map(([column, at]) => [column, record[at] ?? ""]));
    // The parser tells the last line of a row; a cell of several lines began higher up.
    const line = end - (record.join("").split("\n").length - 1);
    lines.push({ file, line, cell: (column) => cells.get(column) ?? "" });
    return null;
  };
  try {
    parse(csv, { on_record: take, record_delimiter: "\n", skip_empty_lines: true, skip_records_with_empty_values: true });
  } catch (error) {
    unparsed(error, file);
  }
  if (!found) throw new Unusable(`${file} is empty`);
  if (lines.length === 0) throw new Unusable(`${file} has a header and no rows`);
  return { shape: found.shape, lines };
}
