import { isDay } from "@trailblazer/fields";
import { dayAfter } from "../kinds/days.ts";

/** A day that people often look at. */
export interface DayChoice {
  readonly day: string;
  /** What it is: "end of quarter 3, 2020/21". */
  readonly words: string;
}

const quartersOffered = 4;

/** The last day of the financial quarter before the one in which a day lies. */
function endOfQuarterBefore(day: string): string {
  const [year, month] = day.split("-").map(Number) as [number, number];
  const first = String(month - ((month - 1) % 3)).padStart(2, "0");
  return dayAfter(`${year}-${first}-01`, -1);
}

/** The financial year begins in April: 31 December 2020 ends quarter 3 of 2020/21. */
function quarterWords(lastDay: string): string {
  const [year, month] = lastDay.split("-").map(Number) as [number, number];
  const begins = month < 4 ? year - 1 : year;
  const quarter = month < 4 ? 4 : month / 3 - 1;
  return `end of quarter ${quarter}, ${begins}/${String((begins + 1) % 100).padStart(2, "0")}`;
}

function yearBefore(day: string): string {
  const year = Number(day.slice(0, 4)) - 1;
  const same = `${year}${day.slice(4)}`;
  return isDay(same) ? same : `${year}-02-28`;
}

/** The days that are offered: today, the ends of the last financial quarters, and the day a year ago, latest first. */
export function dayChoices(today: string): readonly DayChoice[] {
  const quarters: DayChoice[] = [];
  for (let day = endOfQuarterBefore(today); quarters.length < quartersOffered; day = endOfQuarterBefore(day))
    quarters.push({ day, words: quarterWords(day) });
  const ago = yearBefore(today);
  const isQuarter = quarters.some(({ day }) => day === ago);
  const past = isQuarter
    ? quarters.map((one) => (one.day === ago ? { ...one, words: `a year ago, ${one.words}` } : one))
    : [...quarters, { day: ago, words: "a year ago" }].toSorted((a, b) => b.day.localeCompare(a.day));
  return [{ day: today, words: "today" }, ...past];
}
