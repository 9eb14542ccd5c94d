import { savedQuery } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";

/** The queries that are kept, each by the name under which questions find it. */
const queries = {
  sitesOnDay: {
    name: "Sites on a day: teams, settings and staff",
    purpose: "How many teams work at each site, how many settings have joined, and how many posts are filled, as at a day.",
    query: `query SitesOnDay($day: Date!) {
  sites(asOf: $day, first: 1000, orderBy: [{ name: ASC }]) {
    totalCount
    nodes { name region { name } teamsOperational settingsJoined fundedWte filledWte vacantWte }
  }
}`,
    variables: { day: "2021-03-31" },
  },
  settingsJoined: {
    name: "Settings that joined, by phase",
    purpose: "How many settings had joined by a day, by phase of education; of one wave, or of all where no wave is given.",
    query: `query SettingsJoined($day: Date!, $wave: String) {
  enrolments(asOf: $day, where: { stage: { eq: JOINED }, wave: { code: { eq: $wave } } }) {
    totalCount
    groups(orderBy: [{ count: DESC }]) { nodes { key { setting { phase } } count percent } }
  }
}`,
    variables: { day: "2021-03-31" },
  },
  vacantPosts: {
    name: "Vacant posts by role and region",
    purpose: "Where posts stand empty, and of which roles, with the hours that are missing.",
    query: `query VacantPosts($roles: [PostRole!], $day: Date) {
  posts(asOf: $day, where: { vacantWte: { gt: 0 }, role: { in: $roles } }) {
    totalCount
    groups(first: 1000, orderBy: [{ count: DESC }]) {
      nodes { key { role team { site { region { name } } } } count sum { vacantWte } }
    }
  }
}`,
    variables: { roles: ["EMHP", "SENIOR_CLINICIAN"] },
  },
  highNeed: {
    name: "Settings of high need, with and without a team",
    purpose: "Open settings where many pupils are eligible for free school meals: those that a team supports, and those that none does.",
    query: `query HighNeed($freeMeals: Decimal!, $day: Date) {
  supported: settings(asOf: $day, where: { status: { eq: OPEN }, freeMeals: { gte: $freeMeals }, supports: { some: { inForce: true } } }) {
    totalCount
  }
  notSupported: settings(
    asOf: $day
    where: { status: { eq: OPEN }, freeMeals: { gte: $freeMeals }, supports: { none: { inForce: true } } }
    orderBy: [{ freeMeals: DESC }]
  ) {
    totalCount
    nodes { name localAuthority { name } pupils freeMeals }
  }
}`,
    variables: { freeMeals: 30 },
  },
  leavers: {
    name: "Postings that ended, by role",
    purpose:
      "How many postings of substantive and seconded staff ended between two days. Who went on to another post is counted too. Published: small numbers are hidden, and the rest is rounded.",
    query: `query Leavers($from: Date!, $until: Date!) @published(by: MHSDS) {
  postings(where: { until: { gte: $from, lt: $until }, kind: { in: [SUBSTANTIVE, SECONDMENT] } }) {
    totalCount
    groups(orderBy: [{ count: DESC }]) { nodes { key { post { role } } count suppressed } }
  }
}`,
    variables: { from: "2020-04-01", until: "2021-04-01" },
  },
  waiting: {
    name: "Settings that applied and wait, at one site",
    purpose: "Which settings have applied to a site and not been told, longest wait first.",
    query: `query Waiting($site: String!) {
  enrolments(where: { stage: { eq: APPLIED }, site: { name: { eq: $site } } }, orderBy: [{ stageOn: ASC }]) {
    totalCount
    nodes { stageOn route setting { name phase localAuthority { name } } }
  }
}`,
    variables: { site: "Ravenholt" },
  },
} as const satisfies Readonly<Record<string, Omit<NewOf<typeof savedQuery>, "variables"> & { readonly variables: object }>>;

export type SavedQueries = Readonly<Record<keyof typeof queries, string>>;

/** Queries of the made-up programme that are asked again and again. */
export const savedQueries = (add: Add): SavedQueries =>
  Object.fromEntries(
    Object.entries(queries).map(([key, { variables, ...query }]) => [
      key,
      add(savedQuery, { ...query, variables: JSON.stringify(variables, undefined, 2) }),
    ]),
  ) as SavedQueries;
