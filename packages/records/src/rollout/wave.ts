import { code, day, figure, longText, record, text, wholeNumber } from "@trailblazer/fields";
import { YEAR } from "../codes.ts";

/** A round of funding. The teams that were announced for it and the teams that came of it are two numbers. */
export const wave = record(
  "Wave",
  "waves",
  {
    code: code("Wave", { check: YEAR, search: true, help: "The funding year, such as 2018-19." }),
    name: text("Name", { max: 120, optional: true, search: true }),
    announcedOn: day("Announced on", { optional: true }),
    teamsPlanned: wholeNumber("Teams planned", {
      min: 0,
      optional: true,
      unit: "teams",
      help: "As announced. For 2018-19 NHS England announced 59; the evaluation counted 58 created.",
      source: "NHS England, 2018-19 trailblazer sites",
    }),
    teamsCreated: figure(wholeNumber("Teams created", { unit: "teams", help: "Teams of this wave in the register, on the day." })),
    source: longText("Source", { optional: true, max: 1000, help: "Where the announced numbers were published." }),
  },
  { title: "code", key: ["code"], help: "A round of funding of mental health support teams." },
);
