import { code, day, decimal, figure, longText, record, text, wholeNumber } from "@trailblazer/fields";
import { YEAR } from "../codes.ts";

/** A round of funding. The teams that were announced for it and the teams that came of it are two numbers. */
export const wave = record(
  "Wave",
  "waves",
  {
    code: code("Wave", { check: YEAR, search: true, help: "The funding year, such as 2018-19." }),
    name: text("Name", { max: 120, optional: true, search: true }),
    announcedOn: day("Announced on", { optional: true }),
    retiredOn: day("Retired on", {
      optional: true,
      help: "The day from which on nothing more is funded or recruited under it. Empty while it is open.",
    }),
    teamsPlanned: wholeNumber("Teams planned", {
      min: 0,
      optional: true,
      unit: "teams",
      help: "As announced. For 2018-19 NHS England announced 59; the evaluation counted 58 created.",
      source: "NHS England, 2018-19 trailblazer sites",
    }),
    teamsCreated: figure(wholeNumber("Teams created", { unit: "teams", help: "Teams of this wave in the register, on the day." })),
    teamsOperational: figure(
      wholeNumber("Teams operational", { unit: "teams", help: "Teams of this wave that work on the day, in part or in full." }),
    ),
    sitesWithTeams: figure(wholeNumber("Sites", { unit: "sites", help: "Sites that have a team of this wave on the day." })),
    teamsPerSite: figure(decimal("Teams to a site", { optional: true, help: "Teams created, by the sites that have them." })),
    pupilsPerTeam: wholeNumber("Pupils to a team", {
      min: 0,
      optional: true,
      unit: "pupils and learners",
      help: "Children and young people that one team is meant for, as it was planned.",
    }),
    interventionsPerTeam: wholeNumber("Interventions a team and year", {
      min: 0,
      optional: true,
      unit: "children and young people a year",
      help: "To whom one team is to give evidence-based interventions in a year, as it was planned.",
    }),
    pupilsPlanned: figure(
      wholeNumber("Reach planned", { optional: true, unit: "pupils and learners", help: "Teams planned, by pupils to a team." }),
    ),
    pupilsExpected: figure(
      wholeNumber("Reach expected", { optional: true, unit: "pupils and learners", help: "Teams created, by pupils to a team." }),
    ),
    interventionsExpected: figure(
      wholeNumber("Interventions expected", {
        optional: true,
        unit: "children and young people a year",
        help: "Teams created, by interventions a team and year.",
      }),
    ),
    source: longText("Source", { optional: true, max: 1000, help: "Where the announced numbers were published." }),
  },
  { title: "code", key: ["code"], help: "A round of funding of mental health support teams." },
);
