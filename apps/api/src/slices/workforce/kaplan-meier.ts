/** People who were followed for as many days, and whether they had left by then or were still in post. */
export interface Followed {
  readonly days: number;
  readonly hasLeft: boolean;
  readonly people: number;
}

/** A month of a curve of retention. */
export interface Month {
  /** Since qualifying. */
  readonly month: number;
  /** Who had not left, and was followed, until the month began: from then on it could be seen whether they leave. */
  readonly atRisk: number;
  /** Who left in the month, or on the day of qualifying in month nought. */
  readonly left: number;
  /** Who is still in post, and has been for no more than this month: nobody knows yet whether they stay. */
  readonly stillInPost: number;
  /** The share in post at the end of the month, by Kaplan and Meier's estimate; as a percentage to two places. */
  readonly retained: number;
}

/** Of a year of 365.25 days. */
const DAYS_IN_MONTH = 365.25 / 12;
/** The month in which a day falls: the day of qualifying is nought, the days up to a month after are the first. */
const monthOf = (days: number) => Math.ceil(days / DAYS_IN_MONTH);
const sum = (followed: readonly Followed[]) => followed.reduce((total, { people }) => total + people, 0);
/** Half up, to two places. */
const percent = (share: number) => Math.round(Number((share * 10_000).toFixed(6))) / 100;

/**
 * The share of people in post at each month since they qualified, day by day (Kaplan and Meier): whoever is still in post counts among those at risk for
 * as long as they were followed, and for no longer. Ends with the last month in which anybody was followed.
 */
export function kaplanMeier(followed: readonly Followed[]): Month[] {
  const last = Math.max(-1, ...followed.map(({ days }) => monthOf(days)));
  let share = 1;
  return Array.from({ length: last + 1 }, (_, month): Month => {
    const inMonth = followed.filter(({ days }) => monthOf(days) === month);
    const leavers = inMonth.filter(({ hasLeft }) => hasLeft);
    for (const day of [...new Set(leavers.map(({ days }) => days))].toSorted((a, b) => a - b)) {
      const atRisk = sum(followed.filter(({ days }) => days >= day));
      share *= 1 - sum(leavers.filter(({ days }) => days === day)) / atRisk;
    }
    return {
      month,
      atRisk: sum(followed.filter(({ days }) => monthOf(days) >= month)),
      left: sum(leavers),
      stillInPost: sum(inMonth) - sum(leavers),
      retained: percent(share),
    };
  });
}
