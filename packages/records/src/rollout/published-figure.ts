import { choice, day, decimal, figure, link, longText, record, text, wholeNumber } from "@trailblazer/fields";

/** Measures that are of the respondents of a survey. */
const ofSurveys: ReadonlySet<string> = new Set(["RESPONSES", "RESPONSE_RATE", "INTERVIEWED", "AGREED_SHARE"]);

/** A number as somebody published it. It stands beside what the register counts and is never mixed with it. */
export const publishedFigure = record(
  "PublishedFigure",
  "publishedFigures",
  {
    measure: choice("Measure", {
      SITES: "Sites",
      TEAMS: "Teams",
      TEAMS_OPERATIONAL: "Teams operational",
      TEAMS_IN_TRAINING: "Teams in training",
      SETTINGS: "Settings with a team",
      SETTINGS_SHARE: "Share of settings with a team",
      PUPILS: "Pupils and learners with a team",
      PUPILS_SHARE: "Share of pupils and learners with a team",
      WAITING_TIME_PILOTS: "Waiting-time pilots",
      RESPONSES: "Responses to a survey",
      RESPONSE_RATE: "Response rate of a survey",
      INTERVIEWED: "People interviewed",
      AGREED_SHARE: "Share of respondents who agreed",
    }),
    value: decimal("Value", { help: "Shares as a percentage: 35 means 35 %." }),
    basis: choice("Basis", { OUTTURN: "Outturn", ANNOUNCED: "Announced", FORECAST: "Forecast", TARGET: "Target" }),
    asAtOn: day("As at", { help: "The day that the number is about, not the day on which it was published." }),
    about: text("About", { search: true, initial: "England", help: "England, or the area or areas that the number is of." }),
    perTeam: figure(
      decimal("To a team", {
        optional: true,
        help: "Of settings and of pupils: the value by the teams operational that were published as at the same day, for the same area.",
      }),
    ),
    constantAverage: figure(
      decimal("At a constant average", {
        optional: true,
        help: "What it would come to if each team operational on the day stood for as much as at the last outturn before it, for the same area.",
        source: "Department for Education, forecast of coverage: House of Lords written answer HL2012",
      }),
    ),
    site: link("Site", "Site", { optional: true }),
    region: link("Region", "Region", { optional: true }),
    wave: link("Wave", "Wave", { optional: true }),
    respondents: link("Respondents", "SurveyFrame", {
      optional: true,
      inverse: "benchmarks",
      help: "Of whom a figure of a survey is.",
    }),
    question: link("Question", "AskedQuestion", {
      optional: true,
      inverse: "benchmarks",
      help: "What they agreed to, of a share who agreed.",
    }),
    base: wholeNumber("Base", { min: 1, optional: true, help: "Of how many a share is, where that is published." }),
    source: longText("Source", { max: 1000 }),
    note: longText("Note", { optional: true, help: "How it was counted, and what it disagrees with." }),
  },
  {
    title: ["measure", "about"],
    help: "A number as it was published, with its source and its day. Sources disagree: all of them are kept.",
    rules: [
      {
        at: "respondents",
        sentence: "Only a figure of a survey names respondents",
        broken: (row) => row.respondents !== null && !ofSurveys.has(row.measure),
      },
      {
        at: "question",
        sentence: "Only a share who agreed names a question",
        broken: (row) => row.question !== null && row.measure !== "AGREED_SHARE",
      },
    ],
  },
);
