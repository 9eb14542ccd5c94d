import { figure, link, percentage, record, wholeNumber } from "@trailblazer/fields";

const told =
  "Empty, for everybody, where fewer than ten answered, while the round is open, and in what was known at a moment: from two of those one answer could be told.";

/** A question as a round put it to a group: what its answers come to. */
export const askedQuestion = record(
  "AskedQuestion",
  "askedQuestions",
  {
    respondents: link("Respondents", "SurveyFrame", { search: true }),
    wording: link("Question", "QuestionVersion", { search: true, help: "In the version in which it was asked." }),
    place: wholeNumber("Place", { min: 1, max: 999, optional: true, help: "Its number in the questionnaire." }),
    base: figure(
      wholeNumber("Base", {
        people: true,
        optional: true,
        unit: "respondents",
        help: `How many answered, those left out to whom it does not apply. ${told}`,
      }),
    ),
    agreed: figure(
      wholeNumber("Agreed", {
        people: true,
        optional: true,
        unit: "respondents",
        help: `Of the base: strongly agree, agree or yes. ${told}`,
      }),
    ),
    percentAgreed: figure(
      percentage("Agreed, per cent", {
        people: { share: ["agreed", "base"] },
        decimals: 0,
        optional: true,
        help: `Agreed of the base, in whole per cent, rounded half-up: 12.5 is 13. Counted from the answers and kept nowhere. ${told}`,
      }),
    ),
  },
  {
    title: ["wording", "respondents"],
    unique: [["respondents", "wording"]],
    help: "A question as a round put it to a group of respondents, with what its answers come to.",
  },
);
