import { dayAfter } from "../../kit/kinds/days.ts";
import { count } from "../../kit/model/words.ts";

/** How many days lie between one day and a later one. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** So many days, as people say it: "1 day", "41 days". */
export const daysWords = (days: number): string => `${count(days)} ${days === 1 ? "day" : "days"}`;

/** A school term: half-open, as the register groups days by term. */
export interface SchoolTerm {
  readonly name: string;
  readonly from: string;
  /** The first day of the next one. */
  readonly until: string;
  readonly lastDay: string;
}

/** The school term of a day: from 1 September, 1 January and 1 April on. */
export function schoolTerm(day: string): SchoolTerm {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const made = (name: string, from: string, until: string) => ({ name: `${name} ${year}`, from, until, lastDay: dayAfter(until, -1) });
  if (month >= 9) return made("autumn term", `${year}-09-01`, `${year + 1}-01-01`);
  if (month >= 4) return made("summer term", `${year}-04-01`, `${year}-09-01`);
  return made("spring term", `${year}-01-01`, `${year}-04-01`);
}
