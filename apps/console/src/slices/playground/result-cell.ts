import { shortDay, shownMoment } from "../../kit/kinds/days.ts";
import { shownNumber } from "../../kit/kinds/numbers.ts";
import type { ResultColumn } from "./table-request.ts";

/** A value as it stands in a cell; what is not there leaves it empty. */
export function shownCell({ kind, label, unit }: ResultColumn, value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return shownNumber({ kind, label, optional: true, ...(unit ? { unit } : {}) }, value);
  if (kind === "day") return shortDay(value);
  return kind === "moment" ? shownMoment(value) : value;
}
