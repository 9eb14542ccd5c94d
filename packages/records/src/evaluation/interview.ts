import { choice, day, link, longText, record, wholeNumber } from "@trailblazer/fields";

export const interview = record(
  "Interview",
  "interviews",
  {
    respondents: link("Respondents", "SurveyFrame", { search: true }),
    kind: choice("Kind", { ONE: "With one person", GROUP: "With a group", FOCUS_GROUP: "Focus group" }),
    site: link("Site", "Site", { optional: true, search: true }),
    region: link("Region", "Region", { optional: true }),
    heldOn: day("Held on"),
    people: wholeNumber("People", { min: 1, max: 99, unit: "people" }),
    summary: longText("Summary", { optional: true, help: "What was said, without names." }),
  },
  {
    isOfPeople: true,
    title: ["heldOn", "respondents"],
    within: "site",
    help: "An interview or a focus group of the evaluation. For evaluators alone.",
    rules: [
      {
        at: "people",
        sentence: "An interview with one person is with one",
        broken: (row) => row.kind === "ONE" && row.people !== 1,
      },
    ],
  },
);
