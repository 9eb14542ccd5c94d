import { choice, decimal, figure, link, longText, record, term, text, yesNo } from "@trailblazer/fields";

/** The kinds of mental health provision that settings were asked about, and what is none of them. */
export const provisionKinds = {
  EDUCATIONAL_PSYCHOLOGY: "Educational psychology",
  COUNSELLING: "Counselling",
  CBT: "Cognitive behavioural therapy (CBT)",
  CLINICAL_PSYCHOLOGY: "Clinical psychology",
  OTHER: "Other",
} as const;

/** What a setting has for mental health before a team comes and beside it. */
export const provision = record(
  "Provision",
  "provisions",
  {
    setting: link("Setting", "Setting", { search: true }),
    kind: choice("Kind", provisionKinds, { source: "Early evaluation, 2021: support available before the programme" }),
    what: text("What it is", { max: 120, optional: true, search: true, help: "Of other kinds, say which: play therapy, mentoring." }),
    paidBy: choice("Paid by", {
      SETTING: "The setting itself",
      COUNCIL: "Council",
      NHS: "CCG or other NHS body",
      CHARITY: "Charity",
      PARENTS: "Parents and carers",
      OTHER: "Others",
    }),
    hours: decimal("Hours", {
      min: 0.25,
      max: 500,
      unit: "hours a week",
      help: "In an ordinary week of term, of all who give it together. When the hours change, end the provision and begin another.",
    }),
    ...term(),
    endedBecause: choice(
      "Reason it ended",
      {
        TEAM: "The team does it in its place",
        MONEY: "No money for it",
        STAFF: "Whoever gave it left",
        NEED: "No longer needed",
        CHANGED: "Changed: other hours, or paid by others",
        CLOSED: "The setting closed or became another",
        OTHER: "Other",
      },
      { optional: true },
    ),
    thereBefore: figure(
      yesNo("There before the team", {
        help: "Whether the setting had it on the day on which a team's support of it began, in full or as its hub.",
      }),
    ),
    note: longText("Note", { optional: true }),
  },
  {
    title: ["kind", "setting"],
    within: "setting.enrolments.site",
    help: "Mental health provision in a setting before a team came and beside it: of what kind, who pays, how much and for how long.",
    rules: [
      { at: "what", sentence: "What it is is required for other kinds", broken: (row) => row.kind === "OTHER" && !row.what?.trim() },
      {
        at: "endedBecause",
        sentence: "Reason it ended waits for the day in until",
        broken: (row) => row.endedBecause !== null && row.until === null,
      },
    ],
  },
);
