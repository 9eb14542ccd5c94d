import { type EnrolmentStage, enrolmentStages } from "@trailblazer/records";

/** The most enrolments that are moved at once. */
export const most = 1000;

/** Reads the enrolments that are to be moved: where each stands, and the day on which it reached the stage before, if it did. */
export const standingQuery = (stage: EnrolmentStage): string =>
  `query EnrolmentsToMove($where: EnrolmentWhere, $search: String, $first: Int, $after: String) {
  rows: enrolments(where: $where, search: $search, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id version title stage stageOn reachedOn: ${enrolmentStages[stage]} }
  }
}`;

/** Gives enrolments a patch, all of them or none: one change in the history, and one to undo. */
export const moveMutation = `mutation MoveEnrolments($rows: [RowVersion!], $patch: EnrolmentPatch!) {
  result: updateEnrolments(rows: $rows, patch: $patch) {
    changeSet
    changed
    refused { id message path }
    conflicts { id }
  }
}`;
