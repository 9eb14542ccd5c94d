import { board, boardAction, escalation, involvement, risk } from "@trailblazer/records";
import { rowsOf, within } from "../../kit/desk/rows.ts";
import type { Where } from "../../kit/list/where.ts";

/** What the desk counts, of the boards of some sites or of all. */
export function governanceNumbers(sites: Where | undefined) {
  const boards = rowsOf(board, { inForce: true }, within("site", sites ?? { id: { isNull: false } }));
  const onBoard = within("board.site", sites);
  return {
    boards,
    complete: rowsOf(board, boards.where, { groupsMissing: { eq: 0 } }),
    withoutYoungPeople: rowsOf(board, boards.where, { missingGroups: { has: "YOUNG_PEOPLE" } }),
    withoutParents: rowsOf(board, boards.where, { missingGroups: { has: "PARENTS_AND_CARERS" } }),
    open: rowsOf(boardAction, { inForce: true }, onBoard),
    overdue: rowsOf(boardAction, { state: { eq: "OVERDUE" } }, onBoard),
    risks: rowsOf(risk, { inForce: true }, onBoard),
    extreme: rowsOf(risk, { inForce: true, rating: { eq: "EXTREME" } }, onBoard),
    toReview: rowsOf(risk, { inForce: true, reviewOverdue: { eq: true } }, onBoard),
    unanswered: rowsOf(escalation, { isAnswered: { eq: false } }, onBoard),
    escalations: rowsOf(escalation, onBoard),
    involvements: rowsOf(involvement, within("site", sites)),
  };
}
