import { day, link, record, text } from "@trailblazer/fields";

/** A questionnaire that somebody filled in. Who did is written down nowhere. */
export const surveyResponse = record(
  "SurveyResponse",
  "surveyResponses",
  {
    respondents: link("Respondents", "SurveyFrame", { search: true }),
    code: text("Code", {
      max: 20,
      help: "A number by which its answers are held together. Nothing that leads back to a person or a setting.",
    }),
    site: link("Site", "Site", { optional: true, search: true }),
    submittedOn: day("Submitted on"),
  },
  {
    isOfPeople: true,
    title: ["code", "respondents"],
    within: "site",
    label: "Response",
    labels: "Responses",
    unique: [["respondents", "code"]],
    help: "A questionnaire that somebody filled in, without who that was. For evaluators alone.",
  },
);
