import { endOfDay, typedDay, typedMoment } from "../kinds/days.ts";
import type { Standpoint } from "../model/standpoint.ts";

/** The panel as it is filled in. */
export interface TypedStandpoint {
  readonly day: string;
  readonly known: string;
}

/** What is wrong with it, at each field. */
export type StandpointFaults = Readonly<Partial<Record<keyof TypedStandpoint, string>>>;

type Read = { readonly value?: string; readonly fault?: undefined } | { readonly value?: undefined; readonly fault: string };

/** Three parts, as a day has them. */
const isDayLike = (text: string) => /^\w+[-/.,\s]+\w+[-/.,\s]+\w+$/.test(text);

function readDay(text: string, otherwise: string): Read {
  const value = typedDay(text);
  if (value) return { value };
  return { fault: isDayLike(text) ? `There is no such day as ${text}` : otherwise };
}

/** A day alone is meant up to its end. */
function readKnown(text: string): Read {
  const [, dayText = "", time] = /^(.*?)(?:,?\s+(\d{1,2}:\d{2}))?$/.exec(text) ?? [];
  const { value: day, fault } = readDay(dayText, "Type a day, with a time or without, such as 5 4 2020 17:00");
  if (!day) return { fault: fault ?? "" };
  const value = time ? typedMoment(`${day} ${time}`) : endOfDay(day);
  if (!value) return { fault: `There is no such time as ${time}` };
  return Date.parse(value) < Date.now() ? { value } : { fault: "What will be known is not known yet: choose a moment that is past" };
}

/** Reads a standpoint as people type it. Nothing typed is today, and what is known now. */
export function readTypedStandpoint(
  typed: TypedStandpoint,
  today: string,
): { readonly standpoint: Standpoint } | { readonly faults: StandpointFaults } {
  const [dayText, knownText] = [typed.day.trim(), typed.known.trim()];
  const day: Read = dayText ? readDay(dayText, "Type a day, such as 31 3 2020") : {};
  const known: Read = knownText ? readKnown(knownText) : {};
  if (day.fault !== undefined || known.fault !== undefined)
    return { faults: { ...(day.fault ? { day: day.fault } : {}), ...(known.fault ? { known: known.fault } : {}) } };
  return {
    standpoint: { ...(day.value && day.value !== today ? { asOf: day.value } : {}), ...(known.value ? { knownAt: known.value } : {}) },
  };
}
