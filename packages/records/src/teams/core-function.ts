import { figure, longText, record, text, wholeNumber } from "@trailblazer/fields";

/** What teams are there for. Reference data, with its source. */
export const coreFunction = record(
  "CoreFunction",
  "coreFunctions",
  {
    number: wholeNumber("Number", { min: 1 }),
    name: text("Function", { max: 160, search: true }),
    about: longText("About", { optional: true, max: 1000 }),
    teamsCovering: figure(
      wholeNumber("Teams that cover it", { unit: "teams", help: "Teams that do something of it on the day. None that has ended." }),
    ),
    source: longText("Source", { max: 1000 }),
  },
  {
    title: ["number", "name"],
    key: ["name"],
    help: "One of the core functions of mental health support teams, with its source.",
  },
);
