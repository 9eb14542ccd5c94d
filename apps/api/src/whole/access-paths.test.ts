import type { RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Granted } from "../engine/access/viewer.ts";
import { wayToRoot } from "../engine/access/ways.ts";
import { expected } from "./access-oracle.ts";
import { type AccessWorld, accessWorld } from "./access-world.ts";
import type { TestRegister } from "./test-register.ts";

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
}, 120_000);
afterAll(() => world.register.close());

/** As many types as a path passes, its root and its end among them: where something is not to be found, and where it is. As many stand before an operation's own branches. */
const [LONGEST, SHORT, STEM] = [5, 4, 4];
let paths = 0;

interface Edge {
  readonly to: RecordType;
  /** The selection of the edge, around what is selected beyond it. */
  readonly around: (inside: string) => string;
}

/** Where a record leads, by its links and by what links to it. */
const edges = (type: RecordType): Edge[] => [
  ...Object.entries(type.fields).flatMap(([name, { kind, to }]): Edge[] =>
    kind === "link" ? [{ to: programme.record(to!), around: (inside) => `${name} { ${inside} }` }] : [],
  ),
  ...programme
    .incoming(type.name)
    .map(({ name, from }): Edge => ({ to: from, around: (inside) => `${name}(first: 100) { totalCount nodes { ${inside} } }` })),
];
const onward = (type: RecordType, passed: readonly string[]) => edges(type).filter(({ to }) => !passed.includes(to.name));

/** All that lies beyond a record, as one selection. */
function branches(type: RecordType, passed: readonly string[], longest: number): string {
  paths += 1;
  const on = [...passed, type.name];
  if (on.length >= longest) return "id";
  return ["id", ...onward(type, on).map(({ to, around }) => around(branches(to, on, longest)))].join(" ");
}

/** The operations that together walk every path from a record that passes no type twice. */
function walks(type: RecordType, passed: readonly string[], longest: number): string[] {
  const on = [...passed, type.name];
  if (on.length === STEM) return [branches(type, passed, longest)];
  paths += 1;
  const further = onward(type, on);
  return further.length ? further.flatMap(({ to, around }) => walks(to, on, longest).map((inside) => `id ${around(inside)}`)) : ["id"];
}
const operations = (type: RecordType, longest: number) =>
  walks(type, [], longest).map((inside) => `{ ${type.plural}(first: 100) { nodes { ${inside} } } }`);

const idsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "id" ? [String(inner)] : idsIn(inner)));
};

async function found(ask: TestRegister["ask"], longest: number): Promise<{ ids: ReadonlySet<string>; asked: number }> {
  const ids = new Set<string>();
  let asked = 0;
  for (const type of programme.records)
    for (const query of operations(type, longest)) {
      const { data, errors } = await ask(query);
      if (errors) throw new Error(`${query.slice(0, 300)}: ${errors[0]!.message}`);
      asked += 1;
      for (const id of idsIn(data)) ids.add(id);
    }
  return { ids, asked };
}

/** Asks with the rights of a grant, at any cost. */
const unlimited = (granted: Granted) => {
  const rights = world.register.rightsOf({ account: null, name: null, isReadOnly: false, granted: [granted] });
  return world.register.by({ ...rights, limit: Number.POSITIVE_INFINITY });
};

/** The records of other sites that a site's manager may not see. */
const hidden = () => {
  const holder = world.holders.find(({ role, scope }) => role === "MANAGER" && scope === "site")!;
  return programme.records.flatMap((type) =>
    (["other site", "other region"] as const).flatMap((place) =>
      !expected(holder, type, place).reads && wayToRoot(programme, type) ? [{ name: type.name, id: world.id(type, place) }] : [],
    ),
  );
};

test("no path of up to five steps from any root leads another site's manager to a record that is not theirs", async () => {
  const { granted } = world.holders.find(({ role, scope }) => role === "MANAGER" && scope === "site")!;
  paths = 0;
  const { ids, asked } = await found(unlimited(granted), LONGEST);
  console.log(`paths: ${paths.toLocaleString("en-GB")} in ${asked} operations, ${ids.size} records seen`);
  expect(hidden().filter(({ id }) => ids.has(id))).toEqual([]);
  expect(hidden().length).toBeGreaterThan(25);
  expect(ids.has(world.id(programme.record("Absence"), "own"))).toBe(true);
});

/** What was told to the evaluation in confidence, wherever it lies. */
const inConfidence = () =>
  ["SurveyResponse", "Answer", "Interview", "FindingSite"].flatMap((name) =>
    (["own", "other site", "other region"] as const).map((place) => ({ name, id: world.id(programme.record(name), place) })),
  );

test("shorter paths lead an administrator to each of them, but to nothing that was told to the evaluation in confidence", async () => {
  const { ids } = await found(unlimited(world.holders[0]!.granted), SHORT);
  const secret = new Set(inConfidence().map(({ id }) => id));
  expect(hidden().filter(({ id }) => !ids.has(id) && !secret.has(id))).toEqual([]);
  expect([...secret].filter((id) => ids.has(id))).toEqual([]);
});

test("and an evaluator to each answer, response, interview and site of a finding", async () => {
  const { ids } = await found(unlimited(world.holders.find(({ role }) => role === "EVALUATOR")!.granted), SHORT);
  expect(inConfidence().filter(({ id }) => !ids.has(id))).toEqual([]);
});
