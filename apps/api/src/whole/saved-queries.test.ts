import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister("demo");
});
afterAll(() => register.close());

interface Saved {
  readonly name: string;
  readonly query: string;
  readonly variables: string | null;
}

test("each saved query of the demo programme is answered, and as much of it to analysts as to all", async () => {
  const analyst = register.as({ granted: [{ role: "ANALYST", sites: "all", organisations: [] }] });
  const { data } = await analyst("{ savedQueries { nodes { name query variables } } }");
  expect(data.savedQueries.nodes.length).toBeGreaterThan(5);
  for (const { name, query, variables } of data.savedQueries.nodes as Saved[]) {
    const given = JSON.parse(variables ?? "{}");
    // As in the playground, where what they ask is published.
    const answer = await analyst(
      query.includes("@published") ? query : query.replace(/^(query \w+(?:\([^)]*\))?)/, "$1 @published(by: MHSDS)"),
      given,
    );
    expect([name, answer.errors]).toEqual([name, undefined]);
    for (const root of Object.values<{ totalCount: number }>(answer.data)) expect([name, root.totalCount > 0]).toEqual([name, true]);
    expect(answer.data).toEqual((await register.ask(query, given)).data);
  }
});

test("the questions put to the demo programme are in every state, and what was answered is what their queries say", async () => {
  const { data } = await register.ask(`{ programmeQuestions(orderBy: [{ askedOn: ASC }]) {
    groups { nodes { key { state isOverdue } count } }
    nodes { answer savedQuery { query variables } } } }`);
  expect(data.programmeQuestions.groups.nodes).toEqual(
    expect.arrayContaining([
      { key: { state: "OPEN", isOverdue: false }, count: 1 },
      { key: { state: "ANSWERED", isOverdue: true }, count: 1 },
      { key: { state: "CLEARED", isOverdue: false }, count: 1 },
      { key: { state: "SENT", isOverdue: false }, count: 3 },
    ]),
  );
  /** The number that an answer gives first, and what its query is asked for. */
  const held: Readonly<Record<string, readonly [root: string, variables: object]>> = {
    "1,047": ["enrolments", { day: "2020-12-31" }],
    "44": ["posts", { day: "2020-09-30" }],
    "77": ["notSupported", { day: "2021-03-24" }],
  };
  for (const [number, [root, variables]] of Object.entries(held)) {
    const { savedQuery: kept } = data.programmeQuestions.nodes.find(({ answer }: { answer: string }) => answer?.includes(` ${number} `));
    const answer = await register.ask(kept.query, { ...JSON.parse(kept.variables), ...variables });
    expect(answer.data[root].totalCount.toLocaleString("en-GB")).toBe(number);
  }
});
