import { dayAfter } from "../../kit/kinds/days.ts";
import type { CompareSearch } from "./search.ts";

const quartersShown = 4;
const yearsShown = 3;

const firstAfter = (year: number, month: number) =>
  dayAfter(`${year}-${String(month).padStart(2, "0")}-01`, 31)
    .slice(0, 8)
    .concat("01");

/** The last days of so many months before a day, latest last: those whose month is a multiple of `every`. */
function ends(day: string, isEnd: (month: number) => boolean, count: number): string[] {
  const found: string[] = [];
  let [year, month] = day.split("-").map(Number) as [number, number];
  while (found.length < count) {
    const end = dayAfter(firstAfter(year, month), -1);
    if (isEnd(month) && end < day) found.unshift(end);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
  return found;
}

/** The days on which one looks, and last of all the one that is looked at. */
export function daysOf(span: CompareSearch["span"], day: string): readonly string[] {
  if (span === "quarters") return [...ends(day, (month) => month % 3 === 0, quartersShown), day];
  if (span === "years") return [...ends(day, (month) => month === 3, yearsShown), day];
  return [day];
}
