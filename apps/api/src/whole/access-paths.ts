import type { RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { wayToRoot } from "../engine/access/ways.ts";
import { expected } from "./access-oracle.ts";
import type { AccessWorld, Holder } from "./access-world.ts";

/** As many types as an operation walks in all their branches; before them it walks one way. */
const BRANCHED = 2;

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
  const on = [...passed, type.name];
  if (on.length >= longest) return "id";
  return ["id", ...onward(type, on).map(({ to, around }) => around(branches(to, on, longest)))].join(" ");
}

/** The operations that together walk every path from a record that passes no type twice. */
function walks(type: RecordType, passed: readonly string[], longest: number): string[] {
  const on = [...passed, type.name];
  if (on.length === Math.max(longest - BRANCHED, 1)) return [branches(type, passed, longest)];
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

/** The ids of all records that paths of so many types lead somebody to, at any cost: from every root, past no type twice; and how many operations walked them. */
export async function found(
  world: AccessWorld,
  { granted }: Holder,
  longest: number,
): Promise<{ ids: ReadonlySet<string>; asked: number }> {
  const rights = world.register.rightsOf({ account: null, name: null, isReadOnly: false, granted: [granted] });
  const ask = world.register.by({ ...rights, limit: Number.POSITIVE_INFINITY });
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

interface Known {
  readonly name: string;
  readonly id: string;
}

/** The manager of one site. */
export const siteManager = ({ holders }: AccessWorld): Holder => holders.find(({ role, scope }) => role === "MANAGER" && scope === "site")!;

/** The records of other sites that a site's manager may not see. */
export const hidden = (world: AccessWorld): Known[] =>
  programme.records.flatMap((type) =>
    (["other site", "other region"] as const).flatMap((place) =>
      !expected(siteManager(world), type, place).reads && wayToRoot(programme, type)
        ? [{ name: type.name, id: world.id(type, place) }]
        : [],
    ),
  );

/** What was told to the evaluation in confidence, wherever it lies. */
export const inConfidence = (world: AccessWorld): Known[] =>
  ["SurveyResponse", "Answer", "Interview", "FindingSite"].flatMap((name) =>
    (["own", "other site", "other region"] as const).map((place) => ({ name, id: world.id(programme.record(name), place) })),
  );
