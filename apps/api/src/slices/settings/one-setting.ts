import { noMismatch } from "../../engine/write/mismatches.ts";

const other = "This campus belongs to another setting";

/** A support of a campus is of the setting that the campus belongs to, and so is whoever leads there. */
export const oneSetting = noMismatch([
  {
    from: "supports s JOIN campuses c ON c.id = s.campus_id",
    where: "c.setting_id <> s.setting_id",
    at: [
      { alias: "s", type: "Support", field: "campus", sentence: other },
      { alias: "c", type: "Campus", field: "setting", sentence: "This campus has supports as part of its present setting" },
    ],
  },
  {
    from: "senior_leads s JOIN campuses c ON c.id = s.campus_id",
    where: "c.setting_id <> s.setting_id",
    at: [
      { alias: "s", type: "SeniorLead", field: "campus", sentence: other },
      {
        alias: "c",
        type: "Campus",
        field: "setting",
        sentence: "This campus has had senior mental health leads as part of its present setting",
      },
    ],
  },
]);
