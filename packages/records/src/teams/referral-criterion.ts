import { choice, link, longText, record, term, text } from "@trailblazer/fields";

/** What decides whether a team takes on a referral. */
export const referralCriterion = record(
  "ReferralCriterion",
  "referralCriteria",
  {
    team: link("Team", "Team", { search: true }),
    kind: choice("Kind", {
      AGE: "Age",
      NEED: "Need",
      SETTING: "School or college",
      REFERRER: "Who may refer",
      CONSENT: "Consent",
      OTHER: "Other",
    }),
    criterion: text("Criterion", { max: 300, search: true, help: "What it says: 5 up to the 18th birthday; mild to moderate anxiety." }),
    ...term(),
    note: longText("Note", { optional: true, help: "Why it is so, or why it changed. Without names." }),
  },
  {
    title: ["criterion", "team"],
    within: "team.site",
    label: "Referral criterion",
    labels: "Referral criteria",
    help: "What decides whether a team takes on a child or young person, and for how long it has.",
    oneAtATime: [{ of: ["team", "criterion"], at: "criterion", sentence: "The team already has this criterion on some of these days" }],
  },
);
