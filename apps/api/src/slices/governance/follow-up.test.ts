import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add, ask } = slice;

const action = (given: Record<string, unknown>) => add("BoardAction", { raisedOn: "2020-01-06", ...given });

test.each<[string, string, string | null, string, string | null, number]>([
  ["is open until the day on which it is due", "2021-03-31", null, "2021-03-31", "OPEN", 0],
  ["is overdue from the day after", "2021-03-30", null, "2021-03-31", "OVERDUE", 1],
  ["that was done late was overdue until then", "2020-02-01", "2020-02-11", "2020-02-10", "OVERDUE", 9],
  ["is done from the day on which it is", "2020-02-01", "2020-02-11", "2020-02-11", "DONE", 0],
  ["is nothing before it was taken up", "2020-02-01", null, "2020-01-05", null, 0],
])("an action %s", async (_, dueOn, doneOn, asOf, state, daysOverdue) => {
  const id = await action({ dueOn, doneOn });
  expect(await ask("boardAction", id, "state daysOverdue", asOf)).toEqual({ state, daysOverdue });
});

test("a board counts the actions that are open and overdue on the day", async () => {
  const board = await add("Board");
  for (const given of [{ dueOn: "2021-03-01" }, { dueOn: "2021-04-01" }, { dueOn: "2020-06-01", doneOn: "2020-07-01" }])
    await action({ board, ...given });
  expect(await ask("board", board, "actionsOpen actionsOverdue")).toEqual({ actionsOpen: 2, actionsOverdue: 1 });
  expect(await ask("board", board, "actionsOpen actionsOverdue", "2020-06-02")).toEqual({ actionsOpen: 3, actionsOverdue: 1 });
});

test.each([
  ["RARE", "NEGLIGIBLE", 1, "LOW"],
  ["POSSIBLE", "NEGLIGIBLE", 3, "LOW"],
  ["UNLIKELY", "MINOR", 4, "MODERATE"],
  ["UNLIKELY", "MODERATE", 6, "MODERATE"],
  ["UNLIKELY", "MAJOR", 8, "HIGH"],
  ["POSSIBLE", "MAJOR", 12, "HIGH"],
  ["POSSIBLE", "CATASTROPHIC", 15, "EXTREME"],
  ["ALMOST_CERTAIN", "CATASTROPHIC", 25, "EXTREME"],
])("a risk that is %s and %s scores %i: %s", async (likelihood, impact, score, rating) => {
  const id = await add("Risk", { likelihood: { value: likelihood }, impact: { value: impact } });
  expect(await ask("risk", id, "score rating")).toEqual({ score, rating });
});

test("a risk has the score of the day, and a board the highest of those that are open", async () => {
  const board = await add("Board");
  const risk = (likelihood: string, given: Record<string, unknown> = {}) =>
    add("Risk", { board, likelihood: { value: likelihood }, impact: { value: "MAJOR" }, raisedOn: "2020-01-01", ...given });
  const id = await risk("LIKELY");
  await risk("ALMOST_CERTAIN", { closedOn: "2021-03-31" });
  await risk("ALMOST_CERTAIN", { raisedOn: "2021-04-01" });
  await slice.register.set([{ update: "Risk", id, version: 1, patch: { likelihood: { value: "UNLIKELY", from: "2021-01-01" } } }]);
  expect(await ask("risk", id, "score", "2020-12-31")).toEqual({ score: 16 });
  expect(await ask("risk", id, "score")).toEqual({ score: 8 });
  expect(await ask("board", board, "highestRisk")).toEqual({ highestRisk: 8 });
  expect(await ask("board", board, "highestRisk", "2021-03-30")).toEqual({ highestRisk: 20 });
  expect(await ask("board", await add("Board"), "highestRisk")).toEqual({ highestRisk: null });
});

test("a risk's review is overdue from the day after it was due, until the risk is closed", async () => {
  const risk = (given: Record<string, unknown>) => add("Risk", { raisedOn: "2020-01-01", ...given });
  const overdue = async (given: Record<string, unknown>) => (await ask("risk", await risk(given), "reviewOverdue")).reviewOverdue;
  expect(await overdue({ reviewOn: "2021-03-30" })).toBe(true);
  expect(await overdue({ reviewOn: "2021-03-31" })).toBe(false);
  expect(await overdue({ reviewOn: "2021-01-01", closedOn: "2021-02-01" })).toBe(false);
  expect(await overdue({})).toBe(false);
});

test("what is passed on waits until the answer comes", async () => {
  const id = await add("Escalation", { escalatedOn: "2021-01-01", answeredOn: "2021-01-31", answer: "Go on" });
  const waits = await add("Escalation", { escalatedOn: "2021-03-01" });
  const fields = "isAnswered daysWaited";
  expect(await ask("escalation", id, fields)).toEqual({ isAnswered: true, daysWaited: 30 });
  expect(await ask("escalation", id, fields, "2021-01-11")).toEqual({ isAnswered: false, daysWaited: 10 });
  expect(await ask("escalation", id, fields, "2020-12-31")).toEqual({ isAnswered: false, daysWaited: null });
  expect(await ask("escalation", waits, fields)).toEqual({ isAnswered: false, daysWaited: 30 });
});

test("a site has the furthest level at which each group was involved up to the day", async () => {
  const site = await add("Site");
  const involve = (involved: string, level: string, from: string) => add("Involvement", { site, involved, level, from });
  await involve("YOUNG_PEOPLE", "CONSULTED", "2019-05-01");
  await involve("YOUNG_PEOPLE", "CO_DESIGNED", "2020-05-01");
  await involve("YOUNG_PEOPLE", "INFORMED", "2020-09-01");
  await involve("SETTINGS", "DECIDED", "2021-04-01");
  const fields = "youngPeopleInvolved parentsInvolved settingsInvolved";
  expect(await ask("site", site, fields)).toEqual({ youngPeopleInvolved: "CO_DESIGNED", parentsInvolved: null, settingsInvolved: null });
  expect((await ask("site", site, fields, "2020-04-30")).youngPeopleInvolved).toBe("CONSULTED");
  const { data } = await slice.register.ask(
    `query ($id: ID!) { site(id: $id) { involvements { groups(orderBy: [{ key: { level: DESC } }]) { nodes { key { level } count } } } } }`,
    { id: site },
  );
  expect(data.site.involvements.groups.nodes.map((node: { key: { level: string } }) => node.key.level)).toEqual([
    "DECIDED",
    "CO_DESIGNED",
    "CONSULTED",
    "INFORMED",
  ]);
});
