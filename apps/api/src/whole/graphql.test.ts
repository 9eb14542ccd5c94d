import { getIntrospectionQuery, type IntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let team: string;
beforeAll(async () => {
  register = await testRegister("demo");
  team = (await register.ask(`{ teams(where: { name: { eq: "Skerrin Coast North" } }) { nodes { id } } }`)).data.teams.nodes[0].id;
});
afterAll(() => register.close());

const NOBODY = "019a0000-0000-7000-8000-000000000000";
const ask = (query: string, variables?: Record<string, unknown>, name?: string) => register.ask(query, variables, name);
const code = ({ errors }: Answer) => errors?.[0]?.extensions?.code;

describe("a selection", () => {
  test("may ask for one field by several names, at every depth", async () => {
    const { data, errors } = await ask(`{
      a: team(id: "${team}") { x: name y: name wave { c: code d: code } }
      b: team(id: "${team}") { few: posts(first: 1) { n: totalCount } none: posts(where: { or: [] }) { n: totalCount all: nodes { id } more: nodes { id } } } }`);
    expect(errors).toBeUndefined();
    expect(data.a).toEqual({ x: "Skerrin Coast North", y: "Skerrin Coast North", wave: { c: "2018-19", d: "2018-19" } });
    expect(data.b.none).toEqual({ n: 0, all: [], more: [] });
    expect(data.b.few.n).toBeGreaterThan(1);
  });

  test("may use names that mean something in JavaScript, and names longer than PostgreSQL's", async () => {
    const long = "a".repeat(100);
    const { data, errors } = await ask(`{
      __proto__: team(id: "${team}") { __proto__: name constructor: name toString: wave { hasOwnProperty: code } }
      constructor: sites(first: 1) { toString: nodes { valueOf: name } }
      ${long}1: waves(first: 1) { totalCount } ${long}2: sites(first: 0) { totalCount } }`);
    expect(errors).toBeUndefined();
    expect(Object.keys(data)).toEqual(["__proto__", "constructor", `${long}1`, `${long}2`]);
    const own = (of: object, name: string) => Object.getOwnPropertyDescriptor(of, name)?.value;
    expect(own(own(data, "__proto__"), "__proto__")).toBe("Skerrin Coast North");
    expect(own(own(own(data, "__proto__"), "toString"), "hasOwnProperty")).toBe("2018-19");
    expect(data[`${long}2`]).toEqual({ totalCount: 25 });
  });

  test("may be put together from fragments: named, inline, nested, on the interface, and the same key twice", async () => {
    const { data, errors } = await ask(`
      query { team(id: "${team}") { ...Whole ... on Team { wave { code } } ... { wave { announcedOn } posts(first: 1) { nodes { role } } } ... on Node { id } } }
      fragment Whole on Team { name ...Site wave { code } posts(first: 1) { totalCount nodes { ...Post } } }
      fragment Site on Team { site { name ... on Site { region { name } } } }
      fragment Post on Post { id role }`);
    expect(errors).toBeUndefined();
    expect(data.team).toMatchObject({
      id: team,
      name: "Skerrin Coast North",
      site: { name: "Skerrin Coast", region: { name: expect.any(String) } },
      wave: { code: "2018-19", announcedOn: expect.any(String) },
      posts: { totalCount: expect.any(Number), nodes: [{ id: expect.any(String), role: expect.any(String) }] },
    });
  });

  test("leaves out what is skipped and takes in what is included, by variables too", async () => {
    const query = `query ($yes: Boolean!, $no: Boolean! = false) { team(id: "${team}") {
      a: name @skip(if: true) b: name @include(if: $yes) c: name @include(if: $no) d: name @skip(if: $yes)
      ... @include(if: $no) { e: name } ...F @skip(if: $yes) posts @include(if: $no) { totalCount } wave { code @skip(if: $no) name @skip(if: $yes) } }
      sites @skip(if: $yes) { totalCount } }
      fragment F on Team { f: name }`;
    expect((await ask(query, { yes: true })).data).toEqual({ team: { b: "Skerrin Coast North", wave: { code: "2018-19" } } });
    expect(Object.keys((await ask(query, { yes: false, no: true })).data)).toEqual(["team", "sites"]);
  });

  test("knows the type of everything", async () => {
    const { data, errors } =
      await ask(`{ __typename node(id: "${team}") { __typename id ... on Team { t: __typename name } ... on Site { name } }
      team(id: "${team}") { __typename wave { __typename } posts(first: 1) { __typename pageInfo { __typename } edges { __typename node { __typename } } nodes { __typename } } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      __typename: "Query",
      node: { __typename: "Team", id: team, t: "Team", name: "Skerrin Coast North" },
      team: {
        __typename: "Team",
        wave: { __typename: "Wave" },
        posts: {
          __typename: "PostConnection",
          pageInfo: { __typename: "PageInfo" },
          edges: [{ __typename: "PostEdge", node: { __typename: "Post" } }],
          nodes: [{ __typename: "Post" }],
        },
      },
    });
    expect((await ask(`{ team(id: "${team}") { posts(first: 1) { __typename } } sites { __typename } }`)).data).toEqual({
      team: { posts: { __typename: "PostConnection" } },
      sites: { __typename: "SiteConnection" },
    });
  });

  test("gives keys in the order in which they were asked for", async () => {
    const { data } = await ask(`{ waves { totalCount } team(id: "${team}") { version name id } sites { totalCount } }`);
    expect(Object.keys(data)).toEqual(["waves", "team", "sites"]);
    expect(Object.keys(data.team)).toEqual(["version", "name", "id"]);
  });
});

describe("the contract itself", () => {
  test("can be asked for, beside records or alone, and says what everything is", async () => {
    const { data, errors } = await ask(getIntrospectionQuery());
    expect(errors).toBeUndefined();
    const { types } = (data as IntrospectionQuery).__schema;
    const own = types.filter(
      ({ name }) =>
        !name.startsWith("__") && !["Query", "Mutation", "Subscription", "String", "Int", "Boolean", "ID", "Float"].includes(name),
    );
    const silent = own.flatMap((type) => {
      const inside =
        type.kind === "OBJECT" || type.kind === "INTERFACE"
          ? type.fields
          : type.kind === "INPUT_OBJECT"
            ? type.inputFields
            : type.kind === "ENUM"
              ? type.enumValues
              : [];
      return [type, ...inside].filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`);
    });
    expect(silent).toEqual([]);
    const mixed = await ask(`{ __type(name: "Team") { name } __schema { queryType { name } } sites { totalCount } }`);
    expect(mixed.data).toEqual({ __type: { name: "Team" }, __schema: { queryType: { name: "Query" } }, sites: { totalCount: 25 } });
  });
});

