import { type Field, isWritten, type RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Input, isFull, isNeeded, type Sampler, sampler } from "./sample.ts";
import { type Answer, type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let samples: Sampler;
beforeAll(async () => {
  register = await testRegister("empty");
  samples = sampler((type, input) => register.add(type, input));
});
afterAll(() => register.close());

const NOBODY = "019a0000-0000-7000-8000-000000000000";
const written = (type: RecordType): [string, Field][] => Object.entries(type.fields).filter(([, field]) => isWritten(field));
const selection = (type: RecordType) =>
  ["id", "version", "createdAt", "updatedAt", "title"]
    .concat(Object.entries(type.fields).map(([name, { kind }]) => (kind === "link" ? `${name} { id }` : name)))
    .join(" ");

const code = ({ errors }: Answer) => errors?.[0]?.extensions?.code;
const paths = ({ errors }: Answer) =>
  ((errors?.[0]?.extensions?.problems ?? []) as { path: string[]; message: string }[]).map(({ path }) => path);

const create = (type: RecordType, input: Input) =>
  register.ask(`mutation ($input: ${type.name}Input!) { done: create${type.name}(input: $input) { ${selection(type)} } }`, { input });
const update = (type: RecordType, id: string, version: number, patch: Input) =>
  register.ask(
    `mutation ($id: ID!, $version: Int!, $patch: ${type.name}Patch!) {
      done: update${type.name}(id: $id, version: $version, patch: $patch) { ${selection(type)} } }`,
    { id, version, patch },
  );
const remove = (type: RecordType, id: string, version: number) =>
  register.ask(`mutation ($id: ID!, $version: Int!) { done: delete${type.name}(id: $id, version: $version) }`, { id, version });
const read = async (type: RecordType, id: string) => {
  const { data, errors } = await register.ask(`query ($id: ID!) { one: ${type.one}(id: $id) { ${selection(type)} } }`, { id });
  expect(errors).toBeUndefined();
  return data.one;
};

const heldIn = (given: unknown): unknown => (given as { value?: unknown } | null)?.value ?? null;

/** What a record reads as that was made from an input. */
const expected = (type: RecordType, input: Input) =>
  Object.fromEntries(
    written(type).map(([name, field]) => {
      const given = input[name] === undefined ? (field.initial ?? null) : input[name];
      const value = field.dated ? heldIn(given) : given;
      return [name, field.kind === "link" && value !== null ? { id: value } : value];
    }),
  );

/** One record of a type: a past that is full has its own with its owner. */
async function one(type: RecordType): Promise<{ id: string; input: Input; version: number }> {
  const input = await samples.input(type, "most");
  if (!isFull(type)) return { id: await register.add(type.name, input), input, version: 1 };
  const owner = input[type.past!.link] as string;
  const { data } = await register.ask(
    `{ all: ${type.plural}(where: { ${type.past!.link}: { id: { eq: "${owner}" } } }) { nodes { id value { id } } } }`,
  );
  return { id: data.all.nodes[0].id, input: { [type.past!.link]: owner, value: data.all.nodes[0].value.id }, version: 1 };
}

/** Another value for each field that can be changed by itself. */
async function another(type: RecordType): Promise<Input> {
  const input = await samples.input(type, "most");
  return isFull(type) ? { value: input.value } : input;
}

/** For each kind, values that are refused, as far as the door and not GraphQL refuses them. */
function unfit(field: Field): unknown[] {
  const { kind, max, min, decimals = 2 } = field;
  const small = min === undefined ? [] : [min - 1];
  const large = max === undefined ? [] : [max + 1];
  switch (kind) {
    case "text":
      return ["x".repeat(max! + 1), "two\nlines", "a\0b", "a\ud800b"];
    case "longText":
      return ["x".repeat(max! + 1), "a\0b"];
    case "code":
      return ["?", "x".repeat(max! + 1)];
    case "email":
      return ["nobody", "a@b"];
    case "webAddress":
      return ["example.org", "javascript:alert(1)"];
    case "wholeNumber":
      return [...small, ...large];
    case "decimal":
    case "money":
    case "percentage":
      return [...small, ...large, 1 / 10 ** (decimals + 1), 10 ** (15 - decimals)];
    case "link":
      return [NOBODY, "no-id", "-".repeat(36)];
    default:
      return [];
  }
}

describe.each(programme.records.map((type) => [type.name, type] as const))("%s", (_, type) => {
  test.skipIf(isFull(type))("is made from all its fields and read back, alone and in a list", async () => {
    for (const how of ["most", "least"] as const) {
      const input = await samples.input(type, how);
      const { data, errors } = await create(type, input);
      expect(errors).toBeUndefined();
      expect(data.done).toMatchObject({ ...expected(type, input), version: 1 });
      expect(await read(type, data.done.id)).toEqual(data.done);
      const list = await register.ask(
        `{ all: ${type.plural}(where: { id: { eq: "${data.done.id}" } }) { totalCount nodes { ${selection(type)} } } }`,
      );
      expect(list.data.all).toEqual({ totalCount: 1, nodes: [data.done] });
      expect(data.done.title).not.toBe("");
    }
  });

  test("is changed by a patch, a version at a time; a patch that changes nothing is none", async () => {
    const { id, input, version } = await one(type);
    const patch = await another(type);
    const changed = await update(type, id, version, patch);
    expect(changed.errors).toBeUndefined();
    expect(changed.data.done).toMatchObject({ ...expected(type, { ...input, ...patch }), version: version + 1 });
    const again = await update(type, id, version + 1, patch);
    expect(again.data.done).toEqual(changed.data.done);
    expect(await read(type, id)).toEqual(changed.data.done);
  });

  test("keeps what a patch does not name, and empties what it gives as null", async () => {
    const { id, version } = await one(type);
    let now = await read(type, id);
    expect(now.version).toBe(version);
    for (const [name, field] of written(type)) {
      if (!field.optional || now[name] === null || isFull(type)) continue;
      const { data, errors } = await update(type, id, now.version, { [name]: null });
      // Some rules need the field, as a reason for withdrawal does; a past may not lose a day.
      if (errors) expect(code({ data, errors })).toBe("BAD_USER_INPUT");
      else {
        expect(data.done[name]).toBeNull();
        const figures = Object.keys(type.fields).filter((one) => type.fields[one]!.figure);
        const stays = Object.fromEntries(
          Object.entries(now).filter(([key]) => ![name, "version", "updatedAt", "title", ...figures].includes(key)),
        );
        expect(data.done).toMatchObject(stays);
        now = data.done;
      }
    }
  });

  test("refuses each value that does not fit, at its field, and changes nothing", async () => {
    const { id, version } = await one(type);
    const before = await read(type, id);
    for (const [name, field] of written(type)) {
      const at = field.dated ? [name, "value"] : [name];
      const needed = !field.optional && field.kind !== "choices" ? [null] : [];
      const blank = needed.length && ["text", "longText", "code", "email"].includes(field.kind) ? ["  "] : [];
      for (const value of [...needed, ...blank, ...unfit(field)]) {
        const answer = await update(type, id, version, { [name]: field.dated ? { value } : value });
        expect([name, value, code(answer), paths(answer)]).toEqual([name, value, "BAD_USER_INPUT", [["patch", ...at]]]);
      }
    }
    expect(await read(type, id)).toEqual(before);

    const input = await samples.input(type, "least");
    for (const [name, field] of written(type)) {
      if (!isNeeded(field)) continue;
      const { [name]: left, ...rest } = input;
      expect(code(await create(type, rest))).toBe("BAD_USER_INPUT");
      for (const value of unfit(field)) {
        const answer = await create(type, { ...rest, [name]: field.dated ? { ...(left as object), value } : value });
        expect([name, value, paths(answer)]).toEqual([name, value, [["input", ...(field.dated ? [name, "value"] : [name])]]]);
      }
    }
  });

  test("refuses a patch and a removal at a version that is past, with yours and theirs", async () => {
    const { id, version } = await one(type);
    const [mine, theirs] = [await another(type), await another(type)];
    const done = await update(type, id, version, theirs);
    const stale = await update(type, id, version, mine);
    expect(code(stale)).toBe("CONFLICT");
    expect(stale.errors![0]!.extensions!.current).toEqual({ version: version + 1 });
    const inside = (given: unknown, field: Field) => (field.dated ? (given as { value: unknown }).value : given);
    const sides = (field: string) => [mine[field], theirs[field]].map((given) => inside(given, type.fields[field]!));
    // Where both made it the same, there is nothing to choose.
    const differing = Object.keys(mine).filter((field) => JSON.stringify(sides(field)[0]) !== JSON.stringify(sides(field)[1]));
    const told = stale.errors![0]!.extensions!.fields as { field: string; yours: unknown; theirs: unknown; at: string }[];
    expect(told.toSorted((a, b) => (a.field < b.field ? -1 : 1)).map(({ field, yours, theirs: other }) => [field, yours, other])).toEqual(
      differing.toSorted().map((field) => [field, ...sides(field)]),
    );
    for (const { at } of told) expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
    expect(code(await remove(type, id, version))).toBe("CONFLICT");
    expect(await read(type, id)).toEqual(done.data.done);
  });

  const keys = [...type.unique, ...written(type).flatMap(([name, field]) => (field.unique ? [[name]] : []))];
  test.runIf(keys.length)("refuses what another one is known by, at its first field", async () => {
    for (const key of keys) {
      const first = await samples.input(type, "most");
      await register.add(type.name, first);
      const same = Object.fromEntries(key.filter((name) => first[name] !== undefined).map((name) => [name, first[name]]));
      // A key with an empty part is none.
      if (Object.keys(same).length < key.length) continue;
      const answer = await create(type, await samples.input(type, "least", same));
      expect([code(answer), paths(answer)]).toEqual(["BAD_USER_INPUT", [["input", key[0]]]]);
    }
  });

  test.skipIf(isFull(type))("is removed at its version, and then is no more", async () => {
    const id = await samples.add(type);
    const answer = await remove(type, id, 1);
    expect(answer).toMatchObject({ data: { done: id } });
    expect(await read(type, id)).toBeNull();
    expect(code(await remove(type, id, 1))).toBe("NOT_FOUND");
    expect(code(await update(type, id, 1, {}))).toBe("NOT_FOUND");
    for (const nobody of [NOBODY, "no-id"]) expect(code(await remove(type, nobody, 1))).toBe("NOT_FOUND");
  });

  const ends = programme.incoming(type.name).filter((end) => end.from.past?.of !== type.name || end.field === "value");
  test.runIf(ends.length)("is not removed while others need it, and it is said which", async () => {
    for (const { from, field } of ends) {
      if (from.fields[field]!.dated) continue;
      const id = await samples.add(type);
      const isPast = from.past && field === "value";
      if (isPast) await samples.add(programme.record(from.past.of), { [from.past.field]: { value: id } });
      else await samples.add(from, { [field]: id });
      const version = (await read(type, id)).version;
      const answer = await remove(type, id, version);
      expect(code(answer)).toBe("IN_USE");
      expect(answer.errors![0]!.extensions!.uses).toContainEqual({ record: from.name, field, label: from.label, count: 1 });
      expect(await read(type, id)).not.toBeNull();
    }
  });
});
