import { text } from "./cells.ts";
import type { Wanted } from "./proposal.ts";
import type { Line, Shape } from "./table.ts";

/** Says something about a row that is no refusal, and of what. */
export type Note = (sentence: string, of?: string) => void;

/** One field out of a row of a file. */
export interface Cell extends Pick<Wanted, "when" | "find"> {
  readonly field: string;
  /** Its column; none where the value is true of all rows. */
  readonly column?: string;
  /** Other columns that `read` and `from` look at. */
  readonly also?: readonly string[];
  /** The value; undefined where the row does not say. */
  readonly read?: (cell: string, line: Line, note: Note) => unknown;
  /** The first day of a dated value; without one there is no value. */
  readonly from?: (line: Line) => string | undefined;
}

/** A record out of a row of a file. */
export interface Made {
  readonly type: string;
  /** The field by which the world knows the record. */
  readonly key: string;
  /** Further fields of the key, where it takes several. */
  readonly besides?: readonly string[];
  readonly cells: readonly Cell[];
  /** Whether the file is enough to make a record that the register does not have. */
  readonly creates?: boolean;
  /** Rows that are of nothing here. */
  readonly skip?: (line: Line) => boolean;
}

/** A kind of file: how it is told from others, and the records that a row gives. */
export interface Form extends Shape {
  readonly makes: readonly Made[];
}

/** A form out of its parts: the columns that it reads follow from its cells. */
export function form(name: string, marks: readonly string[], ...makes: readonly Made[]): Form {
  const columns = makes.flatMap(({ cells }) => cells.flatMap(({ column, also = [] }) => [...(column ? [column] : []), ...also]));
  return { name, marks, reads: [...new Set([...marks, ...columns])], makes };
}

/** The value of a cell as its form reads it. */
export function readCell(cell: Cell, line: Line, note: Note): unknown {
  const { column, read = text } = cell;
  return read(column ? line.cell(column) : "", line, note);
}
