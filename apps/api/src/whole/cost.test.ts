import { policies } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, type TestRegister, testRegister } from "./test-register.ts";

const administrator = { granted: [{ role: "ADMINISTRATOR", sites: "all", organisations: [] }] } as const;
let register: TestRegister;
let manager: TestRegister["ask"];
let partner: TestRegister["ask"];
beforeAll(async () => {
  register = await testRegister("demo");
  const { data } = await register.ask(`{ sites(first: 1) { nodes { id } } }`);
  manager = register.as({ granted: [{ role: "MANAGER", sites: "all", organisations: [] }] });
  partner = register.as({ granted: [{ role: "PARTNER", sites: [data.sites.nodes[0].id], organisations: [] }] });
});
afterAll(() => register.close());

const costIn = ({ extensions }: Answer) => (extensions!.cost as { requested: number }).requested;
const cost = async (query: string) => costIn(await manager(query));

test("an answer says what its question cost: rows, by its pages and its depth, and what may be spent", async () => {
  expect((await manager(`{ teams(first: 10) { nodes { name } } }`)).extensions).toEqual({ cost: { requested: 11, limit: 500_000 } });
  // A page of 50 where none is named; a figure is one more for each row; a total alone reads no page.
  expect(await cost(`{ teams { nodes { name } } }`)).toBe(51);
  expect(await cost(`{ teams(first: 10) { nodes { name vacancies } } }`)).toBe(21);
  expect(await cost(`{ teams { totalCount } }`)).toBe(1);
  expect(await cost(`{ sites(first: 5) { edges { node { teams(first: 4) { nodes { site { name } } } } } } }`)).toBe(
    1 + 5 + 5 * (1 + 4 + 4),
  );
  expect(await cost(`{ teams { groups(first: 10) { nodes { key { stage } count } } } }`)).toBeGreaterThanOrEqual(100);
});

test("variables, fragments and aliases cost as what they come to", async () => {
  const page = `query ($first: Int) { a: teams(first: $first) { ...names } b: teams(first: $first) @skip(if: true) { ...names } } fragment names on TeamConnection { nodes { name } }`;
  expect(costIn(await manager(page, { first: 7 }))).toBe(8);
});

test("what would cost too much is refused before it runs, with the part that costs most", async () => {
  const deep = `{ sites { nodes { teams { nodes { posts { nodes { postings { nodes { id } } } } } } } } }`;
  const { result, count } = await register.statements(() => manager(deep));
  expect(count).toBe(0);
  expect(result.data ?? null).toBeNull();
  expect(result.errors?.[0]).toMatchObject({
    message:
      "This would read 6,505,101 rows, and at most 500,000 may be read at once. Most of them are sites.teams.posts.postings (6,375,000): ask for fewer with first",
    extensions: { code: "TOO_COSTLY", cost: { requested: 6_505_101, limit: 500_000 }, path: "sites.teams.posts.postings" },
  });
  const less = `{ sites(first: 5) { nodes { teams { nodes { posts { nodes { postings(first: 15) { nodes { id } } } } } } } } }`;
  expect((await manager(less)).errors).toBeUndefined();
  expect((await partner(less)).errors?.[0]?.extensions).toMatchObject({ code: "TOO_COSTLY", cost: { limit: 200_000 } });
});

test("what was known costs as much more for each moment, however many of its lists are asked", async () => {
  const at = (knownAt: string, other = knownAt) =>
    cost(`{ sites(first: 1${knownAt}) { nodes { id } } teams(first: 1${other}) { nodes { id } } }`);
  const [noon, later] = [`, knownAt: "2021-03-30T12:00:00Z"`, `, knownAt: "2021-03-30T13:00:00Z"`];
  expect(await at(noon)).toBe((await at("")) + 5000);
  expect(await at(noon, later)).toBe((await at("")) + 10_000);
});

