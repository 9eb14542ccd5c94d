import { type EnrolmentStage, enrolmentStages } from "@trailblazer/records";

/** The most enrolments that one document moves. */
export const most = 20;

/** Reads the enrolments that are to be moved: where each stands, and the day on which it reached the stage before, if it did. */
export const standingQuery = (stage: EnrolmentStage): string =>
  `query EnrolmentsToMove($where: EnrolmentWhere, $search: String, $after: String) {
  rows: enrolments(where: $where, search: $search, first: 1000, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id version title stage stageOn reachedOn: ${enrolmentStages[stage]} }
  }
}`;

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

/** The name in a document of the enrolment that stands at a place in it. */
export const nameAt = (at: number): string => `m${at}`;

/** Gives several enrolments the same patch, each under its own name. */
export function moveMutation(count: number): string {
  const variables = numbers(count).map((at) => `$id${at}: ID!, $version${at}: Int!`);
  const updates = numbers(count).map(
    (at) => `  ${nameAt(at)}: updateEnrolment(id: $id${at}, version: $version${at}, patch: $patch) { id }`,
  );
  return `mutation MoveEnrolments($patch: EnrolmentPatch!, ${variables.join(", ")}) {\n${updates.join("\n")}\n}`;
}
