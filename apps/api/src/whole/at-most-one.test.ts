import type { Field, OneAtATime, RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exclusionName } from "../engine/declare/entity.ts";
import { columnOf, tableOf } from "../engine/declare/names.ts";
import { type Input, type Sampler, sampler } from "./sample.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let samples: Sampler;
beforeAll(async () => {
  register = await testRegister("empty");
  samples = sampler((type, input) => register.add(type, input));
});
afterAll(() => register.close());

const fieldsOf = ({ of }: OneAtATime): readonly string[] => of.flat();
const rules = programme.records.flatMap((type) => type.oneAtATime.map((rule) => [type.name, rule.sentence, type, rule] as const));

/** What makes a record one that a rule looks at, and none that the others of its type do. */
function seenByOne(type: RecordType, rule: OneAtATime): Input {
  const others = Object.assign({}, ...type.oneAtATime.filter((other) => other !== rule).map(({ when }) => when)) as Input;
  const unseen = Object.entries(others).map(([field, value]) => [
    field,
    typeof value === "boolean" ? !value : Object.keys(type.fields[field]!.choices!).find((choice) => ![value].flat().includes(choice)),
  ]);
  const seen = Object.entries(rule.when ?? {}).map(([field, value]) => [field, [value].flat()[0]]);
  return { ...Object.fromEntries(unseen), ...Object.fromEntries(seen) };
}

/** A record to which a rule applies, for good. */
async function add(type: RecordType, given: Input): Promise<string> {
  if (!type.past) return samples.add(type, given);
  const owner = await samples.add(programme.record(type.past.of));
  // A past that always has a value has its own from the start.
  const { data } = await register.ask(`{ own: ${type.plural}(where: { ${type.past.link}: { id: { eq: "${owner}" } } }) { nodes { id } } }`);
  return data.own.nodes[0]?.id ?? samples.add(type, { ...given, [type.past.link]: owner });
}

/** A record to which a rule applies, and what of it another may not have on the same days. */
async function first(type: RecordType, rule: OneAtATime): Promise<{ id: string; same: Input }> {
  const { from, until } = type.term!;
  const given: Record<string, unknown> = { ...seenByOne(type, rule), [from]: "2020-01-01", [until]: null };
  for (const field of rule.of) {
    const { kind, optional, to } = typeof field === "string" ? type.fields[field]! : ({} as Partial<Field>);
    if (kind === "link" && optional) given[field as string] = await samples.add(programme.record(to!));
  }
  const id = await add(type, given);
  const asked = fieldsOf(rule).map((field) => (type.fields[field]!.kind === "link" ? `${field} { id }` : field));
  const { data } = await register.ask(`{ one: ${type.one}(id: "${id}") { ${asked.join(" ")} } }`);
  const held = Object.entries(data.one as Record<string, { id: string } | string | null>).flatMap(([field, value]) =>
    value === null ? [] : [[field, typeof value === "object" ? value.id : value] as const],
  );
  return { id, same: { ...given, ...Object.fromEntries(held), [from]: "2020-02-01" } };
}

/** The same row once more, but for what others of its type's rules look at, and what is unique. */
async function again(type: RecordType, rule: OneAtATime, id: string): Promise<void> {
  const row: Record<string, unknown> = { id: v7() };
  const others = type.oneAtATime.filter((other) => other !== rule).flatMap(fieldsOf);
  for (const field of [...others, ...type.unique.flat()]) {
    const declared = type.fields[field]!;
    if (fieldsOf(rule).includes(field)) continue;
    if (declared.kind === "link" && !declared.optional) row[columnOf(field, declared)] = await samples.add(programme.record(declared.to!));
    if (declared.kind === "text") row[columnOf(field, declared)] = "Another";
    if (declared.kind === "wholeNumber") row[columnOf(field, declared)] = 99;
  }
  await register.database.run(
    `INSERT INTO ${tableOf(type)} SELECT (jsonb_populate_record(t, $2)).* FROM ${tableOf(type)} t WHERE id = $1`,
    [id, JSON.stringify(row)],
  );
}

describe.each(rules)("%s: %s", (name, sentence, type, rule) => {
  test("is said to whoever tries, and held by PostgreSQL itself", async () => {
    const { id, same } = await first(type, rule);
    const input = await samples.input(type, "least", same);
    const { errors } = await register.ask(`mutation ($input: ${name}Input!) { create${name}(input: $input) { id } }`, { input });
    expect(errors?.[0]?.extensions?.problems).toContainEqual({ path: ["input", rule.at], message: sentence });
    await expect(again(type, rule, id)).rejects.toMatchObject({ code: "23P01", constraint: exclusionName(type, rule) });
  });
});

test("every term of which one holds at a time is tried", () => {
  expect(rules.length).toBeGreaterThan(30);
});
