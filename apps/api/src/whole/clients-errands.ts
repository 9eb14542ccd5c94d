import type { Answer } from "./test-register.ts";

/** The operations by which clients are tried, by name. Relay wants each named after its module. */
export const documents = {
  registerPageQuery: `query registerPageQuery($where: SiteWhere, $first: Int, $after: String) {
    sites(where: $where, orderBy: [{ region: { name: ASC } }, { name: DESC }], first: $first, after: $after) {
      totalCount
      edges { cursor node { id title region { name } teamsOperational
        teams(first: 2, orderBy: [{ name: ASC }]) { totalCount nodes { id name stage vacancies wave { code announcedOn } } } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  registerSiteQuery: `query registerSiteQuery($id: ID!) {
    site(id: $id) { id name version note createdAt region { name } last: teams(last: 1) { nodes { id title catchment } } } }`,
  registerNodeQuery: `query registerNodeQuery($id: ID!) { node(id: $id) { __typename id ... on Site { name } ... on Team { stage } } }`,
  registerGroupsQuery: `query registerGroupsQuery($least: Int) {
    supports(where: { inForce: true }) {
      groups(having: { count: { gte: $least } }, orderBy: [{ count: DESC }], first: 5) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { key { team { site { name } } setting { phase } } count percent countDistinct { setting } sum { setting { pupils } } } } } }`,
  registerUpdateMutation: `mutation registerUpdateMutation($id: ID!, $version: Int!, $patch: SitePatch!) {
    updateSite(id: $id, version: $version, patch: $patch, reason: "Tried") { id version name note } }`,
} as const;

export type Name = keyof typeof documents;
type Variables = Readonly<Record<string, unknown>>;

/** What a client says of an error, whatever it wraps it in. */
export interface Told {
  readonly message: string;
  readonly extensions?: Record<string, unknown> | undefined;
}

/** What a client gives: data, or what was refused. */
export interface Outcome {
  readonly data: Answer["data"];
  readonly errors: readonly Told[];
}

/** Somebody who asks, in their own way. */
export type Ask = (name: Name, variables: Variables) => Promise<Outcome>;

/** The moment of a change is another in each register. */
const told = ({ data, errors }: Outcome): Outcome => ({
  data: data ?? null,
  errors: JSON.parse(
    JSON.stringify(errors.map(({ message, extensions }) => ({ message, extensions: { ...extensions } }))),
    (key, value: unknown) => (key === "at" ? typeof value : value),
  ) as Told[],
});

/** One after the other, what a client is for. The same in every copy of the demo programme. */
export async function errands(ask: Ask) {
  const where = { teams: { some: { wave: { code: { eq: "2018-19" } } } }, region: { name: { ne: "London" } } };
  const page = await ask("registerPageQuery", { where, first: 4 });
  const { edges, pageInfo } = page.data.sites;
  const next = await ask("registerPageQuery", { where, first: 4, after: pageInfo.endCursor });
  const { id } = edges[0].node;
  const site = await ask("registerSiteQuery", { id });
  const { version, name } = site.data.site;
  const change = (patch: Variables) => ask("registerUpdateMutation", { id, version, patch });
  const found = {
    page,
    next,
    site,
    nobody: await ask("registerSiteQuery", { id: "nobody" }),
    node: await ask("registerNodeQuery", { id }),
    otherNode: await ask("registerNodeQuery", { id: edges[0].node.teams.nodes[0].id }),
    groups: await ask("registerGroupsQuery", { least: 2 }),
    change: await change({ note: "Looked at" }),
    merged: await change({ name: `${name} again` }),
    conflict: await change({ note: "Looked at by another" }),
    badInput: await change({ telephone: "none" }),
    badField: await change({ name: "x".repeat(200) }),
    badVariable: await ask("registerPageQuery", { first: "many" }),
    badCursor: await ask("registerPageQuery", { first: 1, after: "not a cursor" }),
  };
  return Object.fromEntries(Object.entries(found).map(([errand, outcome]) => [errand, told(outcome)])) as Record<
    keyof typeof found,
    Outcome
  >;
}
