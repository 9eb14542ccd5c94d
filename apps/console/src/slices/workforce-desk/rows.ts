import { cohort, post, posting, recruitmentCampaign, staffMember, team, traineeship } from "@trailblazer/records";
import { narrowed, type Rows, rowsOf, sumOf, within } from "../../kit/desk/rows.ts";
import type { Where } from "../../kit/list/where.ts";
import { monthsAfter } from "./days.ts";

/** Longer than this, an empty post is said to be empty for long. */
export const longVacant = 90;

/** Who trained, of whom some posting was in some sites. */
const trainedIn = (sites: Where | undefined) => within("staffMember", sites && { postings: { some: within("post.team.site", sites) } });

/** The establishment: whole-time equivalents of teams, and of posts that stand empty. */
export function establishmentRows(sites: Where | undefined) {
  const teams = rowsOf(team, within("site", sites));
  const vacant = rowsOf(post, { vacantWte: { gt: 0 } }, within("team.site", sites));
  const inPost = rowsOf(posting, { inForce: true }, within("post.team.site", sites));
  return {
    funded: sumOf(teams, "fundedWte"),
    filled: sumOf(teams, "filledWte"),
    contracted: sumOf(teams, "contractedWte"),
    present: sumOf(teams, "presentWte"),
    headcount: sumOf(teams, "headcount"),
    vacantWte: sumOf(vacant, "vacantWte"),
    vacant,
    longVacant: narrowed(vacant, { daysVacant: { gt: longVacant } }),
    away: narrowed(inPost, { absences: { some: { inForce: true } } }),
    uncovered: narrowed(inPost, { absences: { some: { inForce: true } }, coveredBy: { none: { inForce: true } } }),
    ending: narrowed(inPost, { contract: { eq: "FIXED_TERM" }, until: { isNull: false } }),
    below: narrowed(sumOf(teams, "belowSupervision"), { belowSupervision: { gt: 0 } }),
  };
}

/** Campaigns, and what became of those who applied: only campaigns that say both of a step and the one before are compared. */
export function campaignRows(sites: Where | undefined) {
  const all = rowsOf(recruitmentCampaign, within("team.site", sites));
  const closed = narrowed(all, { closedOn: { isNull: false } });
  return {
    all,
    open: narrowed(all, { state: { eq: "OPEN" } }),
    failed: narrowed(all, { state: { eq: "FAILED" } }),
    applied: sumOf(closed, "applied"),
    interviewed: sumOf(closed, "interviewed"),
    offered: sumOf(closed, "offered"),
    recruited: sumOf(closed, "recruited"),
    recruitedInAll: sumOf(all, "recruited"),
    fromLocalServices: sumOf(all, "fromLocalServices"),
  };
}

/** Those who trained, put together by cohort and what became of them. */
export const trained = (sites: Where | undefined): Rows => rowsOf(traineeship, trainedIn(sites));

/** Those who qualified: in post still, or gone. */
export const qualified = (sites: Where | undefined, whose?: Where): Rows =>
  rowsOf(traineeship, { standing: { in: ["IN_POST", "LEFT"] } }, whose, trainedIn(sites));

/** Postings that ended by a day. */
export const leavers = (sites: Where | undefined, day: string): Rows =>
  rowsOf(posting, { until: { lte: day } }, within("post.team.site", sites));

/** Who has less supervision than the published minimum, by the kind that is short. */
export const belowMinimum = (sites: Where | undefined): Rows =>
  rowsOf(
    staffMember,
    { supervisionBelow: { isNull: false } },
    sites && { postings: { some: { inForce: true, ...within("post.team.site", sites) } } },
  );

/** How far ahead is looked, in months. */
export const aheads = [1, 3, 6] as const;

/** What begins and ends within so many months of a day. What begins later is not listed while another day is looked at. */
export function comingRows(sites: Where | undefined, day: string, months: number) {
  const soon = { gt: day, lte: monthsAfter(day, months) };
  const postings = (where: Where) => rowsOf(posting, where, within("post.team.site", sites));
  return {
    starts: postings({ from: soon }),
    ends: postings({ until: soon }),
    fixedTerms: postings({ until: soon, contract: { eq: "FIXED_TERM" } }),
    closing: rowsOf(post, { closedOn: soon }, within("team.site", sites)),
    qualifying: rowsOf(traineeship, { standing: { eq: "IN_TRAINING" }, cohort: { endsOn: soon } }, trainedIn(sites)),
    intakes: rowsOf(cohort, { startsOn: soon }),
  };
}
