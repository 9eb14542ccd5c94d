import type { RecordRule } from "../../engine/write/rule.ts";

/**
 * Substantive staff of a post may come to more than its WTE, as in a handover, but somebody must have said why.
 * A day on which one of the postings in force says so is explained.
 */
const UNEXPLAINED = `
  SELECT p.id AS post, min(d.day) AS day, to_char(min(d.day), 'FMDD FMMonth YYYY') AS words
  FROM posts p
  CROSS JOIN LATERAL (
    SELECT "from" AS day FROM postings WHERE post_id = p.id AND kind = 'SUBSTANTIVE'
    UNION SELECT "from" FROM post_wtes WHERE post_id = p.id AND "from" IS NOT NULL) d
  WHERE p.id = ANY($1::uuid[])
    AND (SELECT coalesce(sum(s.wte), 0) FROM postings s
         WHERE s.post_id = p.id AND s.kind = 'SUBSTANTIVE' AND s."from" <= d.day AND (s."until" IS NULL OR s."until" > d.day))
      > (SELECT coalesce(sum(w.value), 0) FROM post_wtes w
         WHERE w.post_id = p.id AND (w."from" IS NULL OR w."from" <= d.day) AND (w."until" IS NULL OR w."until" > d.day))
    AND NOT EXISTS (SELECT 1 FROM postings s
         WHERE s.post_id = p.id AND s.over_reason IS NOT NULL AND s."from" <= d.day AND (s."until" IS NULL OR s."until" > d.day))
  GROUP BY p.id`;

/** Refuses substantive staff beyond a post's WTE without a reason. The post is locked, so that two writers can't each fill it; only so far as postings that name it still can be added, or they would wait for each other. */
export const overEstablishment: RecordRule = {
  watches: ["Posting", "Post", "PostWte"],
  async broken(touched, run) {
    const postings = touched.get("Posting") ?? [];
    const posts = await run(
      `SELECT id FROM posts WHERE id = ANY($1::uuid[]) OR id IN (SELECT post_id FROM postings WHERE id = ANY($2::uuid[])
         UNION SELECT post_id FROM post_wtes WHERE id = ANY($3::uuid[])) ORDER BY id FOR NO KEY UPDATE`,
      [touched.get("Post") ?? [], postings, touched.get("PostWte") ?? []],
    );
    const found = await run(UNEXPLAINED, [posts.map(({ id }) => id)]);
    if (!found.length) return [];
    const mine = await run(`SELECT id, post_id FROM postings WHERE id = ANY($1::uuid[])`, [postings]);
    return found.map(({ post, words }) => {
      const posting = mine.find((one) => one.post_id === post);
      const sentence = `Substantive staff of this post come to more than its WTE from ${String(words)}`;
      if (posting) return { type: "Posting", id: String(posting.id), field: "overReason", sentence: `${sentence}: say why` };
      return { type: "Post", id: String(post), field: "wte", sentence: `${sentence}: end a posting first, or say why on it` };
    });
  },
};
