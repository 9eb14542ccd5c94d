import type { Column } from "./columns.ts";

/** A cell as people read it: a number, text, or nothing. */
export type Cell = string | number | null;

const isNumber = new Set(["wholeNumber", "decimal", "money", "percentage"]);

/** A value in words: numbers, days and moments as they are kept, choices by their words. */
export function cellOf({ kind, choices }: Column, value: unknown): Cell {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  if (isNumber.has(kind)) return Number(value);
  if (kind === "yesNo") return value ? "Yes" : "No";
  if (choices)
    return [value as string | string[]]
      .flat()
      .map((one) => choices[one] ?? one)
      .join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
