import type { Period } from "./periods.ts";
import type { Line, Shape } from "./table.ts";

/** Of what area a row is: England, an organisation or a region by a field of it, or none that the register keeps, and why. */
export type Area =
  | "England"
  | { readonly of: "organisation" | "region"; readonly by: string; readonly value: string }
  | { readonly leftOut: string };

/** One value out of a row. */
export interface Column {
  /** The code of the indicator. */
  readonly indicator: string;
  /** The column; where files differ in what they call it, all that it is called. */
  readonly column: string | readonly string[];
  /** The period; the file's own year where not given. */
  readonly period?: Period;
  /** What the cell is multiplied by: 100 where a share is given as a part of one. */
  readonly times?: number;
  /** Nought stands for a body that was not there yet. */
  readonly noughtIsNone?: boolean;
  readonly numerator?: string | readonly string[];
  readonly denominator?: (line: Line) => number | undefined;
  /** The rows that it is of. All where not given. */
  readonly when?: (line: Line) => boolean;
}

/** Of whom a value is: words that are no sex stay, to be refused. */
export interface Who {
  readonly sex: string;
  readonly ages: string;
}

/** Everybody whom an indicator is of. */
export const everybody: Who = { sex: "PERSONS", ages: "All" };

/** A kind of table of indicators: how it is told from others, of what area a row is, and its values. */
export interface IndicatorTable extends Shape {
  readonly area: (line: Line) => Area;
  readonly columns: readonly Column[];
  /** Where its values were published. */
  readonly source: string;
  readonly note?: string;
  /** Of whom a row is, where that is not everybody whom the indicator is of. */
  readonly who?: (line: Line) => Partial<Who>;
  /** Its areas are districts, of which those of CCGs follow. */
  readonly isOfDistricts?: boolean;
}

const names = (column: string | readonly string[] | undefined) => (column === undefined ? [] : [column].flat());

/** A table: the columns that it reads follow from its values. */
export function table({
  marks,
  also = [],
  columns,
  ...rest
}: Omit<IndicatorTable, "reads"> & { readonly also?: readonly string[] }): IndicatorTable {
  const read = columns.flatMap(({ column, numerator }) => [...names(column), ...names(numerator)]);
  return { ...rest, marks, columns, reads: [...new Set([...marks, ...also, ...read])] };
}
