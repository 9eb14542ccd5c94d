import type { Comparison } from "./comparison.ts";
import { extent } from "./extent.ts";
import { monthOf } from "./months.ts";
import { evaluation, standardTeam } from "./sources.ts";

const ofWave = 'wave: { code: { eq: "2018-19" } }';
const standard = ["EMHP", "SENIOR_CLINICIAN", "TEAM_MANAGER", "ADMINISTRATOR"];

/** Whole-time equivalents of posts in some roles, to a team of the first wave. */
const toTeam = (figure: string, roles: readonly string[], value: number): Comparison => ({
  figure,
  at: "K5",
  query: `{ posts(asOf: "2021-03-31", where: { role: { in: [${roles.join(", ")}] }, team: { ${ofWave} } }) { groups { nodes { sum { wte } } } } teams(asOf: "2021-03-31", where: { ${ofWave} }) { totalCount } }`,
  reads: (wte: number, teams: number) => wte / teams,
  places: 1,
  published: { value, source: standardTeam },
});

const trainees = "contract: { eq: TRAINING }, post: { role: { eq: EMHP } }";

const belowSupervision = (day: string) => `sites(asOf: "${day}", where: { belowSupervision: { gt: 0 } }) { totalCount }`;
/** Sites that closed a search for senior staff without finding as many as they sought, by the end of the first fieldwork. */
const hardToFind = `sites(where: { teams: { some: { recruitmentCampaigns: { some: { role: { eq: SENIOR_CLINICIAN }, difficulty: { isNull: false }, closedOn: { lte: "2021-03-15" } } } } } }) { totalCount }`;
const early = belowSupervision("2020-01-31");

const seniors = (cameFrom: string) =>
  `postings(where: { cameFrom: { ${cameFrom} }, post: { role: { eq: SENIOR_CLINICIAN }, team: { ${ofWave} } } }) { totalCount }`;

/** The first intake: the next began in September 2019. */
const first = 'startsOn: { lt: "2019-03-01" }';

/** Posts of the teams, and those who train for them. */
export const workforce: readonly Comparison[] = [
  toTeam("Standard team, WTE", standard, 8),
  toTeam("Standard team, WTE of practitioners (EMHPs)", ["EMHP"], 4),
  toTeam("Standard team, WTE of senior clinicians and therapists", ["SENIOR_CLINICIAN"], 3),
  toTeam("Standard team, WTE of a manager", ["TEAM_MANAGER"], 0.5),
  toTeam("Standard team, WTE of an administrator", ["ADMINISTRATOR"], 0.5),
  {
    figure: "Other roles in the teams",
    at: "Report, Setting up",
    query: `{ posts(where: { role: { notIn: [${standard.join(", ")}] }, team: { ${ofWave} } }) { groups { nodes { countDistinct { role } } } } }`,
    published: { value: 11, source: evaluation },
  },
  {
    figure: "Places on the first courses for practitioners",
    at: "Department for Education",
    query: `{ cohorts(where: { ${first} }) { groups { nodes { sum { places } } } } }`,
    published: { value: 210, source: "Written answer to a parliamentary question, 5 December 2018" },
  },
  {
    figure: "Universities of the first courses for practitioners",
    at: "Department of Health and Social Care",
    query: `{ cohorts(where: { ${first} }) { groups { nodes { countDistinct { university } } } } }`,
    published: { value: 7, source: "GOV.UK, news on the first trailblazer sites, 2018, by a copy of it" },
  },
  {
    figure: "First month in which trainee practitioners began",
    at: "Report, Background",
    query: `{ postings(where: { ${trainees} }) { groups { nodes { min { from } } } } }`,
    reads: monthOf,
    published: { value: "2019-01", source: evaluation },
  },
  {
    figure: "Trainee practitioners on band 4, per cent",
    at: "University of Exeter",
    query: `{ all: postings(where: { ${trainees} }) { totalCount } onBand: postings(where: { ${trainees}, band: { eq: BAND_4 } }) { totalCount } }`,
    reads: (all: number, onBand: number) => (100 * onBand) / all,
    published: {
      value: 100,
      source: "University of Exeter, page on the course for education mental health practitioners: trainees are on NHS band 4",
    },
  },
  {
    figure: "Posts filled by early 2020, all or not all",
    at: "Report, Progress",
    query: `{ teams(asOf: "2020-01-31", where: { ${ofWave} }) { groups { nodes { sum { fundedWte filledWte } } } } }`,
    reads: (funded: number, filled: number) => (filled < funded ? "not all" : "all"),
    published: { value: "not all", source: evaluation },
  },
  {
    figure: "Senior clinicians who came from local NHS services for children: all, some or none",
    at: "Report, Setting up",
    query: `{ local: ${seniors("eq: LOCAL_SPECIALIST")} all: ${seniors("isNull: false")} }`,
    reads: (local: number, all: number) => (local === 0 ? "none" : local < all ? "some" : "all"),
    published: { value: "some", source: `${evaluation}: in some cases` },
  },
  {
    figure: "Sites that had trouble recruiting senior staff",
    at: "Report, Setting up",
    query: `{ trouble: ${hardToFind} all: sites { totalCount } }`,
    reads: extent,
    published: { value: "some", source: `${evaluation}: several` },
  },
  {
    figure: "Sites whose practitioners had too little supervision early on",
    at: "Report, Setting up",
    query: `{ early: ${early} all: sites { totalCount } }`,
    reads: extent,
    published: { value: "few", source: `${evaluation}: a small number` },
  },
  {
    figure: "The same by the time of the first fieldwork",
    at: "Report, Setting up",
    query: `{ early: ${early} fieldwork: ${belowSupervision("2020-11-01")} }`,
    reads: (early: number, fieldwork: number) => (fieldwork < early / 2 ? "largely resolved" : "not resolved"),
    published: { value: "largely resolved", source: evaluation },
  },
];
