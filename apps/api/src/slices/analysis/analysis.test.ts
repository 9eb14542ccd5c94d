import { expect, test } from "vitest";
import { refused, sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add, ask } = slice;

let made = 0;
const save = (query: string, variables: string | null = null) => {
  made += 1;
  return slice.register.add("SavedQuery", { name: `Query ${made}`, purpose: "Tried", query, variables });
};

test.each([
  ["is read by GraphQL", "{\n  sites {\n    nodes { name }\n", "Query, line 4: Syntax Error: Expected Name, found <EOF>."],
  [
    "asks for what is there",
    "{\n  sites { nodes { nam } }\n}",
    'Query, line 2: Cannot query field "nam" on type "Site". Did you mean "name"?',
  ],
  [
    "changes nothing",
    'mutation { deleteTeam(id: "x", version: 1) }',
    "Query only asks: one that changes records or waits for changes is not saved",
  ],
  ["is one", "query A { sites { totalCount } } query B { teams { totalCount } }", "Query is one query: save each by itself"],
  ["is more than parts of one", "fragment Named on Site { name }", "Query is one query: save each by itself"],
  [
    "goes no deeper than any other",
    `{ sites { nodes { ${"region { sites { nodes { ".repeat(5)}name${" } } }".repeat(5)} } } }`,
    "Query, line 1: A question goes at most 15 levels deep",
  ],
])("a query that is saved %s", async (_, query, sentence) => {
  expect(await refused(save(query))).toEqual([["query", sentence]]);
});

const first = "query Sites($first: Int!, $names: [String!]) { sites(first: $first, where: { name: { in: $names } }) { totalCount } }";

test.each([
  [
    "fit what it asks for",
    '{ "first": "three" }',
    'Variables: "$first" got invalid value "three"; Int cannot represent non-integer value: "three"',
  ],
  ["are those that it asks for", '{ "last": 3 }', "Variables: the query does not ask for last"],
])("the variables of a query that is saved %s", async (_, variables, sentence) => {
  expect(await refused(save(first, variables))).toEqual([["variables", sentence]]);
});

test.each([[null], ['{ "first": 3 }'], ['{ "names": ["Ravenholt"] }'], ["{}"]])(
  "what a query needs may be left to whoever asks: %s",
  async (variables) => {
    const id = await save(first, variables);
    expect(await ask("savedQuery", id, "query variables")).toEqual({ query: first, variables });
  },
);

test("a query that is changed is looked at with the variables that it has", async () => {
  const id = await save(first, '{ "first": 3 }');
  const change = (version: number, patch: Readonly<Record<string, unknown>>) =>
    slice.register.set([{ update: "SavedQuery", id, version, patch }]);
  expect(await refused(change(1, { query: "{ sites { totalCount } }" }))).toEqual([
    ["variables", "Variables: the query does not ask for first"],
  ]);
  expect(await refused(change(1, { query: "{ sites { totalCount } }", variables: null }))).toBeNull();
});

type Days = Readonly<Record<"answeredOn" | "clearedOn" | "sentOn", string>>;
const days: Days = { answeredOn: "2020-03-09", clearedOn: "2020-03-11", sentOn: "2020-03-16" };

test.each([
  ["is not there before it is asked", "2020-03-01", null, false],
  ["is open", "2020-03-08", "OPEN", false],
  ["is answered from its day on", "2020-03-09", "ANSWERED", false],
  ["waits for nobody on the day on which it is due", "2020-03-10", "ANSWERED", false],
  ["is overdue though it is cleared, as long as it is not sent", "2020-03-11", "CLEARED", true],
  ["is overdue no more once it is sent", "2020-03-16", "SENT", false],
])("a question %s", async (_, day, state, isOverdue) => {
  const id = await add("ProgrammeQuestion", {
    askedOn: "2020-03-02",
    dueOn: "2020-03-10",
    answer: "25",
    clearedBy: "Director",
    ...days,
  });
  expect(await ask("programmeQuestion", id, "state isOverdue", day)).toEqual({ state, isOverdue });
});

test("an analyst is told who changed a saved query, and of nothing else who changed it", async () => {
  const as = (role: string) => slice.register.as({ account: null, name: role, granted: [{ role, sites: "all", organisations: [] }] });
  const [analyst, manager] = [as("ANALYST"), as("MANAGER")];
  const asked = '{ name: "Mine", purpose: "Mine", query: "{ sites { totalCount } }" }';
  const { id } = (await analyst(`mutation { createSavedQuery(input: ${asked}) { id } }`)).data.createSavedQuery;
  const { data } = await manager(
    `mutation ($id: ID!) {
    alone: updateSavedQuery(id: $id, version: 1, patch: { purpose: "Theirs" }) { id }
    other: change(changes: [{ createWave: { code: "2030-31" } }]) { changeSet }
    both: change(changes: [{ createWave: { code: "2031-32" } }, { updateSavedQuery: { id: $id, version: 2, patch: { purpose: "Ours" } } }]) { changeSet } }`,
    { id },
  );
  const lines = async (where: string) =>
    (await analyst(`{ changes(where: ${where}) { nodes { by changeSet { by } } } }`)).data.changes.nodes;
  expect(await lines(`{ recordId: { eq: "${id}" } }`)).toEqual([
    { by: "ANALYST", changeSet: { by: "ANALYST" } },
    { by: "MANAGER", changeSet: { by: "MANAGER" } },
    { by: "MANAGER", changeSet: { by: null } },
  ]);
  for (const { changeSet } of [data.other, data.both])
    expect(await lines(`{ record: { eq: "Wave" }, changeSet: { id: { eq: "${changeSet}" } } }`)).toEqual([
      { by: null, changeSet: { by: null } },
    ]);
});
