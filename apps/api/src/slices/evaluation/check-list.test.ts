import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../../whole/test-register.ts";

let register: TestRegister;
let analyst: TestRegister["ask"];
beforeAll(async () => {
  register = await testRegister("demo");
  analyst = register.as({ granted: [{ role: "ANALYST", sites: "all", organisations: [] }] });
});
afterAll(() => register.close());

interface Asked {
  readonly base: number;
  readonly agreed: number;
  readonly percentAgreed: number;
  readonly wording: { readonly question: { readonly code: string } };
  readonly benchmarks: { readonly nodes: readonly { readonly value: number; readonly base: number; readonly source: string }[] };
}

const comeTo = async (survey: string): Promise<readonly Asked[]> => {
  const { data, errors } = await analyst(
    `query ($survey: String!) { askedQuestions(where: { respondents: { round: { number: { eq: 1 }, survey: { name: { eq: $survey } } } } }, orderBy: [{ place: ASC }]) {
      nodes { base agreed percentAgreed wording { question { code } } benchmarks { nodes { value base source } } } } }`,
    { survey },
  );
  expect(errors).toBeUndefined();
  return data.askedQuestions.nodes;
};

test.each([
  ["Survey of educational settings", 299, [61, 46, 52, 35, 88, 82, 61, 17, 15, 51, 65, 65, 84]],
  ["Survey of key informants", 76, [89, 82, 68, 61]],
  ["Baseline survey of provision", 693, [80, 77, 35, 24]],
])(
  "an analyst finds the published percentages of the %s in its %i responses, and what was published beside each",
  async (survey, base, percentages) => {
    const asked = await comeTo(survey);
    expect(asked.map(({ percentAgreed }) => percentAgreed)).toEqual(percentages);
    expect(new Set(asked.map((one) => one.base))).toEqual(new Set([base]));
    expect(asked.map(({ benchmarks }) => benchmarks.nodes.map((one) => [one.value, one.base]))).toEqual(
      percentages.map((percent) => [[percent, base]]),
    );
  },
);

test("of 76 key informants 68, 62, 52 and 46 agree: no other numbers come to the published ones", async () => {
  expect((await comeTo("Survey of key informants")).map(({ agreed }) => agreed)).toEqual([68, 62, 52, 46]);
});

test("299 are 30 % of those invited and 76 are 26 %, each of its own frame; who was invited to the baseline survey is not known", async () => {
  const { data } = await analyst(`{ surveyFrames(where: { round: { number: { eq: 1 }, survey: { kind: { eq: QUESTIONNAIRE } } } }) {
    nodes { round { survey { name } responses responseRate } invited responses responseRate benchmarks(where: { measure: { in: [RESPONSES, RESPONSE_RATE] } }) { nodes { value } } } } }`);
  const of = (name: string) =>
    data.surveyFrames.nodes.find((one: { round: { survey: { name: string } } }) => one.round.survey.name === name);
  expect(of("Survey of educational settings")).toMatchObject({
    invited: 997,
    responses: 299,
    responseRate: 30,
    round: { responses: 299, responseRate: 30 },
  });
  expect(of("Survey of key informants")).toMatchObject({ invited: 292, responses: 76, responseRate: 26 });
  expect(of("Baseline survey of provision")).toMatchObject({ invited: null, responses: 693, responseRate: null });
  expect(of("Survey of educational settings").benchmarks.nodes).toEqual([{ value: 299 }, { value: 30 }]);
});

test("27 people of regional teams were interviewed, of which an analyst sees no interview", async () => {
  const { data } = await analyst(
    `{ surveyFrames(where: { asked: { eq: REGIONAL_TEAMS } }) { nodes { interviewed interviews { totalCount } } } }`,
  );
  expect(data.surveyFrames.nodes).toEqual([{ interviewed: 27, interviews: { totalCount: 0 } }]);
});

test("to an analyst there are no answers, and an evaluator counts 6,963 of all 25 sites", async () => {
  const query = `{ answers { totalCount } surveyResponses { totalCount groups { totalCount nodes { key { site { name } } } } } }`;
  expect((await analyst(query)).data).toEqual({
    answers: { totalCount: 0 },
    surveyResponses: { totalCount: 0, groups: { totalCount: 0, nodes: [] } },
  });
  const { data } = await register.as({ granted: [{ role: "EVALUATOR", sites: "all", organisations: [] }] })(query);
  expect([data.answers.totalCount, data.surveyResponses.totalCount, data.surveyResponses.groups.totalCount]).toEqual([6963, 1068, 25]);
});
