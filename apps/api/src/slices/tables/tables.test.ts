import { parse } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAccount, tokenOf } from "../../whole/people.ts";
import { type ServedRegister, servedRegister } from "../../whole/served-register.ts";

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister({ from: "demo" });
});
afterAll(() => served.close());

type Rows = readonly (readonly (string | number | null)[])[];
interface Shown {
  readonly of: string;
  readonly columns: readonly {
    path: string;
    label: string;
    heading: string;
    kind: string;
    unit: string | null;
    help: string | null;
    isKey: boolean;
  }[];
  readonly rows: Rows;
  readonly hasMore: boolean;
  readonly errors?: readonly {
    message: string;
    extensions: { code: string; problems?: readonly { path: readonly string[]; message: string }[] };
  }[];
}

const send = (body: unknown, headers: Readonly<Record<string, string>> = served.headers) =>
  fetch(`${served.url}/table`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const shown = async (query: string, variables?: object, headers?: Readonly<Record<string, string>>) =>
  (await (await send({ query, variables, format: "table" }, headers)).json()) as Shown;
const csv = async (query: string, format = "csv", variables?: object) => {
  const response = await send({ query, variables, format });
  // As it came: to read it as text would take the mark away.
  const text = Buffer.from(await response.arrayBuffer()).toString();
  return { text, name: response.headers.get("content-disposition"), rows: parse(text, { bom: true }) as string[][] };
};
const paths = ({ columns }: Shown) => columns.map(({ path }) => path);
const refusal = ({ errors }: Shown) =>
  errors?.map(({ message, extensions: { code, problems } }) => ({ message, code, path: problems?.[0]?.path }));

describe("the columns of a table", () => {
  test("are what is selected of each row: links nested as deep as they go, with what is declared of each", async () => {
    const { of, columns, rows } = await shown(
      `{ teams(orderBy: [{ name: ASC }], first: 3) { totalCount nodes { name stage vacancies wave { code } site { region { name } } posts { totalCount } } } }`,
    );
    expect(of).toBe("ROWS");
    expect(columns.map(({ path, label, heading, kind }) => [path, label, heading, kind])).toEqual([
      ["name", "Team", "Team", "text"],
      ["stage", "Stage", "Stage", "choice"],
      ["vacancies", "Vacancies", "Vacancies (WTE)", "decimal"],
      ["wave.code", "Wave", "Wave", "code"],
      ["site.region.name", "Site: Region", "Site: Region", "text"],
      ["posts.totalCount", "Number of posts", "Number of posts", "wholeNumber"],
    ]);
    expect(rows).toHaveLength(3);
    const { data } = await served.register.ask(
      `{ teams(orderBy: [{ name: ASC }], first: 1) { nodes { name vacancies wave { code } site { region { name } } posts { totalCount } } } }`,
    );
    const [team] = data.teams.nodes;
    expect(rows[0]).toEqual([
      team.name,
      expect.stringMatching(/^[A-Z][a-z]/),
      team.vacancies,
      team.wave.code,
      team.site.region.name,
      team.posts.totalCount,
    ]);
  });

  test("go by their aliases, through fragments, and no two have one name", async () => {
    const table =
      await shown(`query Twice { list: sites(first: 1) { edges { cursor row: node { ...Named b: name region { ... on Region { name } } } } } }
      fragment Named on Site { a: name }`);
    expect(table.columns.map(({ path, label }) => [path, label])).toEqual([
      ["a", "Site (a)"],
      ["b", "Site (b)"],
      ["region.name", "Region"],
    ]);
    expect(table.rows).toHaveLength(1);
  });

  test("of groups are their keys and measures", async () => {
    const table = await shown(`{ supports(where: { inForce: true }) { groups(orderBy: [{ count: DESC }]) {
      nodes { key { setting { phase } from(by: ACADEMIC_YEAR) } count percent avg { setting { pupils } } countDistinct { team } } } } }`);
    expect(table.of).toBe("GROUPS");
    expect(table.columns.map(({ path, heading, kind, isKey }) => [path, heading, kind, isKey])).toEqual([
      ["key.setting.phase", "Setting: Phase", "choice", true],
      ["key.from", "From, by academic year", "day", true],
      ["count", "Number of supports", "wholeNumber", false],
      ["percent", "Share (%)", "percentage", false],
      ["avg.setting.pupils", "Mean: Setting: Pupils", "decimal", false],
      ["countDistinct.team", "Different: Team", "wholeNumber", false],
    ]);
    const { data } = await served.register.ask(`{ supports(where: { inForce: true }) { totalCount } }`);
    expect(table.rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(data.supports.totalCount);
  });

  test("of what is published are what is published: what is hidden is an asterisk", async () => {
    const query = `query @published(by: MHSDS) { postings { groups(first: 1000) { nodes { key { post { role team { site { name } } } } count suppressed } } } }`;
    const { rows } = await shown(query);
    const { data } = await served.register.ask(query);
    const nodes = data.postings.groups.nodes as { count: number | null; suppressed: boolean }[];
    expect(rows.map((row) => [row[2], row[3]])).toEqual(nodes.map(({ count, suppressed }) => [count ?? "*", suppressed ? "Yes" : "No"]));
    expect(rows.some((row) => row[2] === "*")).toBe(true);
  });

  test("of values alone are one row", async () => {
    const table = await shown(
      `query Values($phase: SettingPhase) { all: settings { totalCount } some: settings(where: { phase: { eq: $phase } }) { totalCount } }`,
      {
        phase: "PRIMARY",
      },
    );
    expect([paths(table), table.columns.map(({ label }) => label)]).toEqual([
      ["all.totalCount", "some.totalCount"],
      ["Number of settings (all.totalCount)", "Number of settings (some.totalCount)"],
    ]);
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]![0]).toBeGreaterThan(table.rows[0]![1] as number);
  });
});

