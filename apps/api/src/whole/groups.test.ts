import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { groupQuestions } from "./group-questions.ts";
import { seeAs } from "./role-views.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let client: pg.Client;
let sites: Readonly<Record<string, "all" | readonly string[]>>;
beforeAll(async () => {
  register = await testRegister("demo");
  client = new pg.Client({ connectionString: register.url });
  await client.connect();
  // A day comes back as it is written.
  pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  const { data } = await register.ask(`{ regions { nodes { sites { nodes { id } } } } }`);
  const regional = data.regions.nodes.map((region: { sites: { nodes: { id: string }[] } }) => region.sites.nodes.map(({ id }) => id));
  const several = regional.find((ids: string[]) => ids.length > 3);
  sites = { administrator: "all", analyst: several, manager: [several[0]] };
});
afterAll(async () => {
  await client.end();
  await register.close();
});

const askAs = (role: string) => register.as({ granted: [{ role: role.toUpperCase(), sites: sites[role]!, organisations: [] }] });

/** The leaves of a group in the order in which they were selected. */
const leaves = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => (key === "__typename" ? [] : leaves(inner)))
    : [value];
const nodesIn = (data: Record<string, { groups: { nodes: unknown[] } }>) => Object.values(data)[0]!.groups.nodes;
/** Numbers as they are, whether they came as numbers or as the text of one. */
const plain = (rows: readonly unknown[][]) =>
  rows
    .map((row) => JSON.stringify(row.map((value) => (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value))))
    .toSorted();

describe.each(["administrator", "analyst", "manager"])("as %s", (role) => {
  beforeAll(() => seeAs(client, role, sites[role]!, "2021-03-31"));
  test.each(groupQuestions.map(({ ask, sql }) => [ask, sql] as const))("%s", async (question, sql) => {
    const { data, errors } = await askAs(role)(`{ ${question} }`);
    expect(errors).toBeUndefined();
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    expect(plain(nodesIn(data).map(leaves))).toEqual(plain(rows as unknown[][]));
  });
});

test("there are forty questions", () => {
  expect(groupQuestions).toHaveLength(40);
});

test("groups come in pages: in any order, none twice and none left out", async () => {
  for (const orderBy of [
    `[{ count: DESC }]`,
    `[{ key: { setting: { phase: ASC } } }, { sum: { setting: { pupils: DESC } } }]`,
    `[{ max: { from: DESC } }]`,
    `[]`,
  ]) {
    const page = (after: string | null) =>
      register.ask(
        `query ($after: String) { supports { groups(orderBy: ${orderBy}, first: 7, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { key { setting { phase } team { name } } count } } } } }`,
        { after },
      );
    const seen: string[] = [];
    let total = 0;
    for (let after: string | null = null, more = true; more; ) {
      const { data, errors }: Awaited<ReturnType<TestRegister["ask"]>> = await page(after);
      expect(errors).toBeUndefined();
      const { edges, pageInfo, totalCount } = data.supports.groups;
      seen.push(...edges.map(({ node }: { node: unknown }) => JSON.stringify(node)));
      [total, after, more] = [totalCount, pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  }
});

test("groups stand at every depth, and in one statement with all else", async () => {
  const { result, count } = await register.statements(() =>
    register.ask(
      `{ regions { nodes { name sites { totalCount nodes { name teams { groups { totalCount nodes { key { stage } count } } } } } } } teams { groups { totalCount } } }`,
    ),
  );
  expect(result.errors).toBeUndefined();
  expect(count).toBe(1);
  const inside = result.data.regions.nodes.flatMap(
    (region: { sites: { nodes: { teams: { groups: { nodes: { count: number }[] } } }[] } }) =>
      region.sites.nodes.flatMap((site) => site.teams.groups.nodes.map((group) => group.count)),
  );
  const { data } = await register.ask(`{ teams { totalCount } }`);
  expect(inside.reduce((sum: number, one: number) => sum + one, 0)).toBe(data.teams.totalCount);
});

test("what is no key, or no number, is refused at its place; a name is refused as everywhere", async () => {
  const refusal = async (question: string, role = "administrator") => (await askAs(role)(question)).errors?.[0]?.extensions;
  expect(await refusal(`{ teams { groups(orderBy: [{ key: { name: ASC } }]) { nodes { key { stage } } } } }`)).toMatchObject({
    code: "BAD_USER_INPUT",
    problems: [{ message: "name is not among the keys: select it in key" }],
  });
  expect(await refusal(`{ teams { groups(having: { key: { name: { eq: "x" } } }) { nodes { key { stage } } } } }`)).toMatchObject({
    code: "BAD_USER_INPUT",
  });
  expect(await refusal(`{ teams { groups(orderBy: [{ sum: { stage: ASC } }]) { nodes { key { stage } } } } }`)).toMatchObject({
    code: "BAD_USER_INPUT",
  });
  expect(await refusal(`{ teams { groups(first: 1001) { totalCount } } }`)).toMatchObject({ code: "BAD_USER_INPUT" });
  for (const question of [
    `{ staff { groups { nodes { key { name } count } } } }`,
    `{ postings { groups { nodes { key { staffMember { name } } count } } } }`,
    `{ staff { groups { nodes { countDistinct { email } } } } }`,
  ])
    expect(await refusal(question, "analyst")).toMatchObject({ code: "FORBIDDEN" });
});

test("sums of nothing are empty, and a group without keys is all rows, if there are any", async () => {
  const { data } = await register.ask(`{
    none: teams(where: { name: { eq: "Nowhere" } }) { groups { totalCount nodes { key { __typename } count sum { catchment } } } }
    empty: settings(where: { pupils: { isNull: true } }, first: 1) { groups(first: 1) { nodes { key { __typename } sum { pupils } avg { pupils } } } } }`);
  expect(data.none.groups).toEqual({ totalCount: 0, nodes: [] });
  for (const { sum, avg } of data.empty.groups.nodes) expect([sum, avg]).toEqual([{ pupils: null }, { pupils: null }]);
});
