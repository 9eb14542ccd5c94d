import { isDay } from "@trailblazer/fields";
import { endOfDay, longDay, longMoment } from "../kinds/days.ts";

/** From where the register is looked at: a day and a moment of knowledge, as addresses and the contract name them. Neither: today, as it is known now. */
export interface Standpoint {
  /** The day that everything is as at: `2020-03-31`. */
  readonly asOf?: string;
  /** The moment up to which what was entered is known, in UTC: `2020-04-05T16:00:00.000Z`. */
  readonly knownAt?: string;
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment that is past, in UTC; undefined where it is none. */
function pastMoment(given: unknown): string | undefined {
  if (typeof given !== "string" || !moment.test(given) || !isDay(given.slice(0, 10))) return undefined;
  const time = Date.parse(given);
  return time < Date.now() ? new Date(time).toISOString() : undefined;
}

/** Reads a standpoint out of an address; what can't be read is left out, and so is a moment that is still to come. */
export function readStandpoint(given: Readonly<Record<string, unknown>>): Standpoint {
  const [asOf, knownAt] = [isDay(given.asOf) ? given.asOf : undefined, pastMoment(given.knownAt)];
  return { ...(asOf ? { asOf } : {}), ...(knownAt ? { knownAt } : {}) };
}

/** Whether it is today that is looked at, with all that is known. */
export const isNow = ({ asOf, knownAt }: Standpoint): boolean => !asOf && !knownAt;

/** Whether a moment is the last of its day in London. */
const isEndOfDay = (at: string): boolean => endOfDay(londonDay(at)) === at;
const londonDay = (at: string): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(new Date(at));

/** A moment of knowledge as it is typed: a day alone is its end. */
export const typedKnown = (at: string): string => (isEndOfDay(at) ? longDay(londonDay(at)) : longMoment(at));

/** "on 5 April 2020, 17:00", "at the end of 5 April 2020". */
export const knownWords = (at: string): string => (isEndOfDay(at) ? `at the end of ${typedKnown(at)}` : `on ${typedKnown(at)}`);

/** What is looked at from another standpoint than now: "31 March 2020", "the register as it was known on 5 April 2020, 17:00". */
export function standpointWords({ asOf, knownAt }: Standpoint): string {
  const known = knownAt ? `as it was known ${knownWords(knownAt)}` : "";
  if (asOf) return [longDay(asOf), known].filter(Boolean).join(" ");
  return knownAt ? `the register ${known}` : "today";
}

/** What a page's title says of another standpoint than now: ", as at 31 March 2020". */
export function titleWords(standpoint: Standpoint): string {
  const { asOf, knownAt } = standpoint;
  if (asOf) return `, as at ${standpointWords(standpoint)}`;
  return knownAt ? `, as it was known ${knownWords(knownAt)}` : "";
}

/** Why nothing can be changed from another standpoint than now, and what to do. */
export const closedWords = (standpoint: Standpoint): string =>
  `You are looking at ${standpointWords(standpoint)}. Go back to today to change records`;

/** Whether what has a term was in force on a day. The day after its last no longer is. */
export const holdsOn = (day: string, from: unknown, until: unknown): boolean =>
  !(typeof from === "string" && from > day) && !(typeof until === "string" && until <= day);
