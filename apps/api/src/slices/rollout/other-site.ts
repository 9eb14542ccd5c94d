import type { RecordRule } from "../../engine/write/rule.ts";

/** A practice is reused by other sites than the one that made it. */
export const otherSite: RecordRule = {
  watches: ["PracticeReuse", "Practice"],
  async broken(touched, run) {
    const rows = await run(
      `SELECT u.id, p.id AS practice, u.id = ANY($1::uuid[]) AS mine FROM practice_reuses u JOIN practices p ON p.id = u.practice_id
       WHERE u.site_id = p.site_id AND (u.id = ANY($1::uuid[]) OR p.id = ANY($2::uuid[]))`,
      [touched.get("PracticeReuse") ?? [], touched.get("Practice") ?? []],
    );
    return rows.map(({ id, practice, mine }) =>
      mine
        ? { type: "PracticeReuse", id: String(id), field: "site", sentence: "The site that made a practice does not reuse it" }
        : { type: "Practice", id: String(practice), field: "site", sentence: "This site reuses the practice as another's" },
    );
  },
};
