/** Which site it is. */
export const siteQuery = "query SiteOfStory($id: ID!) { site(id: $id) { id name region { name } } }";

/** The last review of a site up to a day. */
export const reviewQuery = `query LastReview($where: SiteReviewWhere) {
  siteReviews(where: $where, orderBy: [{ reviewedOn: DESC }], first: 1) {
    nodes { id reviewedOn judgement reason supportAgreed nextDueOn }
  }
}`;

/** The boards of a site that meet. */
export const boardsQuery = `query Boards($where: BoardWhere) {
  boards(where: $where, orderBy: [{ name: ASC }], first: 100) {
    nodes { id name seatsHeld missingGroups chairSector meetingsHeld actionsOverdue }
  }
}`;

/** All assessments of a site up to a day, latest first, and the principles that there are. */
export const principlesQuery = `query Principles($where: PrincipleAssessmentWhere) {
  operatingPrinciples(orderBy: [{ number: ASC }], first: 100) { nodes { id number principle } }
  principleAssessments(where: $where, orderBy: [{ assessedOn: DESC }], first: 1000) { nodes { id assessedOn by judgement reason principle { id } } }
}`;

/** The awards of a site with what was paid out of each and spent, as far as the viewer is shown it. */
export const awardsQuery = (names: readonly string[]): string => `query Awards($where: AwardWhere) {
  awards(where: $where, orderBy: [{ wave: { code: ASC } }], first: 100) {
    nodes { id wave { code } recipient { name } ${names.join(" ")} }
  }
}`;

/** What the evaluation found at a site, latest first. */
export const findingsQuery = `query Findings($where: FindingSiteWhere) {
  findingSites(where: $where, orderBy: [{ finding: { foundOn: DESC } }], first: 20) {
    nodes { id note finding { id finding kind foundOn } }
  }
}`;
