import { afterAll, beforeAll, expect, test } from "vitest";
import { answers, surveyed } from "../../whole/surveyed.ts";
import { type TestRegister, testRegister } from "../../whole/test-register.ts";

let register: TestRegister;
let given: ReturnType<typeof surveyed>;
beforeAll(async () => {
  register = await testRegister("empty", "2021-03-31");
  given = surveyed(register);
});
afterAll(() => register.close());

const england = (role: string) => register.as({ granted: [{ role, sites: "all", organisations: [] }] });
const asTheRegister: TestRegister["ask"] = (query, variables) => register.ask(query, variables);
const none = { base: null, agreed: null, percentAgreed: null };
const come = async (id: string, at: Record<string, unknown> = {}, ask: TestRegister["ask"] = asTheRegister) => {
  const { data, errors } = await ask(
    `query ($id: ID!, $asOf: Date, $knownAt: DateTime) { one: askedQuestion(id: $id, asOf: $asOf, knownAt: $knownAt) { base agreed percentAgreed } }`,
    { id, ...at },
  );
  expect(errors).toBeUndefined();
  return data.one;
};
const askedOf = async (counts: Readonly<Record<string, number>>, closesOn: string | undefined = "2021-03-15") => {
  const { survey, group } = await given.round(closesOn ? { closesOn } : {});
  const asked = await given.ask(survey, group, "YES" in counts ? "YES_NO" : "AGREEMENT");
  await given.answer(group, asked, answers(counts));
  return { asked, group, survey };
};

test.each<[string, Record<string, number>, object]>([
  [
    "strongly agree and agree, of all who answered",
    { STRONGLY_AGREE: 2, AGREE: 5, NEITHER: 1, DISAGREE: 2 },
    { base: 10, agreed: 7, percentAgreed: 70 },
  ],
  ["yes", { YES: 4, NO: 8 }, { base: 12, agreed: 4, percentAgreed: 33 }],
  [
    "don't know in the base, but not whom it does not apply to",
    { AGREE: 5, DONT_KNOW: 5, NOT_APPLICABLE: 3 },
    { base: 10, agreed: 5, percentAgreed: 50 },
  ],
  ["a half upwards: 12.5 is 13", { AGREE: 2, DISAGREE: 14 }, { base: 16, agreed: 2, percentAgreed: 13 }],
  ["nobody as nought", { DISAGREE: 10 }, { base: 10, agreed: 0, percentAgreed: 0 }],
  ["nothing of nine", { AGREE: 9 }, none],
  ["nothing of nine to whom it applies and five to whom it does not", { AGREE: 9, NOT_APPLICABLE: 5 }, none],
])("what is answered comes to %s", async (_, counts, wanted) => {
  const { asked } = await askedOf(counts);
  expect(await come(asked)).toEqual(wanted);
});

test("half-up is not half-even: 2.5 % is 3 and 0.5 of a hundred 1, as the survey's authors round", async () => {
  const { asked } = await askedOf({ YES: 1, NO: 39 });
  expect(await come(asked)).toEqual({ base: 40, agreed: 1, percentAgreed: 3 });
});

test("it is told to every role alike, to none while the round is open, and to none of fewer than ten", async () => {
  const [told, open, few] = [await askedOf({ AGREE: 10 }), await askedOf({ AGREE: 10 }, ""), await askedOf({ AGREE: 9 })];
  for (const role of ["ADMINISTRATOR", "MANAGER", "ANALYST", "EVALUATOR", "PARTNER"]) {
    expect(await come(told.asked, {}, england(role))).toEqual({ base: 10, agreed: 10, percentAgreed: 100 });
    expect(await come(open.asked, {}, england(role))).toEqual(none);
    expect(await come(few.asked, {}, england(role))).toEqual(none);
  }
});

test("it is told from the day on which the round closed, the same on every day from then on", async () => {
  const { asked, group } = await askedOf({ AGREE: 10 });
  await given.answer(group, asked, ["DISAGREE", "DISAGREE"], "2021-03-20");
  expect(await come(asked, { asOf: "2021-03-14" })).toEqual(none);
  for (const asOf of ["2021-03-15", "2021-03-19", "2021-03-31"])
    expect(await come(asked, { asOf })).toEqual({ base: 12, agreed: 10, percentAgreed: 83 });
});

test("what was known at two moments does not tell the answer that came between them", async () => {
  const { asked, group } = await askedOf({ AGREE: 10 });
  const moment = new Date().toISOString();
  await given.answer(group, asked, ["DISAGREE"]);
  expect(await come(asked, { knownAt: moment })).toEqual(none);
  expect(await come(asked, { knownAt: new Date().toISOString() })).toEqual(none);
});

test("filters, orders and groups know no more than it tells", async () => {
  const { asked: few } = await askedOf({ AGREE: 9 });
  const { asked: many } = await askedOf({ AGREE: 3, DISAGREE: 7 });
  const ids = `id: { in: ["${few}", "${many}"] }`;
  const { data } = await england("ANALYST")(`{
    agreed: askedQuestions(where: { ${ids}, agreed: { gte: 0 } }) { nodes { id } }
    unknown: askedQuestions(where: { ${ids}, base: { isNull: true } }) { nodes { id } }
    ordered: askedQuestions(where: { ${ids} }, orderBy: [{ percentAgreed: DESC }]) { nodes { id percentAgreed } }
    grouped: askedQuestions(where: { ${ids} }) { groups { nodes { count sum { base agreed } } } } }`);
  expect(data).toEqual({
    agreed: { nodes: [{ id: many }] },
    unknown: { nodes: [{ id: few }] },
    ordered: {
      nodes: [
        { id: many, percentAgreed: 30 },
        { id: few, percentAgreed: null },
      ],
    },
    grouped: { groups: { nodes: [{ count: 2, sum: { base: 10, agreed: 3 } }] } },
  });
});

test("a published share stands beside what the answers come to, with its own base, and is never mixed with it", async () => {
  const { asked } = await askedOf({ AGREE: 6, DISAGREE: 4 });
  const figure = { about: "A made-up survey", source: "A report", basis: "OUTTURN", asAtOn: "2021-03-15" };
  await register.add("PublishedFigure", { ...figure, measure: "AGREED_SHARE", value: 61, base: 299, question: asked });
  const { data } = await register.ask(`{ askedQuestion(id: "${asked}") { percentAgreed benchmarks { nodes { value base source } } } }`);
  expect(data.askedQuestion).toEqual({ percentAgreed: 60, benchmarks: { nodes: [{ value: 61, base: 299, source: "A report" }] } });
  const wrong = register.add("PublishedFigure", { ...figure, measure: "TEAMS", value: 58, question: asked });
  await expect(wrong).rejects.toMatchObject({ problems: [{ message: "Only a share who agreed names a question" }] });
});
