import { programme } from "@trailblazer/records";
import { type GraphQLSchema, Kind, Lexer, type OperationDefinitionNode, parse, Source, TokenKind, validate } from "graphql";
import { withLedger } from "../engine/ledger/records.ts";
import { coster } from "../engine/read/cost.ts";
import { asked } from "../engine/read/selection.ts";

/** A question of some size, and what it is expensive by. */
interface Expensive {
  readonly by: string;
  readonly query: (size: number) => string;
}

const times = (size: number, field: (index: number) => string) =>
  `{ ${Array.from({ length: size }, (_, index) => `a${index}: ${field(index)}`).join(" ")} }`;
const SETTING =
  "id title urn class type phase status lowAge highAge pupils freeMeals trust town postcode ward constituency urbanRural openedOn closedOn createdAt updatedAt";
const agoIn = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** Questions that read, put together, look through or send as much as may be for what they cost. The larger the size the more. */
export const expensive: readonly Expensive[] = [
  {
    by: "long pages",
    query: (size) => times(size, () => `settings(first: 1000) { nodes { ${SETTING} localAuthority { name } } }`),
  },
  {
    by: "short pages",
    query: (size) => times(size, () => `settings(first: 100) { nodes { ${SETTING} localAuthority { name } } }`),
  },
  {
    by: "figures",
    query: (size) =>
      times(
        size,
        () =>
          `teams(first: 1000, orderBy: [{ vacancies: DESC }]) { nodes { settingsSupported fundedWte filledWte vacancies site { name vacantWte } } }`,
      ),
  },
  {
    by: "depth",
    query: (size) =>
      times(
        size,
        () =>
          `sites(first: 100) { nodes { name teams(first: 5) { nodes { name posts(first: 8) { nodes { role wte postings(first: 3) { nodes { kind wte from absences(first: 1) { totalCount } } } } } } } } }`,
      ),
  },
  {
    by: "groups with medians",
    query: (size) =>
      times(
        size,
        () =>
          `supports { groups(first: 1000, orderBy: [{ median: { setting: { pupils: DESC } } }]) { totalCount nodes { key { team { site { name region { name } } wave { code } } setting { phase class urbanRural } from(by: MONTH) } count countDistinct { setting team } median { setting { pupils freeMeals } } avg { setting { pupils } } } } }`,
      ),
  },
  {
    by: "groups over figures",
    query: (size) =>
      times(
        size,
        () =>
          `postings { groups(first: 100) { nodes { key { post { team { site { region { name } } } role } kind } count sum { post { vacantWte team { vacancies } } } median { post { team { vacancies fundedWte } } } } } }`,
      ),
  },
  {
    by: "search",
    query: (size) =>
      times(size, (index) => `settings(search: "primry skool of saint ${index} crannoc", first: 100) { totalCount nodes { name } }`),
  },
  {
    by: "filters through lists",
    query: (size) =>
      times(
        size,
        (index) =>
          `sites(where: { teams: { every: { posts: { some: { postings: { none: { wte: { gt: 0.5 } } } } }, supports: { none: { setting: { supports: { every: { team: { catchment: { gt: ${index} } } } } } } } } } }) { totalCount }`,
      ),
  },
  {
    by: "filters by figures",
    query: (size) =>
      times(size, (index) => `postings(where: { post: { team: { site: { vacantWte: { gt: ${index} } } } } }) { totalCount }`),
  },
  {
    by: "orders by figures",
    query: (size) => times(size, () => `postings(orderBy: [{ post: { team: { site: { vacantWte: DESC } } } }], first: 1) { nodes { id } }`),
  },
  {
    by: "what was known",
    query: (size) =>
      times(
        size,
        (index) =>
          `sites(knownAt: "${agoIn(1 + index)}", first: 100) { nodes { name vacantWte teams(first: 5) { nodes { name stage vacancies } } } }`,
      ),
  },
  {
    by: "history",
    query: (size) =>
      times(
        size,
        (index) =>
          `changes(where: { by: { contains: "${index} a" } }, orderBy: [{ by: ASC }, { record: DESC }], first: 500) { totalCount nodes { record label before after by at } }`,
      ),
  },
];

/** The most tokens of a document and fields of one name that are taken, of which each question has some for itself. */
const [TOKENS, ALIASES] = [4000, 30];

function tokens(query: string): number {
  const lexer = new Lexer(new Source(query));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}

/** What a question costs. */
export function costIn(schema: GraphQLSchema): (query: string) => number {
  const costed = coster(withLedger(programme));
  return (query) => {
    const [wrong] = validate(schema, parse(query));
    if (wrong) throw wrong;
    const operation = { schema, fragments: {}, variables: {} };
    const [definition] = parse(query).definitions as [OperationDefinitionNode];
    if (definition.kind !== Kind.OPERATION_DEFINITION) return 0;
    return costed(operation, "Query", asked(operation, "Query", [definition.selectionSet])).total;
  };
}

/** Each question in the largest size that may be asked within a limit. */
export function allowed(
  cost: (query: string) => number,
  limit: number,
): readonly { readonly by: string; readonly size: number; readonly query: string }[] {
  return expensive.flatMap(({ by, query }) => {
    for (let size = ALIASES; size > 0; size -= 1)
      if (cost(query(size)) <= limit && tokens(query(size)) <= TOKENS) return [{ by, size, query: query(size) }];
    return [];
  });
}
