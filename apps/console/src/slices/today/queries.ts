import type { Point } from "../../kit/chart/lines.tsx";

/** The last period that was over on a day. */
export const lastPeriodQuery = `query LastPeriod($day: Date!) {
  reportingPeriods(where: { endsOn: { lt: $day } }, orderBy: [{ endsOn: DESC }], first: 1) { nodes { id code dueOn } }
}`;

/** How the share of pupils reached has grown in England, as published, and what it is meant to be. */
export const reachQuery = `query Reach {
  outturns: publishedFigures(where: { measure: { eq: PUPILS_SHARE }, basis: { eq: OUTTURN }, about: { eq: "England" } }, orderBy: [{ asAtOn: ASC }], first: 100) { nodes { asAtOn value } }
  targets(where: { of: { eq: PUPILS_SHARE }, about: { eq: "England" } }, orderBy: [{ dueOn: ASC }], first: 100) { nodes { dueOn share } }
}`;

/** How many enrolments joined in each month. */
export const joinedQuery = `query JoinedByMonth($where: EnrolmentWhere) {
  enrolments(where: $where) { groups(orderBy: [{ key: { joinedOn: ASC } }], first: 1000) { nodes { key { joinedOn(by: MONTH) } count } } }
}`;

/** Months with how many joined in them, as how many had joined by then. */
export function grown(months: readonly { readonly day: string; readonly count: number }[]): readonly Point[] {
  let sum = 0;
  return months.map(({ day, count: some }) => {
    sum += some;
    return { line: "Joined", day, value: sum };
  });
}

/** Which organisations commission which sites on the day. */
export const commissioningQuery = `query Commissioning($where: CommissionerWhere) {
  commissioners(where: $where, orderBy: [{ organisation: { name: ASC } }], first: 1000) { nodes { organisation { id code name } site { id name } } }
}`;
