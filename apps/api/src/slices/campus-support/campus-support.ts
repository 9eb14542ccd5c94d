import type { RecordRule } from "../../engine/write/rule.ts";

/** A support of a campus is of the setting that the campus belongs to. */
export const campusSupport: RecordRule = {
  watches: ["Support", "Campus"],
  async broken(touched, run) {
    const rows = await run(
      `SELECT s.id, s.id = ANY($1::uuid[]) AS mine, c.id AS campus FROM supports s JOIN campuses c ON c.id = s.campus_id
       WHERE c.setting_id <> s.setting_id AND (s.id = ANY($1::uuid[]) OR c.id = ANY($2::uuid[]))`,
      [touched.get("Support") ?? [], touched.get("Campus") ?? []],
    );
    return rows.map(({ id, mine, campus }) =>
      mine
        ? { type: "Support", id: String(id), field: "campus", sentence: "This campus belongs to another setting" }
        : { type: "Campus", id: String(campus), field: "setting", sentence: "This campus has supports as part of its present setting" },
    );
  },
};
