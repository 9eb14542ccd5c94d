import { choice, day, link, longText, record } from "@trailblazer/fields";

export const practiceReuse = record(
  "PracticeReuse",
  "practiceReuses",
  {
    practice: link("Practice", "Practice", { search: true, inverse: "reuses" }),
    site: link("Reused by", "Site", { search: true }),
    reusedOn: day("Taken up on"),
    how: choice("How", { AS_IS: "As it was", ADAPTED: "Adapted" }),
    note: longText("Note", { optional: true, help: "What was changed, and how it went." }),
  },
  {
    title: ["practice", "site"],
    within: "site",
    label: "Reuse",
    labels: "Practices reused",
    help: "A site that took up what another had made.",
    unique: [["practice", "site"]],
  },
);
