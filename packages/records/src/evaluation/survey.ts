import { choice, longText, record, text } from "@trailblazer/fields";

/** Something that people are asked by, in one round or several: a questionnaire, or a series of interviews. */
export const survey = record(
  "Survey",
  "surveys",
  {
    name: text("Survey", { max: 160, search: true }),
    kind: choice("Kind", { QUESTIONNAIRE: "Questionnaire", INTERVIEWS: "Interviews" }),
    runBy: text("Run by", { search: true }),
    source: longText("Source", { optional: true, max: 1000 }),
    note: longText("Note", { optional: true, max: 2000, help: "How it was made, and what to know before reading it." }),
  },
  {
    title: "name",
    key: ["name"],
    help: "A questionnaire or a series of interviews of the evaluation. Surveys have frames of their own: percentages of one are not of another's base.",
  },
);
