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

const add = (type: string, input: Record<string, unknown> = {}) => given.add(type, input);
/** The field at which something is refused, and the sentence. */
const refused = async (work: Promise<unknown>): Promise<unknown[]> => {
  const problems = (await work.catch((error) => error.problems)) as { path: string[]; message: string }[];
  return problems.map(({ path, message }) => [path.at(-1), message])[0]!;
};
const as = (role: string) => register.as({ granted: [{ role, sites: "all", organisations: [] }] });

test("a quote is shown while whoever said it consents, on whatever day and moment it is looked at", async () => {
  const quote = (consentFrom: string, consentUntil?: string) =>
    add("Quote", { words: "Nobody asked us before", consentFrom, ...(consentUntil ? { consentUntil } : {}) });
  const [held, ended, later] = [await quote("2021-01-01"), await quote("2020-01-01", "2021-03-31"), await quote("2021-04-01")];
  const before = new Date().toISOString();
  await register.set([{ update: "Quote", id: held, version: 1, patch: { consentUntil: "2021-03-30" } }]);
  const shown = async (id: string, at: string) => (await as("ANALYST")(`{ quote(id: "${id}"${at}) { quotation } }`)).data.quote.quotation;
  expect(await shown(held, "")).toBeNull();
  for (const at of [`, asOf: "2021-03-01"`, `, knownAt: "${before}"`]) expect(await shown(held, at)).toBeNull();
  expect(await shown(ended, "")).toBeNull();
  expect(await shown(later, `, asOf: "2021-05-01"`)).toBeNull();
  await register.set([{ update: "Quote", id: held, version: 2, patch: { consentUntil: null } }]);
  expect(await shown(held, "")).toBe("Nobody asked us before");
});

