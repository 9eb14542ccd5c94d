import type { Comparison } from "./comparison.ts";
import { evaluation, followsFrom } from "./sources.ts";

const joined = 'enrolments(asOf: "2021-03-31", where: { stage: { eq: JOINED } })';
const settingsJoined = `${joined} { groups { nodes { countDistinct { setting } } } }`;
const teams = 'teams(asOf: "2021-03-31", where: { wave: { code: { eq: "2018-19" } } }) { totalCount }';
const ratio = (part: number, whole: number) => part / whole;
const percent = (part: number, whole: number) => (100 * part) / whole;
const responses = (survey: string) =>
  `surveyResponses(where: { respondents: { round: { number: { eq: 1 }, survey: { name: { eq: "${survey}" } } } } }) { totalCount }`;

/** The settings that were recruited, and what follows from how many they are. */
export const settings: readonly Comparison[] = [
  {
    figure: "Settings that joined",
    at: "Report, Background; K4",
    query: `{ ${settingsJoined} }`,
    published: {
      row: '{ measure: { eq: SETTINGS }, basis: { eq: OUTTURN }, about: { eq: "England" }, wave: { code: { eq: "2018-19" } } }',
    },
  },
  {
    figure: "Settings that joined, to a team",
    at: "K4",
    query: `{ ${settingsJoined} ${teams} }`,
    reads: ratio,
    places: 1,
    published: { value: 18.1, source: followsFrom("1,050 settings, 58 teams") },
  },
  {
    figure: "Settings that joined, to a site",
    at: "K4",
    query: `{ ${settingsJoined} sites { totalCount } }`,
    reads: ratio,
    places: 1,
    published: { value: 42, source: followsFrom("1,050 settings, 25 sites") },
  },
  {
    figure: "Ways in which settings were recruited, without those that came by both",
    at: "Report, Setting up",
    query:
      '{ enrolments(asOf: "2021-03-31", where: { stage: { eq: JOINED }, route: { ne: BOTH } }) { groups { totalCount nodes { key { route } } } } }',
    published: { value: 2, source: evaluation },
  },
  {
    figure: "Responses to the survey of settings, per cent of settings that joined",
    at: "K7",
    query: `{ ${responses("Survey of educational settings")} ${settingsJoined} }`,
    reads: percent,
    published: { value: 28, source: followsFrom("299 responses, 1,050 settings; the 30 % published is of those invited") },
  },
  {
    figure: "Responses to the baseline survey, per cent of settings that joined",
    at: "K7",
    query: `{ ${responses("Baseline survey of provision")} ${settingsJoined} }`,
    reads: percent,
    published: { value: 66, source: followsFrom("693 responses, 1,050 settings") },
  },
];
