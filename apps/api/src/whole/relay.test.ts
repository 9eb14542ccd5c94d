import { readFileSync } from "node:fs";
import eslintPlugin from "@graphql-eslint/eslint-plugin";
import { ESLint } from "eslint";
import {
  type ConcreteRequest,
  commitMutation,
  createOperationDescriptor,
  type Environment,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getRefetchMetadata,
  getSingularSelector,
  type ReaderFragment,
  type Variables,
} from "relay-runtime";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { relayEnvironment } from "./relay-client.ts";
import { type Compiled, contract, hasRelayCompiler, relayCompiled } from "./relay-compiled.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for.
type Shown = any;

/** As an app of Relay's is written: each part says what it shows, and lists go on by themselves. */
const documents = [
  `query registerWaveQuery($id: ID!) { wave(id: $id) { ...register_wave } }`,
  `fragment register_wave on Wave
    @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, after: { type: "String" })
    @refetchable(queryName: "registerTeamsPageQuery") {
    code
    teams(first: $count, after: $after, orderBy: [{ name: ASC }]) @connection(key: "register_wave_teams") {
      totalCount
      edges { node { id ...register_team } } } }`,
  `fragment register_team on Team @refetchable(queryName: "registerTeamQuery") { name stage site { name } }`,
  `mutation registerRenameMutation($id: ID!, $version: Int!, $name: String!) {
    updateTeam(id: $id, version: $version, patch: { name: $name }) { version ...register_team } }`,
];

const rules = {
  "@graphql-eslint/relay-page-info": "error",
  "@graphql-eslint/relay-connection-types": "error",
  // Groups go forwards alone. The specification asks for the arguments of one direction at least.
  "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
  // `nodes` stand beside `edges`; a group is no record. The specification asks for neither.
  "@graphql-eslint/relay-edge-types": ["error", { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
} as const;

/** What is found in a contract, each as a sentence. */
async function findings(text: string): Promise<readonly string[]> {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ["**/*.graphql"],
        plugins: { "@graphql-eslint": eslintPlugin as object },
        languageOptions: { parser: eslintPlugin.parser, parserOptions: { graphQLConfig: { documents: [], schema: text } } },
        rules: rules as unknown as Record<string, "error">,
      },
    ],
  });
  const [result] = await eslint.lintText(text, { filePath: "schema.graphql" });
  return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe("Relay's specification", () => {
  const text = readFileSync(contract, "utf8");

  test("is kept by the contract: pages, edges, cursors and their arguments", async () => {
    expect(await findings(text)).toEqual([]);
  });

  test("is missed by an edge without a cursor, a connection without edges, a list that goes neither way, and a page that does not say whether there is more", async () => {
    const faults = [
      ["type SiteEdge {", "cursor: String!", "before: String!"],
      ["type TeamConnection {", "edges: [TeamEdge!]!", "others: [TeamEdge!]!"],
      ["groups(", "first: Int", "most: Int"],
      ["type PageInfo {", "hasNextPage: Boolean!", "hasNextPage: String"],
    ] as const;
    const faulty = faults.reduce((now, [within, part, other]) => {
      const at = now.indexOf(part, now.indexOf(within));
      return `${now.slice(0, at)}${other}${now.slice(at + part.length)}`;
    }, text);
    // Each is told once, by the rule that is for it.
    const missed = (await findings(faulty)).map((one) => one.split(":")[0]);
    expect(new Set(missed)).toEqual(new Set(Object.keys(rules)));
    expect(missed).toHaveLength(faults.length);
  });
});

if (!hasRelayCompiler) console.log("Relay's compiler has no program for this machine: what an app of Relay's does is not tried");

describe.runIf(hasRelayCompiler)("an app of Relay's", () => {
  let compiled: Compiled;
  let served: ServedRegister;
  let environment: Environment;
  let wave: string;
  const warned: unknown[] = [];
  beforeAll(async () => {
    compiled = await relayCompiled(documents);
    served = await servedRegister({ from: "demo" });
    environment = relayEnvironment(served);
    vi.spyOn(console, "error").mockImplementation((...said: unknown[]) => void warned.push(said));
    const { data } = await served.register.ask(`{ waves(where: { code: { eq: "2018-19" } }) { nodes { id } } }`);
    wave = data.waves.nodes[0].id;
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await served.close();
  });

  const request = (name: string) => compiled.get(name) as ConcreteRequest;
  const ask = async (name: string, variables: Variables) => {
    await fetchQuery(environment, request(name), variables).toPromise();
    return environment.lookup(createOperationDescriptor(request(name), variables).fragment).data as Shown;
  };
  /** What a fragment shows of a record, as Relay has it in its store. */
  const shown = (name: string, of: unknown) =>
    environment.lookup(getSingularSelector(compiled.get(name) as ReaderFragment, of)!).data as Shown;

  test("pages a record's list through the node that it belongs to, and has all of it in one", async () => {
    const root = await ask("registerWaveQuery", { id: wave });
    const { paginationRequest, paginationMetadata } = getPaginationMetadata(compiled.get("register_wave") as ReaderFragment, "the test");
    for (let pages = 1; ; pages += 1) {
      const { teams } = shown("register_wave", root.wave);
      expect(teams.edges).toHaveLength(Math.min(20 * pages, teams.totalCount));
      if (!teams.pageInfo.hasNextPage) break;
      const next = getPaginationVariables("forward", 20, teams.pageInfo.endCursor, { id: wave }, {}, paginationMetadata);
      await fetchQuery(environment, paginationRequest, next).toPromise();
    }
    const { data } = await served.register.ask(
      `query ($id: ID!) { wave(id: $id) { teams(first: 100, orderBy: [{ name: ASC }]) { nodes { id name stage site { name } } } } }`,
      { id: wave },
    );
    const { code, teams } = shown("register_wave", root.wave);
    expect([code, teams.totalCount]).toEqual(["2018-19", 58]);
    expect(teams.edges.map(({ node }: Shown) => shown("register_team", node))).toEqual(data.wave.teams.nodes);
  });

  test("asks again for one record as a node, and sees what it changed wherever it shows it", async () => {
    const root = await ask("registerWaveQuery", { id: wave });
    const team = () => shown("register_wave", root.wave).teams.edges[0].node as Shown;
    const { id } = team();
    const { name } = shown("register_team", team());
    const { version } = (await served.register.ask(`query ($id: ID!) { team(id: $id) { version } }`, { id })).data.team;
    await new Promise((onCompleted, onError) =>
      commitMutation(environment, {
        mutation: request("registerRenameMutation"),
        variables: { id, version, name: `${name} again` },
        onCompleted,
        onError,
      }),
    );
    expect(shown("register_team", team()).name).toBe(`${name} again`);
    await served.register.ask(
      `mutation ($id: ID!, $version: Int!) { updateTeam(id: $id, version: $version, patch: { name: "By another" }) { id } }`,
      {
        id,
        version: version + 1,
      },
    );
    const { refetchableRequest } = getRefetchMetadata(compiled.get("register_team") as ReaderFragment, "the test");
    await fetchQuery(environment, refetchableRequest, { id }).toPromise();
    expect(shown("register_team", team()).name).toBe("By another");
  });

  test("is told of nothing that does not fit: an id is one record's", () => {
    expect(warned).toEqual([]);
  });
});
