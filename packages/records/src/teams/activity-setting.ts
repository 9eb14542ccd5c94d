import { choice, link, longText, record, term } from "@trailblazer/fields";

/** An activity in one of the settings that the team supports: tied to the support, so that it ends there when the support does. */
export const activitySetting = record(
  "ActivitySetting",
  "activitySettings",
  {
    activity: link("Activity", "Activity", { search: true }),
    support: link("Setting", "Support", { search: true, help: "The team's support of a setting, or of a campus." }),
    often: choice(
      "How often",
      { WEEKLY: "Every week", FORTNIGHTLY: "Every fortnight", MONTHLY: "Every month", TERMLY: "Every term", ON_REQUEST: "On request" },
      { optional: true },
    ),
    note: longText("Note", { optional: true, help: "Without names." }),
    ...term({ until: "The day on which it no longer holds. Empty while it lasts: as long as both the support and the activity do." }),
  },
  {
    title: ["activity", "support"],
    within: "activity.team.site",
    label: "Activity in a setting",
    labels: "Activities by setting",
    help: "A setting in which an activity takes place, where it does not in all that the team supports.",
    oneAtATime: [
      { of: ["activity", "support"], at: "support", sentence: "The activity already takes place in this setting on some of these days" },
    ],
  },
);
