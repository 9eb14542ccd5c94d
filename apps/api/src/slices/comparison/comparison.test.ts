import { expect, test } from "vitest";
import { type Comparison, compare, isAccountedFor, rounded } from "./comparison.ts";
import { summary, table } from "./table.ts";

const said = { value: 18.1, source: "A summary" } as const;
const settings: Comparison = { figure: "Settings to a team", at: "K4", query: "{ settings teams }", places: 1, published: said };
const answering = (answer: unknown) => () => Promise.resolve(answer);
const toTeam = (...[joined, teams]: number[]) => joined! / teams!;

test.each([
  [12.5, 0, 13],
  [12.4999, 0, 12],
  [1.005, 2, 1.01],
  [18.103, 1, 18.1],
  [16.64, 1, 16.6],
  [8542.71, -2, 8500],
  [8550, -2, 8600],
  [472_000, -4, 470_000],
])("%d to %i places is %d: a half goes up", (value, places, to) => {
  expect(rounded(value, places)).toBe(to);
});

test("a figure is read out of the values of an answer in their order, and agrees to the places that were published", async () => {
  const answer = { settings: { totalCount: 1050 }, teams: { totalCount: 58 } };
  const one = await compare({ ...settings, reads: toTeam }, answering(answer));
  expect(one).toMatchObject({ was: 18.1, source: "A summary", agrees: true });
  expect(one.gives).toBeCloseTo(18.1034, 3);
});

test("a setting less to a team differs", async () => {
  expect(await compare({ ...settings, reads: toTeam }, answering({ settings: 992, teams: 58 }))).toMatchObject({ agrees: false });
});

test("what is grouped by is no value of the answer", async () => {
  const answer = { teams: { groups: { nodes: [{ key: { site: { number: 9 } }, count: 2 }] } } };
  expect(await compare(settings, answering(answer))).toMatchObject({ gives: 2 });
});

test("an answer of several values without a way to read it, or of none, is no figure", async () => {
  await expect(compare(settings, answering({ settings: 1050, teams: 58 }))).rejects.toThrow("the answer holds 2 values");
  await expect(compare(settings, answering({ settings: null }))).rejects.toThrow("the answer holds no value");
  await expect(compare({ ...settings, reads: () => Number.NaN }, answering({ settings: 1 }))).rejects.toThrow("the answer holds no value");
});

test("what was published comes from the published figure with its source, of which there is one", async () => {
  const row: Comparison = { ...settings, published: { row: "{ measure: { eq: SETTINGS } }" } };
  const ask = (figures: unknown) => (query: string) => Promise.resolve(query.includes("publishedFigures") ? figures : { teams: 17.09 });
  const published = { publishedFigures: { nodes: [{ value: 17.1, source: "A written answer" }] } };
  expect(await compare(row, ask(published))).toMatchObject({ was: 17.1, source: "A written answer", agrees: true });
  const [one] = published.publishedFigures.nodes;
  await expect(compare(row, ask({ nodes: [one, one] }))).rejects.toThrow("not one published figure");
  await expect(compare(row, ask({ nodes: [] }))).rejects.toThrow("not one published figure");
});

test("what differs has to say why, and what says why has to differ", async () => {
  const compared = (value: number, because?: string) => compare({ ...settings, ...(because ? { because } : {}) }, answering(value));
  expect(isAccountedFor(await compared(18.1))).toBe(true);
  expect(isAccountedFor(await compared(17))).toBe(false);
  expect(isAccountedFor(await compared(17, "sources disagree"))).toBe(true);
  expect(isAccountedFor(await compared(18.1, "sources disagree"))).toBe(false);
});

test("each comparison is a line of aligned columns, with its source by number, its question and why it differs", async () => {
  const all = [
    await compare(settings, answering(18.0999)),
    await compare(
      { ...settings, figure: "Teams", query: "{\n  teams\n}", fromPublished: true, because: "59 were announced" },
      answering(58),
    ),
  ];
  expect(table(all)).toEqual([
    "         gives  published  figure              given in  source  question",
    "agrees    18.1       18.1  Settings to a team  K4           [1]  { settings teams }",
    "differs     58       18.1  Teams               K4           [1]  { teams }  Differs because 59 were announced",
    "",
    "[1] A summary",
  ]);
  expect(summary(all)).toBe(
    "2 figures, 1 of them from records, the others from other published numbers: 1 agree, 1 differ, each for the reason that it gives.",
  );
  expect(summary([await compare(settings, answering(17))])).toBe(
    "1 figures, 1 of them from records, the others from other published numbers: 0 agree, 1 differ, not accounted for: Settings to a team.",
  );
});
