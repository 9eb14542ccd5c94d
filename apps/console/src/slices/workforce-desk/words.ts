import { team } from "@trailblazer/records";
import { shownNumber } from "../../kit/kinds/numbers.ts";
import { count } from "../../kit/model/words.ts";

/** Whole-time equivalents as people read them: 7.5. */
export const wte = (value: number): string => shownNumber(team.fields.fundedWte, value);

/** So many days: "1 day", "786 days". */
export const daysWords = (days: number): string => `${count(days)} ${days === 1 ? "day" : "days"}`;

/** A part of a whole as a percentage without places; empty where there is no whole. */
export const percent = (part: number | null | undefined, whole: number | null | undefined): string =>
  part === undefined || part === null || !whole ? "" : `${Math.round((part / whole) * 100)} %`;
