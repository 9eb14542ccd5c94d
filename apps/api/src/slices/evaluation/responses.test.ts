import { afterAll, beforeAll, expect, test } from "vitest";
import { surveyed } from "../../whole/surveyed.ts";
import { type TestRegister, testRegister } from "../../whole/test-register.ts";

let register: TestRegister;
let given: ReturnType<typeof surveyed>;
beforeAll(async () => {
  register = await testRegister("empty", "2021-03-31");
  given = surveyed(register);
});
afterAll(() => register.close());

const ask = async (what: string, id: string, fields: string, asOf?: string) => {
  const { data, errors } = await register.ask(`query ($id: ID!, $asOf: Date) { one: ${what}(id: $id, asOf: $asOf) { ${fields} } }`, {
    id,
    asOf,
  });
  expect(errors).toBeUndefined();
  return data.one;
};
const respond = async (respondents: string, days: readonly string[]) => {
  for (const [index, submittedOn] of days.entries())
    await register.add("SurveyResponse", { respondents, code: `${submittedOn} ${index}`, submittedOn });
};

test("a group's response rate is of those invited to it, half-up, and grows by the day", async () => {
  const { group } = await given.round({ invited: 8 });
  await respond(group, ["2020-11-02", "2020-12-01", "2021-01-05"]);
  const fields = "invited responses responseRate";
  // 37.5 is 38.
  expect(await ask("surveyFrame", group, fields)).toEqual({ invited: 8, responses: 3, responseRate: 38 });
  expect(await ask("surveyFrame", group, fields, "2020-11-30")).toEqual({ invited: 8, responses: 1, responseRate: 13 });
});

test("where it is not known how many were invited, or nobody was, there is no rate", async () => {
  for (const invited of [undefined, 0]) {
    const { group } = await given.round(invited === undefined ? {} : { invited });
    await respond(group, ["2020-12-01"]);
    expect(await ask("surveyFrame", group, "responses responseRate")).toEqual({ responses: 1, responseRate: null });
  }
});

test("a round's frame is that of its groups together, and none where one of them is not known", async () => {
  const { id, group } = await given.round({ invited: 5 });
  const other = await given.add("SurveyFrame", { round: id, asked: "TEAM_STAFF", invited: 7 });
  await respond(group, ["2020-12-01", "2020-12-02"]);
  await respond(other, ["2020-12-03"]);
  const fields = "invited responses responseRate";
  expect(await ask("surveyRound", id, fields)).toEqual({ invited: 12, responses: 3, responseRate: 25 });
  await given.add("SurveyFrame", { round: id, asked: "PARENTS_AND_CARERS" });
  expect(await ask("surveyRound", id, fields)).toEqual({ invited: null, responses: 3, responseRate: null });
});

test("each survey has its own frame: 299 at 30 % are of 997, and of 1,050 they would be 28", async () => {
  const { group } = await given.round({ invited: 997 });
  const other = await given.round({ invited: 1050 });
  for (const respondents of [group, other.group])
    await register.set(
      Array.from({ length: 299 }, (_, index) => ({
        create: "SurveyResponse",
        input: { respondents, code: `${index}`, submittedOn: "2020-12-01" },
      })),
    );
  expect((await ask("surveyFrame", group, "responseRate")).responseRate).toBe(30);
  expect((await ask("surveyFrame", other.group, "responseRate")).responseRate).toBe(28);
});

test("people who were interviewed are counted, not interviews; of fewer than ten nothing is told", async () => {
  const { group } = await given.round();
  const interview = (people: number, heldOn: string) => register.add("Interview", { respondents: group, kind: "GROUP", people, heldOn });
  await interview(4, "2020-11-10");
  await interview(5, "2020-11-12");
  expect(await ask("surveyFrame", group, "interviewed")).toEqual({ interviewed: null });
  await interview(3, "2021-02-01");
  expect(await ask("surveyFrame", group, "interviewed")).toEqual({ interviewed: 12 });
  expect(await ask("surveyFrame", group, "interviewed", "2021-01-31")).toEqual({ interviewed: null });
});

test("how many responded is told to an analyst, who sees none of the responses", async () => {
  const { id, group } = await given.round({ invited: 4 });
  await respond(group, ["2020-12-01"]);
  const analyst = register.as({ granted: [{ role: "ANALYST", sites: "all", organisations: [] }] });
  const { data } = await analyst(
    `{ surveyRound(id: "${id}") { responses responseRate surveyFrames { nodes { responses surveyResponses { totalCount } } } } }`,
  );
  expect(data.surveyRound).toEqual({
    responses: 1,
    responseRate: 25,
    surveyFrames: { nodes: [{ responses: 1, surveyResponses: { totalCount: 0 } }] },
  });
});
