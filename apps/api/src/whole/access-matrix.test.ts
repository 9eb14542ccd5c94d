import { type Field, isWritten, type RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everything } from "../engine/access/rights.ts";
import { expected } from "./access-oracle.ts";
import { type AccessWorld, accessWorld, type Holder, type Place, places } from "./access-world.ts";
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
const fieldsOf = (type: RecordType): [string, Field][] => Object.entries(type.fields);
const select = (name: string, field: Field) => (field.kind === "link" ? `${name} { id }` : name);
const order = (name: string, field: Field) => (field.kind === "link" ? `{ ${name}: { id: ASC } }` : `{ ${name}: ASC }`);
const filter = (name: string, field: Field) => {
  if (field.kind === "link") return `{ ${name}: { id: { isNull: true } } }`;
  return field.kind === "choices"
    ? `{ ${name}: { isEmpty: true } }`
    : field.kind === "yesNo"
      ? `{ ${name}: { isNull: true } }`
      : `{ ${name}: { isNull: true } }`;
};

/** Whether a record is found by each way that leads to it. */
async function reading(ask: TestRegister["ask"], at: readonly string[], type: RecordType, id: string, reads: boolean): Promise<void> {
  const { data } = await ask(`{ one: ${type.one}(id: "${id}") { id } node(id: "${id}") { id }
    list: ${type.plural}(where: { id: { eq: "${id}" } }) { totalCount nodes { id } edges { node { id } } pageInfo { endCursor } }
    not: ${type.plural}(where: { not: { id: { ne: "${id}" } } }) { totalCount }
    or: ${type.plural}(where: { or: [{ id: { in: ["${id}"] } }] }, orderBy: [{ id: DESC }], last: 1) { totalCount }
    groups: ${type.plural} { groups(first: 1000) { nodes { key { id: self } } } }
    history: changes(where: { record: { eq: "${type.name}" } }, first: 1000) { nodes { recordId } }
    why(record: "${id}", action: READ) { allowed } }`);
  cell([...at, type.one], data.one?.id ?? null, reads ? id : null);
  cell([...at, "node"], data.node?.id ?? null, reads ? id : null);
  cell([...at, `${type.plural} nodes`], data.list.nodes.length, reads ? 1 : 0);
  cell([...at, `${type.plural} edges`], data.list.edges.length, reads ? 1 : 0);
  cell([...at, `${type.plural} count`], data.list.totalCount, reads ? 1 : 0);
  cell([...at, `${type.plural} cursor`], data.list.pageInfo.endCursor !== null, reads);
  cell([...at, "not"], data.not.totalCount, reads ? 1 : 0);
  cell([...at, "or"], data.or.totalCount, reads ? 1 : 0);
  cell([...at, "why"], data.why.allowed, reads);
  const keys = data.groups.groups.nodes.map(({ key }: { key: { id: string } }) => key.id);
  cell([...at, "groups"], keys.includes(id), reads);
  const isNeverGone = at[2] === "deleted" && (type.past || type.name === "Site");
  if (!isNeverGone)
    cell(
      [...at, "changes"],
      data.history.nodes.some((line: { recordId: string }) => line.recordId === id),
      reads || (at[2] === "deleted" && isForAll(at)),
    );
  if (reads) return;
  // Nor is it found by what it is called.
  const known = (await world.register.ask(`{ one: ${type.one}(id: "${id}") { title } }`)).data.one?.title ?? "";
  const found = await ask(`query ($words: String) { all: ${type.plural}(search: $words, first: 1000) { nodes { id } } }`, { words: known });
  cell(
    [...at, "search"],
    (found.data?.all.nodes ?? []).some((one: { id: string }) => one.id === id),
    false,
  );
  const then = await ask(`{ all: ${type.plural}(asOf: "2021-03-31", where: { id: { eq: "${id}" } }) { totalCount } }`);
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
  const selected = await ask(`{ one: ${type.one}(id: "${id}") { ${select(name, field)} } }`);
  cell([...at, name, "selected"], code(selected), refused);
  if (!refused && reads) {
    const known = (await world.register.ask(`{ one: ${type.one}(id: "${id}") { ${name} } }`)).data.one[name];
    cell([...at, name, "value"], selected.data.one[name], right.here ? known : null);
  }
  const filtered = await ask(`{ ${type.plural}(where: { id: { eq: "${id}" }, ${filter(name, field).slice(1, -1)} }) { totalCount } }`);
  cell([...at, name, "filtered"], code(filtered), refused);
  const other = await ask(`{ ${type.plural}(where: { id: { eq: "${id}" }, not: ${filter(name, field)} }) { totalCount } }`);
  if (!refused)
    cell([...at, name, "matched"], other.data[type.plural].totalCount + filtered.data[type.plural].totalCount, right.here ? 1 : 0);
  cell([...at, name, "ordered"], code(await ask(`{ ${type.plural}(orderBy: [${order(name, field)}]) { totalCount } }`)), refused);
}

