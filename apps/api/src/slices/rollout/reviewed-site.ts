import type { RecordRule } from "../../engine/write/rule.ts";

/** A site's board follows up what came out of reviews of that site; boards above sites follow up any. */
export const reviewedSite: RecordRule = {
  watches: ["BoardAction", "SiteReview", "Board"],
  async broken(touched, run) {
    const rows = await run(
      `SELECT a.id AS action, r.id AS review, b.id AS board, a.id = ANY($1::uuid[]) AS by_action, r.id = ANY($2::uuid[]) AS by_review
       FROM board_actions a JOIN site_reviews r ON r.id = a.review_id JOIN boards b ON b.id = a.board_id
       WHERE b.site_id <> r.site_id AND (a.id = ANY($1::uuid[]) OR r.id = ANY($2::uuid[]) OR b.id = ANY($3::uuid[]))`,
      [touched.get("BoardAction") ?? [], touched.get("SiteReview") ?? [], touched.get("Board") ?? []],
    );
    return rows.map(({ action, review, board, by_action, by_review }) => {
      if (by_action)
        return { type: "BoardAction", id: String(action), field: "review", sentence: "This review is of another site than the board" };
      const sentence = "A board of its present site follows up what came out of a review";
      return by_review
        ? { type: "SiteReview", id: String(review), field: "site", sentence }
        : { type: "Board", id: String(board), field: "site", sentence };
    });
  },
};
