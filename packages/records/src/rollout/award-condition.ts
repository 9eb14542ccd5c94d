import { choice, day, figure, link, longText, record, text, webAddress, wholeNumber } from "@trailblazer/fields";
import { dueStates } from "./due.ts";

export const awardCondition = record(
  "AwardCondition",
  "awardConditions",
  {
    award: link("Award", "Award", { search: true, inverse: "conditions" }),
    condition: text("Condition", { search: true, help: "What has to be so, in a line." }),
    dueOn: day("Due on"),
    metOn: day("Met on", { optional: true }),
    evidence: webAddress("Evidence", { optional: true, help: "Where it can be read." }),
    state: figure(choice("State", dueStates, { help: "On the day: overdue from the day after it was due, until it is met." })),
    daysOverdue: figure(wholeNumber("Days overdue", { unit: "days", help: "On the day; nought when it is not overdue." })),
    note: longText("Note", { optional: true }),
  },
  {
    title: ["condition", "award"],
    within: "award.site",
    label: "Condition",
    labels: "Conditions of awards",
    help: "What an award depends on: by when, and how it was shown.",
    rules: [
      {
        at: "evidence",
        sentence: "Evidence waits for the day on which the condition was met",
        broken: (row) => row.evidence !== null && row.metOn === null,
      },
    ],
  },
);