describe("what can't be a table is refused, and told where and what to do", () => {
  test.each([
    [
      "{ teams { nodes { name posts { nodes { role } } } } }",
      ["query", "posts"],
      "posts is a list, and each row of a table has one line: ask for posts { totalCount }, or make it the list of a query of its own",
    ],
    [
      "{ teams { nodes { name } } sites { totalCount } }",
      ["query", "sites"],
      "A table is of one list, teams: leave out sites, or ask for it by itself",
    ],
    [
      "{ teams { nodes { name } groups { nodes { count } } } }",
      ["query", "teams", "groups"],
      "A table is of one list: leave out nodes or groups",
    ],
    [
      "{ teams(last: 5) { nodes { name } } }",
      ["query", "teams", "last"],
      "A table is read from its first row on: turn the order round instead of giving last",
    ],
    ["{ teams(first: -1) { nodes { name } } }", ["query", "teams", "first"], "first is at least 0"],
    ["{ teams { edges { cursor } } }", ["query", "teams", "edges"], "edges has no rows: select node in it"],
    ['{ node(id: "a") { id } }', ["query", "node"], "node may be of any type: ask for it by its own type instead"],
    ['mutation { deleteTeam(id: "a", version: 1) }', ["query"], "Only a query makes a table: a mutation or subscription has none"],
    [
      "{ teams { pageInfo { hasNextPage } } }",
      ["query", "teams"],
      "teams is a list, and each row of a table has one line: ask for teams { totalCount }, or make it the list of a query of its own",
    ],
  ])("%s", async (query, path, message) => {
    expect(refusal(await shown(query))).toEqual([{ code: "BAD_USER_INPUT", path, message }]);
  });

  test.each([
    ["{ teams { nodes { nothing } } }", "Cannot query field"],
    ["{ teams { ", "Syntax Error"],
    ["query ($first: Int!) { teams(first: $first) { nodes { name } } }", "$first"],
    ["query A { teams { nodes { name } } } query B { sites { nodes { name } } }", "operation"],
    ['{ teams(after: "nowhere") { nodes { name } } }', "cursor"],
  ])("%s, as it is at /graphql", async (query, message) => {
    const { errors } = await shown(query);
    expect(errors?.[0]?.message).toContain(message);
    const answer = await fetch(`${served.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...served.headers },
      body: JSON.stringify({ query }),
    });
    expect(errors![0]!.extensions.code).toBe(((await answer.json()) as Shown).errors![0]!.extensions.code);
  });

  test.each([
    [{ format: "csv" }, ["query"], "query is the text of a GraphQL query"],
    [{ query: "{ teams { totalCount } }", format: "pdf" }, ["format"], "format is one of table, csv, xlsx, json, codebook"],
    [{ query: "{ teams { totalCount } }", format: "csv", variables: [1] }, ["variables"], "variables is an object"],
    ["[]", [], "Send an object with query, variables and format"],
  ])("%j", async (body, path, message) => {
    const response = await send(body);
    expect(response.status).toBe(400);
    expect(refusal((await response.json()) as Shown)).toEqual([{ code: "BAD_USER_INPUT", path, message }]);
  });

  test("what other operations make of people is no table", async () => {
    expect(refusal(await shown("{ retention { month retained } }"))).toMatchObject([{ code: "FORBIDDEN" }]);
  });

  test("whoever may not see a field has no table of it, nobody has one, and another site's page can't ask for one", async () => {
    const { account } = await addAccount(served.register, "An analyst", [{ role: "ANALYST" }]);
    const headers = { authorization: `Bearer ${await tokenOf(served.register, account)}` };
    const people = "{ accounts { totalCount } }";
    const confidential = "{ interviews { nodes { id } } }";
    expect((await send({ query: confidential, format: "csv" }, headers)).status).toBe(403);
    expect((await send({ query: people, format: "csv" })).status).toBe(200);
    expect((await send({ query: people, format: "csv" }, {})).status).toBe(401);
    expect((await send({ query: people, format: "csv" }, { cookie: "session=a", origin: "http://elsewhere.example" })).status).toBe(403);
    expect((await send({ query: people, format: "csv" }, { ...served.headers, "content-type": "text/plain" })).status).toBe(415);
  });
});

/** The notes of the first seven teams. */
const texts = ["=1+1", "+1", "-1", "@SUM(A1)", 'a "b",\nc', "_x0041_", "one\n=1+1"];

describe("a download", () => {
  test("has all rows in their order, page after page, however many are a page; first says how many are wanted", async () => {
    const { data } = await served.register.ask("{ settings { totalCount } }");
    const all = await csv("{ settings(orderBy: [{ name: DESC }]) { nodes { id name } } }");
    expect(all.rows).toHaveLength(data.settings.totalCount + 1);
    expect(data.settings.totalCount).toBeGreaterThan(1000);
    const ids: string[] = [];
    for (let after: string | null = null, isMore = true; isMore; ) {
      const page = await served.register.ask(
        "query ($after: String) { settings(orderBy: [{ name: DESC }], first: 1000, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }",
        { after },
      );
      ids.push(...page.data.settings.nodes.map(({ id }: { id: string }) => id));
      [after, isMore] = [page.data.settings.pageInfo.endCursor, page.data.settings.pageInfo.hasNextPage];
    }
    expect(all.rows.slice(1).map(([id]) => id)).toEqual(ids);
    const some = await csv("query ($n: Int) { settings(orderBy: [{ name: DESC }], first: $n) { nodes { id } } }", "csv", { n: 1111 });
    expect(some.rows.slice(1).map(([id]) => id)).toEqual(ids.slice(0, 1111));
    const groups = await csv("{ settings { groups { nodes { key { self } count } } } }");
    expect(groups.rows).toHaveLength(ids.length + 1);
  });

  test("on the screen stops at 1,000 rows and says that there are more", async () => {
    const table = await shown("{ settings { nodes { id } } }");
    expect([table.rows.length, table.hasMore]).toEqual([1000, true]);
    const few = await shown("{ settings(first: 7) { nodes { id } } }");
    expect([few.rows.length, few.hasMore]).toEqual([7, false]);
  });

  test("is named by what it holds, the day, and that it is made up", async () => {
    const { name } = await csv('{ teams(asOf: "2020-03-31", knownAt: "2020-04-05T16:00:00Z") { nodes { name } } }');
    expect(name).toBe('attachment; filename="made-up-teams-2020-03-31-known-2020-04-05.csv"');
  });

  test("has a codebook of its columns, and of where it comes from", async () => {
    const query = "query Stages { teams { nodes { stage vacancies } } }";
    const { rows, name } = await csv(query, "codebook");
    expect(name).toBe('attachment; filename="made-up-teams-codebook-2021-03-31.csv"');
    expect(rows[0]).toEqual(["Column", "Label", "Unit", "Kind", "Choices", "Help", "Source"]);
    expect(rows[1]!.slice(0, 5)).toEqual(["stage", "Stage", "", "choice", expect.stringContaining("IN_TRAINING = In training")]);
    expect(rows[2]!.slice(0, 4)).toEqual(["vacancies", "Vacancies", "WTE", "decimal"]);
    expect(Object.fromEntries(rows.slice(3).map((row) => [row[1], row[5]]))).toMatchObject({
      Data: "A made-up programme: no site, school or person in it is real.",
      Query: expect.stringContaining("query Stages @published(by: MHSDS)"),
      Day: "2021-03-31",
    });
    const json = (await (await send({ query, format: "json" })).json()) as Record<string, { path: string; stage: string }[]>;
    expect(json.codebook!.map(({ path }) => path)).toEqual(["stage", "vacancies"]);
    expect(json.rows![0]!.stage).toMatch(/^[A-Z_]+$/);
  });

  test("is published, whoever asks for it: by the scheme that is named, or the usual one", async () => {
    const query = "{ postings(where: { inForce: true }) { groups { nodes { key { band } count } } } }";
    const exact = (await served.register.ask(query)).data.postings.groups.nodes.map(({ count }: { count: number }) => count);
    const counts = async (scheme?: string) => {
      const table = (await (await send({ query, scheme, format: "table" })).json()) as Shown;
      return table.rows.map((row) => row.at(-1));
    };
    const [usual, named] = [await counts(), await counts("HES")];
    for (const published of [usual, named]) {
      expect(published).toHaveLength(exact.length);
      expect(published.every((count) => count === "*" || Number(count) % 5 === 0)).toBe(true);
    }
    expect(usual).not.toEqual(exact);
    const { rows } = await csv(query);
    expect(rows.slice(1).map((row) => row.at(-1))).toEqual(usual.map(String));
    const refused = await send({ query, scheme: "NONE", format: "csv" });
    expect(((await refused.json()) as Shown).errors?.[0]?.message).toBe("scheme is one of MHSDS, HES");
    // Nor by what stands in the query itself.
    for (const [written, variables] of [
      ["query @published(by: NONE)", {}],
      ["query ($by: DisclosureScheme!) @published(by: $by)", { by: "NONE" }],
    ] as const)
      for (const format of ["csv", "table"]) {
        const { errors } = (await (await send({ query: `${written} ${query}`, variables, format })).json()) as Shown;
        expect(errors?.[0]?.message).toBe("Numbers of people leave as they are by a citation alone, which says why: cite the answer");
      }
    const people = await send({ query: "{ staff { nodes { registration } } }", format: "csv" });
    expect(((await people.json()) as Shown).errors?.[0]?.message).toBe(
      "Staff are published as numbers alone: ask for totalCount or groups",
    );
  });

  test("makes text that a spreadsheet would run harmless, and leaves numbers alone", async () => {
    const { data } = await served.register.ask("{ teams(orderBy: [{ name: ASC }], first: 7) { nodes { id } } }");
    for (const [at, { id }] of data.teams.nodes.entries()) {
      const { version } = (await served.register.ask(`{ team(id: "${id}") { version } }`)).data.team;
      await served.register.ask(
        "mutation ($id: ID!, $version: Int!, $note: String) { updateTeam(id: $id, version: $version, patch: { note: $note }) { id } }",
        {
          id,
          version,
          note: texts[at],
        },
      );
    }
    const { text, rows } = await csv("{ teams(orderBy: [{ name: ASC }], first: 7) { nodes { note } } }");
    expect(text.startsWith("\uFEFFNote\r\n'=1+1\r\n")).toBe(true);
    expect(text.endsWith('\r\n"one\n=1+1"\r\n')).toBe(true);
    expect(rows.slice(1).map(([note]) => note)).toEqual(texts.map((one) => (/^[=+\-@]/.test(one) ? `'${one}` : one)));
  });

  test("is a workbook of data and codebook: numbers are numbers, days are days, text is text as it stands, and nothing is a formula", async () => {
    const query =
      "{ teams(orderBy: [{ name: ASC }], first: 7) { nodes { name note vacancies createdAt posts { totalCount } site { region { from: createdAt } } } } }";
    const bytes = Buffer.from(await (await send({ query, format: "xlsx" })).arrayBuffer());
    const [data, codebook] = await readExcelFile(bytes);
    expect([data!.sheet, codebook!.sheet]).toEqual(["Data", "Codebook"]);
    const { rows } = await shown(query);
    expect(data!.data[0]).toEqual(["Team", "Note", "Vacancies (WTE)", "Created", "Number of posts", "Site: Region: Created"]);
    // Excel keeps moments as parts of a day: what is read back may be a thousandth of a second off.
    const isMoment = (cell: unknown, wanted: unknown) => cell instanceof Date && Math.abs(cell.getTime() - Date.parse(String(wanted))) < 2;
    const read = data!.data.slice(1).map((row, at) => row.map((cell, nth) => (isMoment(cell, rows[at]![nth]) ? rows[at]![nth] : cell)));
    expect(read).toEqual(rows);
    expect(rows.map(([, note]) => note)).toEqual(texts);
    expect(codebook!.data.map(([column]) => column).slice(0, 3)).toEqual(["Column", "name", "note"]);
    expect(codebook!.data.find(([, label]) => label === "Query")![5]).toContain("@published(by: MHSDS)");
  });
});
