import type { Comparison } from "./comparison.ts";
import { monthOf, monthsBetween } from "./months.ts";
import { catchment, evaluation, followsFrom, interventions } from "./sources.ts";

/** The wave that the evaluation is about. */
const wave = '{ code: { eq: "2018-19" } }';
const ofWave = `wave: ${wave}`;
const stageFrom = (stage: string) =>
  `{ teamStages(first: 100, where: { value: { eq: ${stage} }, team: { ${ofWave} } }) { groups { nodes { min { from } } } } }`;
const teamsBySite = `{ teams(asOf: "2018-12-31", where: { ${ofWave} }) { groups { nodes { key { site { name } } count } } } }`;

const created = `{ teams(asOf: "2021-03-31", where: { ${ofWave} }) { totalCount } }`;
const created58 = `{ measure: { eq: TEAMS }, basis: { eq: OUTTURN }, about: { eq: "England" }, ${ofWave} }`;
const announced = (measure: string) => `{ measure: { eq: ${measure} }, basis: { eq: ANNOUNCED }, about: { eq: "England" }, ${ofWave} }`;

const median = (numbers: readonly number[]) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
};

/** Sites and teams of the first wave, and when they began. */
export const rollout: readonly Comparison[] = [
  {
    figure: "Sites",
    at: "Report, Background; K1",
    query: "{ sites { totalCount } }",
    published: { row: announced("SITES") },
  },
  {
    figure: "Sites that have teams of the first wave",
    at: "Report, Background; K2",
    query: `{ teams(asOf: "2021-03-31", where: { ${ofWave} }) { groups { nodes { countDistinct { site } } } } }`,
    published: { value: 25, source: evaluation },
  },
  {
    figure: "Sites whose money went to a CCG",
    at: "Report, Setting up",
    query: `{ awards(asOf: "2019-03-31", where: { ${ofWave}, recipient: { kind: { eq: CCG } } }) { groups { nodes { countDistinct { site } } } } }`,
    published: { value: 25, source: evaluation },
  },
  {
    figure: "Teams of the first wave",
    at: "Report, Background; K2",
    query: created,
    published: { row: created58 },
  },
  {
    figure: "Teams of the first wave, as announced",
    at: "K2",
    query: created,
    published: { row: announced("TEAMS") },
    because: "59 were announced and 58 created, and no source explains it: both are kept",
  },
  {
    figure: "Teams of the first wave in a site, at the least",
    at: "Report, Overview; K2",
    query: teamsBySite,
    reads: (...teams: number[]) => Math.min(...teams),
    published: { value: 2, source: evaluation },
  },
  {
    figure: "Teams of the first wave in a site, at the most",
    at: "Report, Overview; K2",
    query: teamsBySite,
    reads: (...teams: number[]) => Math.max(...teams),
    published: { value: 4, source: evaluation },
  },
  {
    figure: "Sites that have teams of later waves too: all, some or none",
    at: "Report, Overview",
    query:
      '{ later: sites(asOf: "2021-03-31", where: { teams: { some: { wave: { code: { ne: "2018-19" } } } } }) { totalCount } all: sites { totalCount } }',
    reads: (later: number, all: number) => (later === 0 ? "none" : later < all ? "some" : "all"),
    published: { value: "some", source: evaluation },
  },
  {
    figure: "Teams of the first wave to a site",
    at: "K2",
    query: `{ waves(asOf: "2021-03-31", where: ${wave}) { nodes { teamsPerSite } } }`,
    places: 1,
    published: { value: 2.3, source: followsFrom("58 teams, 25 sites") },
  },
  {
    figure: "First month in which a team's trainees were in training",
    at: "Report, Background",
    query: stageFrom("IN_TRAINING"),
    reads: monthOf,
    published: { value: "2019-01", source: evaluation },
  },
  {
    figure: "First month in which a team was at work",
    at: "Report, Background",
    query: stageFrom("PARTLY_LIVE"),
    reads: monthOf,
    published: { value: "2019-12", source: evaluation },
  },
  {
    figure: "First month in which a team was at work, by the policy researchers' page",
    at: "PIRU",
    query: stageFrom("PARTLY_LIVE"),
    reads: monthOf,
    published: { value: "2020-01", source: "PIRU, project page: the first teams began in January 2020" },
    because: "the summary has teams at work from the end of 2019, and two sites tell of December: no source explains it",
  },
  {
    figure: "Months from the award until a team was at work, in the middle",
    at: "Report, Setting up",
    query: `{ waves(where: ${wave}) { nodes { announcedOn } } teamStages(first: 100, where: { value: { eq: PARTLY_LIVE }, team: { ${ofWave} } }) { nodes { from } } }`,
    reads: (awardedOn: string, ...began: string[]) => median(began.map((day) => monthsBetween(awardedOn, day))),
    published: { value: 12, source: evaluation },
  },
  {
    figure: "Teams at work in some form by early 2020",
    at: "Report, Progress",
    query: `{ teams(asOf: "2020-01-31", where: { ${ofWave}, stage: { in: [PARTLY_LIVE, OPERATIONAL] } }) { totalCount } }`,
    published: { row: created58 },
  },
  {
    figure: "Per cent of England to be reached by 2023, as last set",
    at: "Report, Background",
    fromPublished: true,
    query: `{ targets(where: { about: { eq: "England" }, dueOn: { gte: "2023-01-01", lte: "2023-12-31" } }) { groups { nodes { max { share } } } } }`,
    published: { value: 35, source: evaluation },
  },
  {
    figure: "Sites that made a career pathway for practitioners",
    at: "Report, Discussion",
    query: '{ practices(where: { name: { contains: "career pathway" } }) { groups { nodes { countDistinct { site } } } } }',
    published: { value: 1, source: evaluation },
  },
  {
    figure: "Pupils and learners to a team, on average",
    at: "K13",
    query: `{ teams(where: { ${ofWave} }) { groups { nodes { avg { catchment } } } } }`,
    places: -3,
    published: { value: 8000, source: catchment },
  },
  {
    figure: "Pupils and learners whom the teams are meant for",
    at: "K13",
    query: `{ waves(asOf: "2021-03-31", where: ${wave}) { nodes { pupilsExpected } } }`,
    published: { value: 464_000, source: followsFrom("58 teams, 8,000 to a team") },
  },
  {
    figure: "Pupils and learners whom the teams announced were meant for",
    at: "K13",
    fromPublished: true,
    query: `{ waves(where: ${wave}) { nodes { pupilsPlanned } } }`,
    published: { value: 472_000, source: followsFrom("59 teams, 8,000 to a team") },
  },
  {
    figure: "The same in ten thousands: more than so many were announced",
    at: "K13",
    fromPublished: true,
    query: `{ waves(where: ${wave}) { nodes { pupilsPlanned } } }`,
    reads: (planned: number) => Math.floor(planned / 10_000) * 10_000,
    published: { row: announced("PUPILS") },
  },
  {
    figure: "Children and young people a year to whom the teams are to give interventions",
    at: "K13",
    query: `{ waves(asOf: "2021-03-31", where: ${wave}) { nodes { interventionsExpected } } }`,
    published: { value: 29_000, source: interventions },
  },
];
