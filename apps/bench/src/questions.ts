/** A record that a server changes while it is measured, at the version that it has. */
export interface Slot {
  readonly id: string;
  readonly version: number;
}

type Variables = Readonly<Record<string, unknown>>;

/** One thing that is asked of every server, in the register's language. */
export interface Question {
  readonly name: string;
  readonly title: string;
  readonly document: string;
  /** For a read: the same each time. For a write: out of the record that is changed, and the words that it is given. */
  readonly variables: Variables | ((slot: Slot, words?: string) => Variables);
}

/** What the questions name that is made anew with each database. */
export interface Places {
  readonly site: string;
}

/** The questions, of the kinds that a register of this size is asked most. */
export const questions = ({ site }: Places): readonly Question[] => [
  {
    name: "q1",
    title: "25 sites with their teams and counts",
    document: `query Sites {
      sites(orderBy: [{ name: ASC }], first: 25) { totalCount nodes { id name region { name }
        teams(orderBy: [{ name: ASC }]) { totalCount nodes { id name stage } } enrolments { totalCount } } } }`,
    variables: {},
  },
  {
    name: "q2",
    title: "a page of 50 settings, filtered and ordered, with team and site",
    document: `query Settings($phase: SettingPhase!) {
      settings(where: { phase: { eq: $phase }, supports: { some: { inForce: true } } }, orderBy: [{ name: ASC }], first: 50) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { id name urn phase town pupils supports(where: { inForce: true }) { nodes { kind team { id name site { id name } } } } } } }`,
    variables: { phase: "PRIMARY" },
  },
  {
    name: "q3",
    title: "a site four levels deep: teams, posts, postings, staff",
    document: `query Site($id: ID!) {
      site(id: $id) { id name region { name } teams(orderBy: [{ name: ASC }]) { nodes { id name stage
        posts { nodes { id role wte postings(where: { inForce: true }) { nodes { id kind wte from staffMember { name } } } } } } } } }`,
    variables: { id: site },
  },
  {
    name: "q4",
    title: "vacancies by team: 50 teams with four figures, most vacancies first",
    document: `query Vacancies($wave: String!) {
      teams(where: { wave: { code: { eq: $wave } } }, orderBy: [{ vacancies: DESC }], first: 50) {
        totalCount nodes { id name fundedWte filledWte vacancies settingsSupported } } }`,
    variables: { wave: "2018-19" },
  },
  {
    name: "q5",
    title: "a setting changed, at the version that was seen",
    document: `mutation Change($id: ID!, $version: Int!, $trust: String!) {
      updateSetting(id: $id, version: $version, patch: { trust: $trust }) { id version trust } }`,
    variables: ({ id, version }, words = `Trust ${version}`) => ({ id, version, trust: words }),
  },
  { name: "q6", title: "{ __typename }", document: "{ __typename }", variables: {} },
  {
    name: "g1",
    title: "supports counted by region and phase, with their pupils",
    document: `query Pupils {
      supports(where: { inForce: true }) { groups(first: 100, orderBy: [{ key: { team: { site: { region: { name: ASC } } } } }, { key: { setting: { phase: ASC } } }]) {
        totalCount nodes { key { team { site { region { name } } } setting { phase } } count sum { setting { pupils } } } } } }`,
    variables: {},
  },
];
