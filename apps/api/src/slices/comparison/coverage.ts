import type { Comparison } from "./comparison.ts";
import { followsFrom } from "./sources.ts";

/** A figure of all waves in England, as at the end of a financial year. */
const figure = (measure: string, year: number, basis = "OUTTURN") =>
  `{ measure: { eq: ${measure} }, basis: { eq: ${basis} }, about: { eq: "England" }, asAtOn: { eq: "${year}-03-31" } }`;
const asked = (name: string, measure: string, year: number, field: string, basis?: string) =>
  `${name}: publishedFigures(where: ${figure(measure, year, basis)}) { nodes { ${field} } }`;

const toTeam = (measure: "SETTINGS" | "PUPILS", year: number, value: number, source: string): Comparison => ({
  figure: measure === "SETTINGS" ? `England ${year}: settings to a team` : `England ${year}: pupils and learners to a team`,
  at: measure === "SETTINGS" ? "K9" : "K10",
  fromPublished: true,
  query: `{ ${asked("each", measure, year, "perTeam")} }`,
  places: measure === "SETTINGS" ? 1 : -2,
  published: { value, source },
});

/** What was forecast, and what the Department for Education's method comes to: that each team goes on to stand for as much as at the last outturn. */
const forecast = (measure: "PUPILS_SHARE" | "SETTINGS_SHARE", of: string, because?: string): Comparison => ({
  figure: `England 2025: per cent of ${of} with a team, at a constant average`,
  at: "K11",
  fromPublished: true,
  query: `{ ${asked("grown", measure, 2025, "constantAverage", "FORECAST")} }`,
  published: { row: figure(measure, 2025, "FORECAST") },
  ...(because ? { because } : {}),
});

/** Figures that follow from several that were published of England: no record of the programme's own goes into them. */
export const coverage: readonly Comparison[] = [
  toTeam("SETTINGS", 2023, 17.1, followsFrom("about 6,800 settings, 398 teams; 17 by EdCentral, article 12568")),
  toTeam("SETTINGS", 2024, 17.1, followsFrom("almost 8,500 settings, 498 teams; 17 by Headteacher Update, 2024")),
  toTeam("SETTINGS", 2025, 16.6, followsFrom("10,100 settings, 607 teams")),
  toTeam("PUPILS", 2023, 8500, "EdCentral, article 12568: 8,500 learners to a team"),
  toTeam("PUPILS", 2024, 8400, "Headteacher Update, 2024: 8,400 learners to a team"),
  toTeam("PUPILS", 2025, 8200, followsFrom("about 5.0 million pupils and learners, 607 teams")),
  forecast("PUPILS_SHARE", "pupils and learners"),
  forecast(
    "SETTINGS_SHARE",
    "schools and colleges",
    "34 % was published in whole per cent: from an unrounded 34.5 % the method comes to 42",
  ),
  {
    figure: "England 2026: per cent of pupils and learners with a team, at a constant average",
    at: "K11",
    fromPublished: true,
    query: `{ ${asked("share", "PUPILS_SHARE", 2025, "value")} ${asked("atWork", "TEAMS_OPERATIONAL", 2025, "value")} ${asked("inTraining", "TEAMS_IN_TRAINING", 2025, "value")} }`,
    reads: (share: number, atWork: number, inTraining: number) => (share * (atWork + inTraining)) / atWork,
    published: { row: figure("PUPILS_SHARE", 2026, "FORECAST") },
    because: "the estimate for 2026 was not made by this method, or from other numbers: how is not published",
  },
];
