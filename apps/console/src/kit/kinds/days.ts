import { isDay } from "@trailblazer/fields";

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const long = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const atMinute = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/London" });

const inFull = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "Europe/London",
});

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** A day in full: 31 March 2021. */
export const longDay = (day: string): string => (isDay(day) ? long.format(midnight(day)) : day);

/** A day where space is short: 31 Mar 2021. */
export const shortDay = (day: string): string => (isDay(day) ? short.format(midnight(day)).replace("Sept", "Sep") : day);

/** A moment in London's time: 31 Mar 2021, 09:30. */
export const shownMoment = (moment: string): string => (Number.isNaN(Date.parse(moment)) ? moment : atMinute.format(new Date(moment)));

/** A moment in London's time, in full: 31 March 2021, 10:42. */
export const longMoment = (moment: string): string => {
  const parts = Object.fromEntries(inFull.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return `${parts.day} ${parts.month} ${parts.year}, ${parts.hour}:${parts.minute}`;
};

/** The day so many days after another. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function monthNumber(typed: string): number {
  if (/^\d+$/.test(typed)) return Number(typed);
  const at = typed.length >= 3 ? months.findIndex((month) => month.startsWith(typed.toLowerCase())) : -1;
  // "Sept" is a beginning of September as well.
  return at + 1;
}

/**
 * A day as people type it: "31 3 2021", "31/3/2021", "31 March 2021", "31 mar 2021" or "2021-03-31".
 * Undefined where it is no day of the calendar.
 */
export function typedDay(typed: string): string | undefined {
  const text = typed.trim().replace(/(\d)(st|nd|rd|th)\b/i, "$1");
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  const people = /^(\d{1,2})[-/.,\s]+(\d{1,2}|[a-z]+)[-/.,\s]+(\d{4})$/i.exec(text);
  const [, year, month, day] = iso ?? (people ? [people[0], people[3], people[2], people[1]] : []);
  if (!year || !month || !day) return undefined;
  const made = `${year}-${String(monthNumber(month)).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(made) ? made : undefined;
}

/** A moment in London's time as people type it: a day, then a time if it matters. */
export function typedMoment(typed: string): string | undefined {
  const [, dayText = "", time = "00:00"] = /^(.*?),?\s*(?:\b(\d{1,2}:\d{2}))?$/.exec(typed.trim()) ?? [];
  const day = typedDay(dayText);
  if (!day) return undefined;
  const inUtc = new Date(`${day}T${time.padStart(5, "0")}:00Z`);
  if (Number.isNaN(inUtc.getTime())) return undefined;
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London", dateStyle: "short", timeStyle: "medium" }).format(inUtc);
  const ahead = new Date(`${clock.replace(" ", "T")}Z`).getTime() - inUtc.getTime();
  return new Date(inUtc.getTime() - ahead).toISOString();
}

/** The last moment of a day in London. */
export const endOfDay = (day: string): string => new Date(Date.parse(typedMoment(dayAfter(day))!) - 1).toISOString();
