const DAY = 86_400_000;
const MONTH = 365.25 / 12;

/** Months from one day until another, with their part. */
export const monthsBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / DAY / MONTH;

/** The month that a day is in. */
export const monthOf = (day: string): string => day.slice(0, 7);
