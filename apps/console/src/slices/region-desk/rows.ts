import { escalation, milestone, practice, site } from "@trailblazer/records";
import { type Rows, rowsOf, within } from "../../kit/desk/rows.ts";
import { dayAfter } from "../../kit/kinds/days.ts";
import type { Where } from "../../kit/list/where.ts";

/** How far ahead reviews are looked for. */
const soon = 60;

/** The rows behind each number of the desk, for the sites that it is narrowed to. */
export function deskRows(where: Where | undefined, day: string) {
  const judged = (judgement: string) => rowsOf(site, where, { judgement: { eq: judgement } });
  return {
    sites: rowsOf(site, where),
    onTrack: judged("ON_TRACK"),
    atRisk: judged("AT_RISK"),
    offTrack: judged("OFF_TRACK"),
    notReviewed: rowsOf(site, where, { judgement: { isNull: true } }),
    reviewOverdue: rowsOf(site, where, { reviewOverdue: { eq: true } }),
    reviewSoon: rowsOf(site, where, { nextReviewOn: { gte: day, lte: dayAfter(day, soon) } }),
    nextReviews: rowsOf(site, where, { nextReviewOn: { isNull: false } }),
    escalations: rowsOf(escalation, within("board.site", where)),
    waiting: rowsOf(escalation, within("board.site", where), { isAnswered: { eq: false } }),
    toEngland: rowsOf(escalation, within("board.site", where), { isAnswered: { eq: false }, to: { eq: "ENGLAND" } }),
    milestonesOverdue: rowsOf(milestone, within("site", where), { state: { eq: "OVERDUE" } }),
    practices: rowsOf(practice, within("site", where)),
    practicesReused: rowsOf(practice, within("site", where), { sitesReusing: { gt: 0 } }),
    practicesUnused: rowsOf(practice, within("site", where), { sitesReusing: { eq: 0 } }),
  } satisfies Readonly<Record<string, Rows>>;
}
