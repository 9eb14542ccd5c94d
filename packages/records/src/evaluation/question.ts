import { choice, code, link, record, text } from "@trailblazer/fields";

export const question = record(
  "Question",
  "questions",
  {
    survey: link("Survey", "Survey", { search: true }),
    code: code("Code", {
      check: { pattern: /^[A-Z][A-Z0-9_]{1,39}$/, sentence: "is capital letters, digits and underscores, such as INFLUENCE" },
      search: true,
      help: "By what it is known in all rounds, however it is worded.",
    }),
    about: text("About", { search: true, help: "What it asks for, in a few words." }),
    topic: choice("Topic", {
      RESPONDENT: "Who answers",
      BEFORE: "Before the programme",
      EXPECTATIONS: "Expectations",
      WHOLE_SCHOOL: "Whole-school approach",
      INVOLVEMENT: "Involvement and influence",
      CO_PRODUCTION: "Co-production",
      INTEGRATION: "Fit with what there is",
      RESOURCES: "Resources",
      DISINVESTMENT: "Disinvestment",
      PANDEMIC: "Pandemic",
      OUTCOMES: "Early outcomes",
      GAPS: "Gaps",
    }),
  },
  {
    title: "about",
    unique: [["survey", "code"]],
    help: "A question of a survey, the same in all rounds. How it is worded stands in its versions.",
  },
);
