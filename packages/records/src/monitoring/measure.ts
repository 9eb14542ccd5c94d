import { choice, code, longText, record, text } from "@trailblazer/fields";

/** What returns give numbers of. How it is counted stands in the versions of its definition. */
export const measure = record(
  "Measure",
  "measures",
  {
    code: code("Code", {
      check: { pattern: /^[A-Z][A-Z0-9_]{1,39}$/, sentence: "is capital letters, digits and underscores, such as NEW_REFERRALS" },
      search: true,
    }),
    name: text("Measure", { search: true }),
    about: choice("About", {
      REFERRALS: "Referrals",
      CASELOAD: "Caseload",
      WAITS: "Waits",
      ACCESS: "Access",
      INTERVENTIONS: "Interventions",
      WHOLE_SCHOOL: "Work with whole settings",
    }),
    unit: text("Unit", { max: 60, help: "What is counted: referrals, people, sessions." }),
    note: longText("Note", { optional: true }),
  },
  {
    title: "name",
    key: ["code"],
    help: "What returns give numbers of, such as new referrals. How it is counted is said by the versions of its definition.",
  },
);
