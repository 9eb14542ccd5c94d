const length = 86_400_000;

/** The day that comes so many days after, or before where the number is negative. */
export const plusDays = (day: string, days: number): string => new Date(Date.parse(day) + days * length).toISOString().slice(0, 10);

export const daysBetween = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / length;

/** The later of two days. */
export const later = (a: string, b: string): string => (a > b ? a : b);

/** The earlier of two days; none is never. */
export const earlier = (a: string | null, b: string | null): string | null => (a === null ? b : b === null ? a : a < b ? a : b);

/** Whether a half-open term holds on a day. */
export const holdsOn = (day: string, from: string | null | undefined, until: string | null | undefined): boolean =>
  (!from || from <= day) && (!until || day < until);

/** The day itself, or the Monday after it where it falls on a weekend. */
export function workday(day: string): string {
  const weekday = new Date(day).getUTCDay();
  return weekday === 6 ? plusDays(day, 2) : weekday === 0 ? plusDays(day, 1) : day;
}
