import type { Field, RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everything } from "../engine/access/rights.ts";
import { fieldsOf, filter, order, patchOf, select } from "./access-asked.ts";
import { expected } from "./access-oracle.ts";
import { type AccessWorld, accessWorld, type Holder, type Place, places } from "./access-world.ts";
import { everyNth } from "./each-day.ts";
import type { Answer, TestRegister } from "./test-register.ts";

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
}, 120_000);

/** As many filters and orders as may be asked for at once, though each looks through a table. */
const PART = 15;
let cells = 0;
const mismatches: string[] = [];
afterAll(async () => {
  console.log(`access: ${cells.toLocaleString("en-GB")} cells, ${mismatches.length} mismatches`);
  await world.register.close();
});

/** One cell of the matrix: what came, beside what the policies say. */
function cell(where: readonly string[], came: unknown, wanted: unknown): void {
  cells += 1;
  if (JSON.stringify(came) !== JSON.stringify(wanted))
    mismatches.push(`${where.join(" · ")}: ${JSON.stringify(came)}, not ${JSON.stringify(wanted)}`);
}

const code = ({ errors }: Answer) => (errors?.[0]?.extensions?.code as string | undefined) ?? null;
/** A record in its place, as the register knows it whoever asks. */
interface Known {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

async function knownAt(type: RecordType, place: Place): Promise<Known> {
  const id = world.id(type, place);
  const { data } = await world.register.ask(`query ($id: ID!) { one: ${type.one}(id: $id) { version title } }`, { id });
  return { id, version: data.one?.version ?? 1, title: data.one?.title ?? "" };
}

/** The records of a type that somebody finds as groups, and in the history. */
interface Found {
  readonly groups: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
}

async function foundBy(ask: TestRegister["ask"], type: RecordType): Promise<Found> {
  const { data } = await ask(`{ groups: ${type.plural} { groups(first: 1000) { nodes { key { id: self } } } }
    history: changes(where: { record: { eq: "${type.name}" } }, first: 1000) { nodes { recordId } } }`);
  return {
    groups: new Set(data.groups.groups.nodes.map(({ key }: { key: { id: string } }) => key.id)),
    changes: new Set(data.history.nodes.map(({ recordId }: { recordId: string }) => recordId)),
  };
}

/** What is asked of any record in the same words; the first looks through every table, so it is asked by itself, and planned once for all types. */
const NODE = "query ($id: ID!) { node(id: $id) { id } }";
const WHY = "query ($id: ID!) { read: why(record: $id, action: READ) { allowed } change: why(record: $id, action: CHANGE) { allowed } }";

/** Whether a record is found by each way that leads to it. */
async function reading(
  ask: TestRegister["ask"],
  at: readonly string[],
  type: RecordType,
  { id, title }: Known,
  { reads, writes }: Pick<ReturnType<typeof expected>, "reads" | "writes">,
  found: Found,
): Promise<void> {
  const { data } = await ask(
    `query ($id: ID!) { one: ${type.one}(id: $id) { id }
    list: ${type.plural}(where: { id: { eq: $id } }) { totalCount nodes { id } edges { node { id } } pageInfo { endCursor } }
    not: ${type.plural}(where: { not: { id: { ne: $id } } }) { totalCount }
    or: ${type.plural}(where: { or: [{ id: { in: [$id] } }] }, orderBy: [{ id: DESC }], last: 1) { totalCount } }`,
    { id },
  );
  const node = (await ask(NODE, { id })).data.node;
  const why = (await ask(WHY, { id })).data;
  cell([...at, type.one], data.one?.id ?? null, reads ? id : null);
  cell([...at, "node"], node?.id ?? null, reads ? id : null);
  cell([...at, `${type.plural} nodes`], data.list.nodes.length, reads ? 1 : 0);
  cell([...at, `${type.plural} edges`], data.list.edges.length, reads ? 1 : 0);
  cell([...at, `${type.plural} count`], data.list.totalCount, reads ? 1 : 0);
  cell([...at, `${type.plural} cursor`], data.list.pageInfo.endCursor !== null, reads);
  cell([...at, "not"], data.not.totalCount, reads ? 1 : 0);
  cell([...at, "or"], data.or.totalCount, reads ? 1 : 0);
  cell([...at, "why"], why.read.allowed, reads);
  cell([...at, "why change"], why.change.allowed, writes);
  cell([...at, "groups"], found.groups.has(id), reads);
  const isNeverGone = at[2] === "deleted" && (type.past || type.name === "Site");
  if (!isNeverGone) cell([...at, "changes"], found.changes.has(id), reads || (at[2] === "deleted" && isForAll(at)));
  if (reads) return;
  // Nor is it found by what it is called.
  const named = await ask(`query ($words: String) { all: ${type.plural}(search: $words, first: 1000) { nodes { id } } }`, { words: title });
  cell(
    [...at, "search"],
    (named.data?.all.nodes ?? []).some((one: { id: string }) => one.id === id),
    false,
  );
  const then = await ask(`query ($id: ID!) { all: ${type.plural}(asOf: "2021-03-31", where: { id: { eq: $id } }) { totalCount } }`, { id });
  cell([...at, "as at a day"], then.data?.all.totalCount ?? 0, 0);
}

/** What is gone is in the history of those alone who see all records of its type. */
const isForAll = ([holder = "", type = ""]: readonly string[]): boolean => {
  const own = world.holders.find((one) => `${one.role} ${one.scope}` === holder)!;
  return places.every((place) => place === "deleted" || expected(own, programme.record(type), place).reads);
};

/** Whether a type is filtered and ordered by each of its fields that say nothing of people; in parts, as all at once would be too much to ask. */
async function finding(ask: TestRegister["ask"], at: readonly string[], type: RecordType): Promise<void> {
  const asked = fieldsOf(type).flatMap(([name, field], index) => {
    if (field.personal) return [];
    const ordered = field.kind === "choices" ? "" : `orderBy: [${order(name, field)}], `;
    return [`f${index}: ${type.plural}(where: ${filter(name, field)}, ${ordered}first: 1) { totalCount }`];
  });
  for (let first = 0; first < asked.length; first += PART)
    cell([...at, "filtered and ordered by each"], code(await ask(`{ ${asked.slice(first, first + PART).join(" ")} __typename }`)), null);
  cells += 2 * asked.length;
}

async function personal(
  ask: TestRegister["ask"],
  at: readonly string[],
  type: RecordType,
  id: string,
  name: string,
  field: Field,
  right: ReturnType<ReturnType<typeof expected>["shows"]>,
  reads: boolean,
): Promise<void> {
  const refused = right.somewhere ? null : "FORBIDDEN";
  const selected = await ask(`query ($id: ID!) { one: ${type.one}(id: $id) { ${select(name, field)} } }`, { id });
  cell([...at, name, "selected"], code(selected), refused);
  if (!refused && reads) {
    const known = (await world.register.ask(`query ($id: ID!) { one: ${type.one}(id: $id) { ${name} } }`, { id })).data.one[name];
    cell([...at, name, "value"], selected.data.one[name], right.here ? known : null);
  }
  const filtered = await ask(
    `query ($id: ID!) { ${type.plural}(where: { id: { eq: $id }, ${filter(name, field).slice(1, -1)} }) { totalCount } }`,
    { id },
  );
  cell([...at, name, "filtered"], code(filtered), refused);
  const other = await ask(`query ($id: ID!) { ${type.plural}(where: { id: { eq: $id }, not: ${filter(name, field)} }) { totalCount } }`, {
    id,
  });
  if (!refused)
    cell([...at, name, "matched"], other.data[type.plural].totalCount + filtered.data[type.plural].totalCount, right.here ? 1 : 0);
  cell([...at, name, "ordered"], code(await ask(`{ ${type.plural}(orderBy: [${order(name, field)}]) { totalCount } }`)), refused);
}

async function writing(
  ask: TestRegister["ask"],
  at: readonly string[],
  type: RecordType,
  { id, version }: Known,
  place: Place,
  may: ReturnType<typeof expected>,
): Promise<void> {
  const tried = async (changes: object) => {
    const answer = await ask(
      `mutation ($changes: [ChangeInput!]!) { change(changes: $changes, dryRun: true) { refused { id message } } }`,
      { changes: [changes] },
    );
    return (
      answer.data.change.refused
        .map(({ message }: { message: string }) =>
          / are changed by /.test(message)
            ? "FORBIDDEN"
            : /no longer there|not in the register any more/.test(message)
              ? "NOT_FOUND"
              : null,
        )
        .find(Boolean) ?? null
    );
  };
  const wanted = may.writes ? null : may.reads ? "FORBIDDEN" : "NOT_FOUND";
  const patch = patchOf(type);
  cell([...at, `update${type.name}`], await tried({ [`update${type.name}`]: { id, version, patch } }), wanted);
  cell([...at, `delete${type.name}`], await tried({ [`delete${type.name}`]: { id, version } }), wanted);
  const bulk = await ask(
    `mutation ($id: ID!, $patch: ${type.name}Patch!) { done: update${type.plural.charAt(0).toUpperCase()}${type.plural.slice(1)}(where: { id: { eq: $id } }, patch: $patch, dryRun: true) { changed refused { message } } }`,
    { id, patch },
  );
  cell(
    [...at, "bulk"],
    bulk.data.done.refused.some(({ message }: { message: string }) => / are changed by /.test(message)),
    may.reads && !may.writes,
  );
  cell(
    [...at, "why change"],
    (await ask(`query ($id: ID!) { why(record: $id, action: CHANGE) { allowed } }`, { id })).data.why.allowed,
    may.writes,
  );
  if (place === "deleted" || type.past) return;
  const made = await tried({ [`create${type.name}`]: await world.input(type, place) });
  // What nothing leads to yet is nobody's but England's: a site, and a setting that no site enrols.
  const isLoose = type.name === "Site" || type.name === "Setting" || (type.name === "StaffMember" && at[0]!.startsWith("PROVIDER"));
  cell([...at, `create${type.name}`], made === null, may.writes && (!isLoose || at[0]!.endsWith("England")));
}

const nameOf = (holder: Holder) => `${holder.role} ${holder.scope}`;

// On every day a fifth of those who hold a role are tried at each type, others at the next.
describe.each(programme.records.map((type, nth) => [type.name, type, nth] as const))("%s", (_, type, nth) => {
  test("is seen and changed by each role where its policy says so, and nowhere else", async () => {
    const before = mismatches.length;
    // What is above sites is the same in all of them.
    const standing = places.filter((place) => place === "own" || world.id(type, place) !== world.id(type, "own"));
    const known = await Promise.all(standing.map((place) => knownAt(type, place)));
    for (const holder of everyNth(world.holders, 5, nth)) {
      const ask = world.register.as({ granted: [holder.granted] });
      await finding(ask, [nameOf(holder), type.name], type);
      const found = await foundBy(ask, type);
      for (const [index, place] of standing.entries()) {
        const [record, { id }] = [known[index]!, known[index]!];
        const at = [nameOf(holder), type.name, place];
        const may = expected(holder, type, place);
        await reading(ask, at, type, record, may, found);
        const plain = fieldsOf(type).filter(([, field]) => !field.personal);
        const { data, errors } = await ask(
          `query ($id: ID!) { one: ${type.one}(id: $id) { ${plain.map(([name, field]) => select(name, field)).join(" ")} title } }`,
          { id },
        );
        cell([...at, "all plain fields"], [errors === undefined, data?.one !== null], [true, may.reads]);
        cells += plain.length;
        for (const [name, field] of fieldsOf(type))
          if (field.personal) await personal(ask, at, type, id, name, field, may.shows(name), may.reads);
        await writing(ask, at, type, record, place, may);
      }
    }
    expect(mismatches.slice(before)).toEqual([]);
  });
});

test("with the condition of one type dropped the matrix is red", async () => {
  const [before, type] = [mismatches.length, programme.record("Support")];
  const { granted } = world.holders.find(({ role, scope }) => role === "MANAGER" && scope === "site")!;
  const rights = world.register.rightsOf({ account: null, name: null, isReadOnly: false, granted: [granted] });
  const ask = world.register.by({
    ...rights,
    limit: rights.limit + 1,
    read: (of) => (of.name === type.name ? everything : rights.read(of)),
  });
  const known = await knownAt(type, "other site");
  await reading(ask, ["MANAGER site", type.name, "other site"], type, known, { reads: false, writes: false }, await foundBy(ask, type));
  expect(mismatches.splice(before).length).toBeGreaterThan(5);
});
