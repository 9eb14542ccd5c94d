import type { Column } from "./columns.ts";

/** A cell as people read it: a number, text, or nothing. */
export type Cell = string | number | null;

const numbers = new Set(["wholeNumber", "decimal", "money", "percentage"]);

export const isNumber = ({ kind }: Column): boolean => numbers.has(kind);

/** What stands in the place of a number of people that is hidden, as NHS Digital has it. */
export const HIDDEN = "*";

/** A value in words: numbers, days and moments as they are kept, choices by their words. */
export function cellOf(column: Column, value: unknown): Cell {
  const { kind, choices } = column;
  if (isNumber(column) && value === HIDDEN) return HIDDEN;
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  if (isNumber(column)) return Number(value);
  if (kind === "yesNo") return value ? "Yes" : "No";
  if (choices)
    return [value as string | string[]]
      .flat()
      .map((one) => choices[one] ?? one)
      .join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
