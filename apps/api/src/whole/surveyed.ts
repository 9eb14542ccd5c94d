import { programme } from "@trailblazer/records";
import { sampler } from "./sample.ts";
import type { TestRegister } from "./test-register.ts";

/** Surveys for tests, in few words. */
export function surveyed(register: TestRegister) {
  const samples = sampler((type, input) => register.add(type, input));
  const add = (type: string, input: Record<string, unknown> = {}) => samples.add(programme.record(type), input);
  let taken = 0;

  /** A round of a survey of its own, with one group. */
  async function round(given: { closesOn?: string; invited?: number } = {}) {
    const survey = await add("Survey");
    const { closesOn, invited } = given;
    const id = await add("SurveyRound", { survey, opensOn: "2020-11-01", ...(closesOn ? { closesOn } : {}) });
    const group = await add("SurveyFrame", { round: id, asked: "SETTINGS", ...(invited === undefined ? {} : { invited }) });
    return { survey, id, group };
  }

  /** A question that is put to a group. */
  async function ask(survey: string, group: string, scale = "AGREEMENT") {
    taken += 1;
    const question = await add("Question", { survey, code: `Q${taken}` });
    const wording = await add("QuestionVersion", { question, number: 1, text: `Question ${taken}`, scale });
    return add("AskedQuestion", { respondents: group, wording });
  }

  /** Responses of a group, each with its answer to one question. */
  async function answer(group: string, asked: string, given: readonly string[], submittedOn = "2020-12-01"): Promise<string[]> {
    const ids: string[] = [];
    for (const one of given) {
      taken += 1;
      const response = await register.add("SurveyResponse", { respondents: group, code: `R${taken}`, submittedOn });
      ids.push(await register.add("Answer", { response, question: asked, answer: one }));
    }
    return ids;
  }

  return { add, round, ask, answer };
}

/** As many of each answer as is said. */
export const answers = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts).flatMap(([answer, count]) => Array<string>(count).fill(answer));
