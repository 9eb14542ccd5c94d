import type { RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AccessWorld, accessWorld } from "./access-world.ts";
import type { TestRegister } from "./test-register.ts";

/** What was told to the evaluation in confidence: for each type, who it is of and a question that names what it says. */
const secret = ["SurveyResponse", "Answer", "Interview", "FindingSite"] as const;
const words: Readonly<Record<(typeof secret)[number], string>> = {
  SurveyResponse: "code submittedOn site { id }",
  Answer: "answer asked: question { id } response { code site { name } }",
  Interview: "summary people heldOn site { id } region { id }",
  FindingSite: "note site { name } finding { finding }",
};

let world: AccessWorld;
/** A moment at which all of it was there. */
let now: string;
const asked: Record<string, TestRegister["ask"]> = {};
beforeAll(async () => {
  world = await accessWorld();
  now = new Date().toISOString();
  for (const { role, scope, granted } of world.holders) asked[`${role} ${scope}`] = world.register.as({ granted: [granted] });
  // An administrator who manages England and counts it, all at once.
  asked["all roles but the evaluator's"] = world.register.as({
    account: "01a20000-0000-7000-8000-00000000dddd",
    granted: world.holders.filter(({ role }) => role !== "EVALUATOR").map(({ granted }) => granted),
  });
}, 120_000);
afterAll(() => world.register.close());

const others = [
  "ADMINISTRATOR England",
  "MANAGER England",
  "MANAGER site",
  "ANALYST England",
  "PROVIDER organisation",
  "PARTNER site",
  "all roles but the evaluator's",
];
const record = (name: string): RecordType => programme.record(name);
const id = (name: string) => world.id(record(name), "own");

/** All that leads to records of a type from another: by the links of either. */
const waysTo = (type: RecordType) =>
  Object.entries(type.fields).flatMap(([link, { kind, to }]) => {
    if (kind !== "link") return [];
    const owner = record(to!);
    const end = programme.incoming(owner.name).find(({ from, field }) => from === type && field === link)!;
    return [{ owner, end: end.name }];
  });

describe.each(others)("as %s", (who) => {
  const ask = (query: string) => asked[who]!(query);

  test.each(secret)("no %s is found, counted, grouped, searched or told of", async (name) => {
    const { one, plural } = record(name);
    const { data, errors } = await ask(`{
      one: ${one}(id: "${id(name)}") { ${words[name]} } node(id: "${id(name)}") { id }
      all: ${plural} { totalCount nodes { ${words[name]} } groups { nodes { key { self } count } } }
      not: ${plural}(where: { not: { id: { eq: "${id("Site")}" } } }) { totalCount }
      found: ${plural}(search: "site", asOf: "2021-03-31") { totalCount }
      known: ${plural}(knownAt: "${now}") { totalCount }
      changes(where: { record: { eq: "${name}" } }) { totalCount }
      why(record: "${id(name)}", action: READ) { allowed } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      one: null,
      node: null,
      all: { totalCount: 0, nodes: [], groups: { nodes: [] } },
      not: { totalCount: 0 },
      found: { totalCount: 0 },
      known: { totalCount: 0 },
      changes: { totalCount: 0 },
      why: { allowed: false },
    });
  });

  test.each(secret)("no path leads to a %s: neither its ends, nor filters, groups or orders through them", async (name) => {
    for (const { owner, end } of waysTo(record(name))) {
      const filter = (how: string) => `${how}: ${owner.plural}(where: { ${end}: { ${how}: {} } }) { totalCount }`;
      const { data, errors } = await ask(
        `{ ${owner.plural}(first: 100) { totalCount nodes { ${end} { totalCount nodes { id } groups { nodes { count } } } } } ${filter("some")} ${filter("none")} }`,
      );
      expect(errors).toBeUndefined();
      const all = data[owner.plural];
      const ends = all.nodes.map((node: Record<string, unknown>) => node[end]);
      expect(ends.filter((one: { totalCount: number }) => one.totalCount > 0)).toEqual([]);
      expect([data.some.totalCount, data.none.totalCount]).toEqual([0, all.totalCount]);
    }
  });

  test("none is made, changed or removed", async () => {
    for (const name of secret) {
      const tried = await ask(`mutation { delete${name}(id: "${id(name)}", version: 1) }`);
      expect([name, tried.errors?.[0]?.extensions?.code]).toEqual([name, "NOT_FOUND"]);
    }
  });
});

test("an evaluator reads each of them", async () => {
  for (const name of secret) {
    const { data } = await asked["EVALUATOR England"]!(`{ one: ${record(name).one}(id: "${id(name)}") { ${words[name]} } }`);
    expect(data.one).not.toBeNull();
  }
});
