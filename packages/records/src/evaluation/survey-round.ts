import { day, figure, link, longText, percentage, record, wholeNumber } from "@trailblazer/fields";

/** A survey as it was put to people once, from the day on which it opened until it closed. */
export const surveyRound = record(
  "SurveyRound",
  "surveyRounds",
  {
    survey: link("Survey", "Survey", { search: true, inverse: "rounds" }),
    number: wholeNumber("Round", { min: 1, max: 99 }),
    opensOn: day("Opens on"),
    closesOn: day("Closes on", {
      optional: true,
      help: "The first day on which nobody is asked any more. What was answered is told to others from then on, and of ten respondents or more.",
    }),
    invited: figure(
      wholeNumber("Invited", {
        optional: true,
        unit: "respondents",
        help: "Of all groups together; empty where it is not known of one of them.",
      }),
    ),
    responses: figure(wholeNumber("Responses", { unit: "respondents", help: "Of all groups together, up to the day." })),
    responseRate: figure(
      percentage("Response rate", { decimals: 0, optional: true, help: "Responses of those invited, in whole per cent, rounded half-up." }),
    ),
    note: longText("Note", { optional: true, max: 2000 }),
  },
  {
    title: ["survey", "number"],
    label: "Round",
    labels: "Rounds",
    unique: [["survey", "number"]],
    help: "A survey as it was put to people once.",
    rules: [
      {
        at: "closesOn",
        sentence: "Closes on is a day after opens on",
        broken: (row) => row.closesOn !== null && row.closesOn <= row.opensOn,
      },
    ],
  },
);
