import { choice, figure, link, longText, percentage, record, text, wholeNumber } from "@trailblazer/fields";
import { peopleAsked } from "./people-asked.ts";

/** A group of people whom a round asks, and how many of them were invited: the frame of all that is said of their answers. */
export const surveyFrame = record(
  "SurveyFrame",
  "surveyFrames",
  {
    round: link("Round", "SurveyRound", { search: true }),
    asked: choice("Who", peopleAsked),
    takenFrom: text("Taken from", { optional: true, help: "From what list they were taken, such as settings that had joined by a day." }),
    invited: wholeNumber("Invited", {
      min: 0,
      optional: true,
      unit: "respondents",
      help: "How many were asked. It is a number of its own, neither the settings that joined nor those that answered. Empty where it is not known.",
    }),
    responses: figure(
      wholeNumber("Responses", { people: true, unit: "respondents", help: "Answered questionnaires that came in up to the day." }),
    ),
    responseRate: figure(
      percentage("Response rate", { decimals: 0, optional: true, help: "Responses of those invited, in whole per cent, rounded half-up." }),
    ),
    interviewed: figure(
      wholeNumber("People interviewed", {
        people: true,
        optional: true,
        unit: "people",
        help: "In interviews that were held up to the day, people and not interviews. Empty where they are fewer than ten.",
      }),
    ),
    note: longText("Note", { optional: true, max: 2000 }),
  },
  {
    title: ["asked", "round"],
    label: "Group of respondents",
    labels: "Groups of respondents",
    unique: [["round", "asked"]],
    help: "A group of people whom a round of a survey asks, and how many were invited.",
  },
);