describe("what is not there", () => {
  test.each([NOBODY, "none", "", "1", "00000000", "' OR true --", "a\\u0000b"])("is null, not an error: %s", async (id) => {
    const { data, errors } = await ask(`{ team(id: "${id}") { name } node(id: "${id}") { id } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ team: null, node: null });
  });

  test("is null in a link, beside what is there", async () => {
    await register.database.run(`DELETE FROM team_providers WHERE team_id = $1`, [team]);
    const { data, errors } = await ask(`{ team(id: "${team}") { name provider { name region { name } } } }`);
    expect(errors).toBeUndefined();
    expect(data.team).toEqual({ name: "Skerrin Coast North", provider: null });
  });

  test("of another type is not this one", async () => {
    expect((await ask(`{ site(id: "${team}") { name } }`)).data).toEqual({ site: null });
  });
});

describe("variables", () => {
  test("have defaults, and stand at any depth", async () => {
    const query = `query ($code: String = "2018-19", $first: Int = 1, $way: Direction! = ASC, $where: PostWhere) {
      teams(where: { wave: { code: { eq: $code } } }, orderBy: [{ name: $way }], first: $first) { totalCount nodes { posts(where: $where) { totalCount } } } }`;
    const one = await ask(query);
    expect(one.data.teams).toMatchObject({ totalCount: 58, nodes: [{ posts: { totalCount: expect.any(Number) } }] });
    const other = await ask(query, { code: "2019-20", first: 0, where: { role: { in: ["EMHP"] } } });
    expect(other.data.teams.nodes).toEqual([]);
    expect(other.data.teams.totalCount).toBeLessThan(58);
  });

  test.each([
    ["a number that is too large", "Int", "sites(first: $v) { totalCount }", 3_000_000_000],
    ["a number that is not whole", "Int", "sites(first: $v) { totalCount }", 1.5],
    ["text for a number", "Int", "sites(first: $v) { totalCount }", "5"],
    ["a day that is none", "Date", "sites(where: { announcedOn: { eq: $v } }) { totalCount }", "2021-02-30"],
    ["a day as a number", "Date", "sites(where: { announcedOn: { eq: $v } }) { totalCount }", 20_210_331],
    ["a moment without a zone", "DateTime", "sites(where: { createdAt: { gt: $v } }) { totalCount }", "2021-03-31T09:30:00"],
    ["a moment of a day that is none", "DateTime", "sites(where: { createdAt: { gt: $v } }) { totalCount }", "2021-02-30T09:30:00Z"],
    ["a decimal as text", "Decimal", "postings(where: { wte: { eq: $v } }) { totalCount }", "0.5"],
    ["a decimal of too many digits", "Decimal", "postings(where: { wte: { eq: $v } }) { totalCount }", 1e15],
    ["a choice that there is not", "PostingKindFilter", "postings(where: { kind: $v }) { totalCount }", { eq: "FRIEND" }],
    ["an operator that there is not", "TextFilter", "sites(where: { name: $v }) { totalCount }", { like: "%" }],
    ["nothing in a list", "SiteWhere", "sites(where: $v) { totalCount }", { name: { in: [null] } }],
    ["nothing in an or", "SiteWhere", "sites(where: $v) { totalCount }", { or: [null] }],
    ["a list for text", "String", "sites(search: $v) { totalCount }", ["a"]],
  ])("refuse %s", async (_, type, field, value) => {
    const answer = await ask(`query ($v: ${type}) { ${field} }`, { v: value });
    expect([code(answer), answer.data]).toEqual(["BAD_USER_INPUT", undefined]);
    expect(answer.errors![0]!.message).toContain("$v");
  });

  test("that are null in a list that holds no null are told: in a question at its place, of what a mutation gives before anything is changed", async () => {
    const sites = "sites(orderBy: [$order]) { totalCount }";
    const declared = "($order: SiteOrder = { name: ASC })";
    const wrong = { message: 'Argument "orderBy" has invalid value [$order].' };
    expect((await ask(`query ${declared} { ${sites} }`, { order: null })).errors).toMatchObject([{ ...wrong, path: ["sites"] }]);
    const made = await ask(`mutation ${declared} { createRegion(input: { name: "Nowhere" }) { ${sites} } }`, { order: null });
    expect(made.errors).toMatchObject([wrong]);
    expect((await ask(`{ regions(where: { name: { eq: "Nowhere" } }) { totalCount } }`)).data.regions.totalCount).toBe(0);
  });

  test("that are needed and not given are refused", async () => {
    expect(code(await ask(`query ($id: ID!) { team(id: $id) { name } }`))).toBe("BAD_USER_INPUT");
  });

  test("a day and a moment of the far past and future are asked for as any other", async () => {
    const { data, errors } = await ask(
      `{ a: sites(where: { announcedOn: { lt: "1000-01-01" } }) { totalCount } b: sites(where: { createdAt: { lt: "9999-12-31T23:59:59.999Z" } }) { totalCount } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ a: { totalCount: 0 }, b: { totalCount: 25 } });
  });
});