test("the words themselves are the evaluator's, in a quote and in its history", async () => {
  const id = await add("Quote", { words: "Nobody asked us before", consentFrom: "2020-01-01", consentUntil: "2021-01-01" });
  const told = `{ quote(id: "${id}") { title history { nodes { before after } } } }`;
  for (const role of ["ADMINISTRATOR", "MANAGER", "ANALYST"]) {
    expect((await as(role)(`{ quote(id: "${id}") { words } }`)).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
    expect((await as(role)(`{ quotes(where: { words: { contains: "asked" } }) { totalCount } }`)).errors?.[0]?.extensions?.code).toBe(
      "FORBIDDEN",
    );
    expect(JSON.stringify((await as(role)(told)).data)).not.toContain("Nobody asked");
  }
  expect((await as("EVALUATOR")(`{ quote(id: "${id}") { words } }`)).data.quote.words).toBe("Nobody asked us before");
});

test("a question is put to a round of its own survey, and an answer given by the group that was asked, on the question's scale", async () => {
  const [one, other] = [await given.round(), await given.round()];
  const asked = await given.ask(one.survey, one.group);
  const { data } = await register.ask(`{ askedQuestion(id: "${asked}") { wording { id question { id } } } }`);
  const wording = data.askedQuestion.wording.id as string;
  expect(await refused(register.add("AskedQuestion", { respondents: other.group, wording }))).toEqual([
    "wording",
    "This question is of another survey",
  ]);
  const response = (respondents: string) =>
    register.add("SurveyResponse", { respondents, code: respondents.slice(-9), submittedOn: "2020-12-01" });
  const [own, theirs] = [await response(one.group), await response(other.group)];
  expect(await refused(register.add("Answer", { response: theirs, question: asked, answer: "AGREE" }))).toEqual([
    "question",
    "This question was put to another group of respondents",
  ]);
  expect(await refused(register.add("Answer", { response: own, question: asked, answer: "YES" }))).toEqual([
    "answer",
    "This answer is not on the question's scale",
  ]);
  await register.add("Answer", { response: own, question: asked, answer: "AGREE" });
  const again = await refused(register.add("Answer", { response: own, question: asked, answer: "DISAGREE" }));
  expect(again[0]).toBe("response");
  // Nor does what it leans on change under it.
  for (const [update, id, patch, field] of [
    ["QuestionVersion", wording, { scale: "YES_NO" }, "scale"],
    ["SurveyResponse", own, { respondents: other.group }, "respondents"],
    ["Question", data.askedQuestion.wording.question.id, { survey: other.survey }, "survey"],
    ["SurveyRound", one.id, { survey: other.survey, number: 77 }, "survey"],
  ] as const)
    expect((await refused(register.set([{ update, id, version: 1, patch }])))[0]).toBe(field);
});

test("a site has one class of a typology on a day, of that typology, and classes of others beside it", async () => {
  const site = await add("Site");
  const [typology, other] = [await add("Typology"), await add("Typology")];
  const [clinical, school] = [await add("TypologyClass", { typology }), await add("TypologyClass", { typology })];
  const foreign = await add("TypologyClass", { typology: other });
  const put = (of: string, into: string, from: string, until?: string) =>
    register.add("SiteClass", { site, typology: of, class: into, from, ...(until ? { until } : {}) });
  await put(typology, clinical, "2020-01-01", "2021-01-01");
  await put(typology, school, "2021-01-01");
  await put(other, foreign, "2020-01-01");
  expect(await refused(put(typology, clinical, "2021-03-01"))).toEqual([
    "class",
    "The site already has a class of this typology on some of these days",
  ]);
  expect(await refused(put(typology, foreign, "2019-01-01", "2019-02-01"))).toEqual(["class", "This class is of another typology"]);
});

interface Group {
  readonly key: { readonly class: { readonly name: string } };
  readonly count: number;
  readonly sum: { readonly site: { readonly teamsOperational: number } };
}

test("classes group any figure of sites, as they were on the day", async () => {
  const typology = await add("Typology");
  const [clinical, school] = [
    await add("TypologyClass", { typology, name: "Clinical" }),
    await add("TypologyClass", { typology, name: "School" }),
  ];
  const put = async (into: string, teams: number, from = "2020-01-01", until?: string) => {
    const site = await add("Site");
    for (let count = 0; count < teams; count += 1) await add("Team", { site: { value: site }, stage: { value: "OPERATIONAL" } });
    await register.add("SiteClass", { site, typology, class: into, from, ...(until ? { until } : {}) });
    return site;
  };
  await put(clinical, 2);
  await put(school, 1);
  const moved = await put(clinical, 3, "2020-01-01", "2021-01-01");
  await register.add("SiteClass", { site: moved, typology, class: school, from: "2021-01-01" });
  const grouped = async (asOf: string) => {
    const { data } = await as("ANALYST")(`{ siteClasses(asOf: "${asOf}", where: { typology: { id: { eq: "${typology}" } } }) {
      groups(orderBy: [{ key: { class: { name: ASC } } }]) { nodes { key { class { name } } count sum { site { teamsOperational } } } } } }`);
    return data.siteClasses.groups.nodes.map(({ key, count, sum }: Group) => [key.class.name, count, sum.site.teamsOperational]);
  };
  expect(await grouped("2020-12-31")).toEqual([
    ["Clinical", 2, 5],
    ["School", 1, 1],
  ]);
  expect(await grouped("2021-01-01")).toEqual([
    ["Clinical", 1, 2],
    ["School", 2, 4],
  ]);
});

test("a finding is told to all, its sites to the evaluator alone", async () => {
  const finding = await add("Finding", { finding: "Practitioners leave soon", kind: "CHALLENGE" });
  for (let count = 0; count < 12; count += 1) await add("FindingSite", { finding });
  const query = `{ finding(id: "${finding}") { finding findingSites { totalCount } } sites { nodes { findingSites { totalCount } } } }`;
  const { data } = await as("ADMINISTRATOR")(query);
  expect(data.finding).toEqual({ finding: "Practitioners leave soon", findingSites: { totalCount: 0 } });
  expect(data.sites.nodes.every((site: { findingSites: { totalCount: number } }) => site.findingSites.totalCount === 0)).toBe(true);
  expect((await as("EVALUATOR")(query)).data.finding.findingSites.totalCount).toBe(12);
});
