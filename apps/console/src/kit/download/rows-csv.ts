import { type Field, labelled, type RecordType } from "@trailblazer/fields";
import type { Row } from "../api/queries.ts";
import { fieldOf } from "../grid/columns.ts";
import { familyOf, isEmptyValue } from "../kinds/families.ts";
import { textOf } from "../kinds/shown.tsx";
import type { Cell } from "./csv.ts";

/** A value as a spreadsheet takes it: numbers and days as they are kept, all else in words. */
function cellOf(field: Field, value: unknown): Cell {
  if (isEmptyValue(value)) return null;
  const family = familyOf(field);
  if (family === "number") return Number(value);
  return family === "day" || family === "moment" ? String(value) : textOf(field, value);
}

/** The headings of the columns of a download. */
export const headingsOf = (type: RecordType, names: readonly string[]): readonly Cell[] =>
  names.map((name) => labelled(fieldOf(type, name)!));

/** Records as the rows of a download. */
export const cellsOf = (type: RecordType, names: readonly string[], rows: readonly Row[]): readonly (readonly Cell[])[] =>
  rows.map((row) => names.map((name) => cellOf(fieldOf(type, name)!, row[name])));
