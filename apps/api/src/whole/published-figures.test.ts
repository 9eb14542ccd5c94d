import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { published } from "../database/published/published.ts";
import { asking } from "../slices/comparison/asking.ts";
import { type Ask, compare } from "../slices/comparison/comparison.ts";
import { comparisons } from "../slices/comparison/comparisons.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

/** What `npm run figures` prints, figure by figure. */
const evaluator = {
  account: null,
  name: null,
  isReadOnly: true,
  granted: [{ role: "EVALUATOR", sites: "all", organisations: [] }],
} as const;
const as = ({ schema, open, rightsOf }: TestRegister): Ask => asking(schema, open(rightsOf(evaluator)).read);

let demo: TestRegister;
let facts: TestRegister;
beforeAll(async () => {
  demo = await testRegister("demo");
  facts = await testRegister("empty");
  await facts.write.apply(published(), { way: "LOAD" });
});
afterAll(() => Promise.all([demo.close(), facts.close()]));

const named = <One extends { readonly figure: string }>(list: readonly One[]) => list.map((one) => [one.figure, one] as const);

describe("out of the made-up programme's records", () => {
  test.each(named(comparisons.demo))("%s", async (_, one) => {
    const { agrees, gives, was } = await compare(one, as(demo));
    expect({ agrees, gives, was }).toMatchObject({ agrees: one.because === undefined });
  });
});

describe("out of the published facts", () => {
  test.each(named(comparisons.published))("%s", async (_, one) => {
    const { agrees, gives, was } = await compare(one, as(facts));
    expect({ agrees, gives, was }).toMatchObject({ agrees: one.because === undefined });
  });
});

test("there are 45 figures at the least from records, each by its own name; what asks for published or planned numbers says so", () => {
  const all = [...comparisons.demo, ...comparisons.published];
  expect(new Set(all.map(({ figure }) => figure)).size).toBe(all.length);
  expect(all.filter(({ fromPublished }) => !fromPublished).length).toBeGreaterThanOrEqual(45);
  const asks = all.filter(({ query }) => /published|benchmark|planned|targets/i.test(query));
  expect(asks).toEqual(all.filter(({ fromPublished }) => fromPublished));
});

test("a figure follows its records: where a key informant changes their mind, one fewer agrees and the share is another", async () => {
  const { data } = await demo.ask(
    '{ answers(first: 1, where: { answer: { eq: AGREE }, question: { wording: { question: { code: { eq: "NEEDS" } } } } }) { nodes { id version } } }',
  );
  const [{ id, version }] = data.answers.nodes;
  await demo.set([{ update: "Answer", id, version, patch: { answer: "DISAGREE" } }]);
  const differ: unknown[] = [];
  for (const one of comparisons.demo) {
    const { agrees, figure, gives, was } = await compare(one, as(demo));
    if (agrees === (one.because !== undefined)) differ.push([figure, gives, was]);
  }
  expect(differ).toEqual([
    ["The model rests on a clear view of needs and gaps, per cent", 88, 89],
    ["Of 76 key informants: a clear view of needs and gaps", 67, 68],
  ]);
});
