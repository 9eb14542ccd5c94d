import { choice, link, longText, record, term } from "@trailblazer/fields";

/** What a team changed because of the pandemic, and whether it stayed. */
export const pandemicChange = record(
  "PandemicChange",
  "pandemicChanges",
  {
    team: link("Team", "Team", { search: true }),
    kind: choice(
      "Kind",
      {
        REFERRALS: "Seeking referrals by communications and with other services",
        REMOTE: "Remote delivery",
        RESOURCES: "Resources for parents or staff on their own mental health",
        PARENTS: "Direct support for parents and carers",
        STAFF: "Direct support for staff of settings",
        OTHER: "Other",
      },
      { source: "Early evaluation of the Children and Young People's Mental Health Trailblazer programme, summary, 2021" },
    ),
    change: longText("What changed", { max: 2000, help: "Without names." }),
    ...term(),
    kept: choice(
      "Kept afterwards",
      { WHOLE: "Yes", PART: "In part", NO: "No" },
      { optional: true, help: "Whether it goes on beyond the pandemic, as far as that is decided." },
    ),
  },
  {
    title: ["kind", "team"],
    within: "team.site",
    help: "What a team changed because of the pandemic, from when until when, and whether it was kept.",
    rules: [
      {
        at: "kept",
        sentence: "What is not kept has an end: give the day in until",
        broken: (row) => row.kept === "NO" && row.until === null,
      },
    ],
  },
);