test("what a table has to be looked through for costs as much however short its page is", async () => {
  const bare = `{ sites(first: 1) { nodes { id } } }`;
  const through = (given: string) => cost(bare.replace("first: 1", `first: 1, ${given}`));
  expect(await cost(bare)).toBe(2);
  expect(await through(`search: "primry"`)).toBe(5002);
  expect(await through(`where: { name: { contains: "a" }, region: { name: { eq: "London" } } }`)).toBe(2);
  expect(await through(`where: { vacantWte: { gt: 1 } }, orderBy: [{ vacantWte: DESC }]`)).toBe(10_002);
  expect(await through(`where: { or: [{ teams: { every: { posts: { some: { wte: { gt: 1 } } } } } }, { name: { eq: "a" } }] }`)).toBe(
    10_002,
  );
  // Of each site only its own teams are looked through.
  expect(await cost(`{ sites(first: 10) { nodes { teams(first: 1, where: { vacancies: { gt: 1 } }) { nodes { id } } } } }`)).toBe(
    11 + 10 * (1 + 1 + 50),
  );
  const grouped = `{ postings { groups(first: 1, having: { count: { gt: 1 } }) { nodes { key { post { team { name } } } count } } } }`;
  expect(await cost(grouped.replace("count }", "count sum { post { team { vacancies } } } }"))).toBeGreaterThan(
    (await cost(grouped)) + 5000,
  );
});

/** Asks what a question would cost, without an answer to it. */
const costOnly = { costOnly: true };

const questions: readonly (readonly [query: string, variables?: Record<string, unknown>])[] = [
  [`{ teams(first: 10) { nodes { name vacancies } } }`],
  [`query ($first: Int) { sites(first: $first, search: "fen") { edges { node { name teams { totalCount } } } } }`, { first: 3 }],
  [`{ postings { groups(first: 5) { nodes { key { post { role } } count } } } }`],
  [`{ sites(first: 1, knownAt: "2021-03-30T12:00:00Z") { nodes { name } } a: teams { totalCount } }`],
];

test("what a question would cost is told without an answer: as it is charged, and from no table", async () => {
  for (const ask of [manager, partner]) {
    for (const [query, variables] of questions) {
      const { result, count } = await register.statements(() => ask(query, variables, undefined, costOnly));
      expect(count).toBe(0);
      const { errors, extensions } = await ask(query, variables);
      expect(errors).toBeUndefined();
      expect(result).toEqual({ data: null, extensions });
    }
  }
});

test("what would cost too much is refused in the same words where only its cost is asked", async () => {
  const deep = `{ sites { nodes { teams { nodes { posts { nodes { postings { nodes { id } } } } } } } } }`;
  expect(await manager(deep, {}, undefined, costOnly)).toEqual(await manager(deep));
});

test("what can't be costed is refused as it would be if it ran: variables, arguments and fields that are wrong", async () => {
  const page = `query ($first: Int!) { teams(first: $first) { totalCount } }`;
  for (const [query, variables] of [
    [page, { first: "many" }],
    [page, {}],
    [`query ($id: ID = "1") { team(id: $id) { name } }`, { id: null }],
    [`{ teams(first: "many") { nothing } }`, {}],
    [`{ teams {`, {}],
  ] as const) {
    const { result, count } = await register.statements(() => manager(query, variables, undefined, costOnly));
    expect(count).toBe(0);
    const { errors } = await manager(query, variables);
    expect(errors!.length).toBeGreaterThan(0);
    expect(result.errors!.map(({ message, extensions }) => [message, extensions])).toEqual(
      errors!.map(({ message, extensions }) => [message, extensions]),
    );
  }
});

test("what a change would cost is told, and nothing is changed", async () => {
  const change = `mutation { createRegion(input: { name: "Nowhere" }) { name sites(first: 7) { nodes { name } } } }`;
  const { result, count } = await register.statements(() => register.as(administrator)(change, {}, undefined, costOnly));
  expect(count).toBe(0);
  expect(costIn(result)).toBe(9);
  expect((await register.ask(`{ regions(where: { name: { eq: "Nowhere" } }) { totalCount } }`)).data.regions.totalCount).toBe(0);
});

test("the contract says what each role may spend in one operation", async () => {
  for (const { label, limit } of policies)
    expect(register.schema.description).toMatch(new RegExp(`\\b${limit.toLocaleString("en-GB")} for [^;.]*${label}`));
});
