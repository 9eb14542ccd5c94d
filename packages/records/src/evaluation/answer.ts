import { choice, link, record } from "@trailblazer/fields";

export const answers = {
  STRONGLY_AGREE: "Strongly agree",
  AGREE: "Agree",
  NEITHER: "Neither agree nor disagree",
  DISAGREE: "Disagree",
  STRONGLY_DISAGREE: "Strongly disagree",
  YES: "Yes",
  NO: "No",
  DONT_KNOW: "Don't know",
  NOT_APPLICABLE: "Does not apply",
} as const;

export const answer = record(
  "Answer",
  "answers",
  {
    response: link("Response", "SurveyResponse", { search: true }),
    question: link("Question", "AskedQuestion", { search: true }),
    answer: choice("Answer", answers),
  },
  {
    isOfPeople: true,
    title: ["question", "answer"],
    within: "response.site",
    unique: [["response", "question"]],
    help: "What was answered to a question. For evaluators alone: others see what the answers of ten or more come to.",
  },
);
