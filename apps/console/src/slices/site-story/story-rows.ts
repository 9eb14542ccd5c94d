import {
  attendance,
  award,
  awardCondition,
  board,
  boardAction,
  enrolment,
  escalation,
  milestone,
  post,
  site,
  team,
} from "@trailblazer/records";
import { type Rows, rowsOf, sumOf, within } from "../../kit/desk/rows.ts";

const inForce = { inForce: true } as const;

/** The rows behind each number of a site's story. */
export function storyRows(id: string) {
  const own = { id: { eq: id } };
  const ofSite = within("site", own);
  const posts = rowsOf(post, within("team.site", own), inForce);
  const teams = rowsOf(team, ofSite);
  const enrolments = rowsOf(enrolment, ofSite);
  const called = rowsOf(attendance, within("meeting.board.site", own));
  return {
    teams,
    teamsOperational: rowsOf(team, ofSite, { stage: { eq: "OPERATIONAL" } }),
    teamsInTraining: rowsOf(team, ofSite, { stage: { eq: "IN_TRAINING" } }),
    enrolments,
    joined: rowsOf(enrolment, ofSite, { stage: { eq: "JOINED" } }),
    waiting: rowsOf(enrolment, ofSite, { stage: { in: ["APPLIED", "SELECTED"] } }),
    pupilsJoined: sumOf(rowsOf(site, own), "pupilsJoined"),
    fundedWte: sumOf(posts, "wte"),
    filledWte: sumOf(posts, "filledWte"),
    vacantWte: sumOf(posts, "vacantWte"),
    presentWte: sumOf(rowsOf(site, own), "presentWte"),
    awarded: sumOf(rowsOf(award, ofSite), "amount"),
    paid: sumOf(rowsOf(award, ofSite), "paid"),
    spent: sumOf(rowsOf(award, ofSite), "spent"),
    conditionsOverdue: rowsOf(awardCondition, within("award.site", own), { state: { eq: "OVERDUE" } }),
    milestonesOverdue: rowsOf(milestone, ofSite, { state: { eq: "OVERDUE" } }),
    actionsOverdue: rowsOf(boardAction, within("board.site", own), { state: { eq: "OVERDUE" } }),
    boardsIncomplete: rowsOf(board, ofSite, inForce, { groupsMissing: { gt: 0 } }),
    escalationsOpen: rowsOf(escalation, within("board.site", own), { isAnswered: { eq: false } }),
    longVacant: rowsOf(post, within("team.site", own), inForce, { daysVacant: { gt: 90 } }),
    reviewOverdue: rowsOf(site, own, { reviewOverdue: { eq: true } }),
    called,
    came: rowsOf(attendance, within("meeting.board.site", own), { presence: { in: ["PRESENT", "DEPUTY"] } }),
  } satisfies Readonly<Record<string, Rows>>;
}