async function writing(
  ask: TestRegister["ask"],
  at: readonly string[],
  type: RecordType,
  id: string,
  place: Place,
  may: ReturnType<typeof expected>,
): Promise<void> {
  const { data } = await world.register.ask(`{ one: ${type.one}(id: "${id}") { version } }`);
  const version = data.one?.version ?? 1;
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
  const patch = await patchOf(type);
  cell([...at, `update${type.name}`], await tried({ [`update${type.name}`]: { id, version, patch } }), wanted);
  cell([...at, `delete${type.name}`], await tried({ [`delete${type.name}`]: { id, version } }), wanted);
  const bulk = await ask(
    `mutation ($patch: ${type.name}Patch!) { done: update${type.plural.charAt(0).toUpperCase()}${type.plural.slice(1)}(where: { id: { eq: "${id}" } }, patch: $patch, dryRun: true) { changed refused { message } } }`,
    { patch },
  );
  cell(
    [...at, "bulk"],
    bulk.data.done.refused.some(({ message }: { message: string }) => / are changed by /.test(message)),
    may.reads && !may.writes,
  );
  cell([...at, "why change"], (await ask(`{ why(record: "${id}", action: CHANGE) { allowed } }`)).data.why.allowed, may.writes);
  if (place === "deleted" || type.past) return;
  const made = await tried({ [`create${type.name}`]: await world.input(type, place) });
  // What nothing leads to yet is nobody's but England's: a site, and a setting that no site enrols.
  const isLoose = type.name === "Site" || type.name === "Setting" || (type.name === "StaffMember" && at[0]!.startsWith("PROVIDER"));
  cell([...at, `create${type.name}`], made === null, may.writes && (!isLoose || at[0]!.endsWith("England")));
}

async function patchOf(type: RecordType) {
  const entry = fieldsOf(type).find(
    ([, field]) => isWritten(field) && !field.dated && ["text", "longText", "yesNo", "day"].includes(field.kind) && !field.unique,
  );
  return entry ? { [entry[0]]: entry[1].kind === "yesNo" ? true : entry[1].kind === "day" ? "2001-02-03" : "Another" } : {};
}

const nameOf = (holder: Holder) => `${holder.role} ${holder.scope}`;

describe.each(programme.records.map((type) => [type.name, type] as const))("%s", (_, type) => {
  test("is seen and changed by each role where its policy says so, and nowhere else", async () => {
    const before = mismatches.length;
    for (const holder of world.holders) {
      const ask = world.register.as({ granted: [holder.granted] });
      await finding(ask, [nameOf(holder), type.name], type);
      for (const place of places) {
        const id = world.id(type, place);
        const at = [nameOf(holder), type.name, place];
        const may = expected(holder, type, place);
        await reading(ask, at, type, id, may.reads);
        const plain = fieldsOf(type).filter(([, field]) => !field.personal);
        const { data, errors } = await ask(
          `{ one: ${type.one}(id: "${id}") { ${plain.map(([name, field]) => select(name, field)).join(" ")} title } }`,
        );
        cell([...at, "all plain fields"], [errors === undefined, data?.one !== null], [true, may.reads]);
        cells += plain.length;
        for (const [name, field] of fieldsOf(type))
          if (field.personal) await personal(ask, at, type, id, name, field, may.shows(name), may.reads);
        await writing(ask, at, type, id, place, may);
      }
    }
    expect(mismatches.slice(before)).toEqual([]);
  });
});

test("with the condition of one type dropped the matrix is red", async () => {
  const [before, type] = [mismatches.length, programme.record("Support")];
  const { granted } = world.holders.find(({ role, scope }) => role === "MANAGER" && scope === "site")!;
  const rights = world.register.rightsOf({ account: null, name: null, isReadOnly: false, granted: [granted] });
  const ask = world.register.by({ ...rights, read: (of) => (of.name === type.name ? everything : rights.read(of)) });
  await reading(ask, ["MANAGER site", type.name, "other site"], type, world.id(type, "other site"), false);
  expect(mismatches.splice(before).length).toBeGreaterThan(5);
});