describe("an operation", () => {
  test("of several is chosen by its name", async () => {
    const document = `query A { sites { totalCount } } query B { waves(first: 1) { nodes { code } } } mutation C { deleteSite(id: "none", version: 1) }`;
    expect(Object.keys((await ask(document, {}, "A")).data)).toEqual(["sites"]);
    expect(Object.keys((await ask(document, {}, "B")).data)).toEqual(["waves"]);
    expect(code(await ask(document, {}, "C"))).toBe("NOT_FOUND");
    expect(code(await ask(document))).toBe("OPERATION_RESOLUTION_FAILURE");
    expect(code(await ask(document, {}, "D"))).toBe("OPERATION_RESOLUTION_FAILURE");
  });

  test("with a root that can be null and is refused gives the others", async () => {
    const answer = await ask(`{ good: team(id: "${team}") { name } bad: site(id: "${NOBODY}") { teams(first: -1) { totalCount } } }`);
    expect(answer.data).toEqual({ good: { name: "Skerrin Coast North" }, bad: null });
    expect(answer.errors).toMatchObject([
      { path: ["bad"], extensions: { code: "BAD_USER_INPUT", problems: [{ path: ["teams", "first"] }] } },
    ]);
  });

  test("with two roots that are refused says so of both", async () => {
    const { errors } = await ask(
      `{ a: team(id: "${team}") { posts(first: -1) { totalCount } } b: team(id: "${team}") { posts(last: 1001) { totalCount } } }`,
    );
    expect(errors?.map(({ path }) => path)).toEqual([["a"], ["b"]]);
  });

  test("of several mutations does one after the other, and stops at the first that can't be done", async () => {
    const { data, errors } = await ask(`mutation {
      a: createWave(input: { code: "2030-31" }) { id code }
      b: deleteWave(id: "none", version: 1)
      c: createWave(input: { code: "2031-32" }) { code } }`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ path: ["b"], extensions: { code: "NOT_FOUND" } }]);
    const { data: now } = await ask(`{ waves(where: { code: { startsWith: "203" } }) { nodes { code } } }`);
    expect(now.waves.nodes).toEqual([{ code: "2030-31" }]);
  });

  test("can ask for anything of the record that a mutation made", async () => {
    const { data, errors } = await ask(`mutation { made: createSite(input: { name: "Newholme", region: { value: "${await aRegion()}" } }) {
      ...F teamsOperational region { name } siteRegions { nodes { from value { name } } } teams { totalCount } } } fragment F on Site { title version }`);
    expect(errors).toBeUndefined();
    expect(data.made).toMatchObject({
      title: "Newholme",
      version: 1,
      teamsOperational: 0,
      region: { name: "London" },
      teams: { totalCount: 0 },
    });
    expect(data.made.siteRegions.nodes).toEqual([{ from: null, value: { name: "London" } }]);
  });

  test("that is wrong in its form is refused by its form", async () => {
    expect(code(await ask("{ sites { "))).toBe("GRAPHQL_PARSE_FAILED");
    expect(code(await ask("{ nobody { id } }"))).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(code(await ask("{ sites }"))).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("with hundreds of fields and of roots is answered as any other", async () => {
    const times = (names: readonly string[], of: (name: string) => string) =>
      names.flatMap((name) => Array.from({ length: 30 }, (_, index) => `${name}${index}: ${of(name)}`)).join(" ");
    const fields = ["id", "version", "title", "name", "createdAt", "updatedAt", "stage", "catchment", "note", "vacancies"];
    expect(Object.keys((await ask(`{ team(id: "${team}") { ${times(fields, (name) => name)} } }`)).data.team)).toHaveLength(300);
    const roots = ["sites", "teams", "waves", "posts", "staff", "postings", "settings", "regions", "supports", "absences"];
    expect(Object.keys((await ask(`{ ${times(roots, (name) => `${name} { totalCount }`)} }`)).data)).toHaveLength(300);
  });

  const aRegion = async () => (await ask(`{ regions(where: { name: { eq: "London" } }) { nodes { id } } }`)).data.regions.nodes[0].id;
});
