import { brokenRules, type Field, isMeant, isWritten, type OneAtATime, problems, type RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import type { Create } from "../../engine/write/change.ts";
import { grouped } from "./grouped.ts";

type Values = Readonly<Record<string, unknown>>;
interface Since {
  readonly value: unknown;
  readonly from?: string | null;
}

const pastOf = (given: unknown): readonly Since[] => (given === undefined || given === null ? [] : ([given].flat() as Since[]));
const dated = (type: RecordType) => Object.entries(type.fields).filter(([, field]) => field.dated);

/** The input once for each value of its dated fields, so that each is looked at. */
function* readings(type: RecordType, input: Values): Generator<Values> {
  const first = Object.fromEntries(dated(type).map(([name]) => [name, pastOf(input[name])[0]]));
  yield { ...input, ...first };
  for (const [name] of dated(type)) for (const one of pastOf(input[name]).slice(1)) yield { ...input, ...first, [name]: one };
}

/** The row as it would be stored: what was not given is the field's first value, or null. */
const rowOf = (type: RecordType, input: Values): Values =>
  Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, input[name] ?? field.initial ?? null]));

function linked(field: Field, given: unknown): unknown[] {
  if (field.kind !== "link") return [];
  return (field.dated ? pastOf(given).map((one) => one.value) : [given]).filter((id) => id !== undefined && id !== null);
}

/** What is wrong with one new record by itself, and with what it links to. */
function ownFaults({ create, id, input }: Create, made: ReadonlyMap<string, string>): string[] {
  const type = programme.record(create);
  const found = [...readings(type, input)]
    .flatMap((values) => problems(type, values))
    .map((problem) => `${problem.path.join(".")}: ${problem.message}`);
  found.push(...brokenRules(type, rowOf(type, input)).map((problem) => problem.message));
  if (!id || !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))
    found.push("its id is not a UUID of version 7");
  if (id && made.has(id)) found.push("its id was given before");
  for (const name of Object.keys(input))
    if (!type.fields[name] || !isWritten(type.fields[name])) found.push(`${name} is nothing that is written`);
  for (const [name, field] of Object.entries(type.fields))
    for (const target of linked(field, input[name]))
      if (made.get(target as string) !== field.to) found.push(`${name} leads to no earlier ${field.to}`);
  for (const [name] of dated(type)) {
    const days = pastOf(input[name]).map((one) => one.from ?? "");
    if (days.some((day, i) => i > 0 && day <= days[i - 1]!)) found.push(`${name} has days that don't ascend`);
  }
  return found.map((message) => `${create} ${id}: ${message}`);
}

/** Rows that share what must be theirs alone. */
function repeated(type: RecordType, rows: readonly Values[]): string[] {
  const fields = Object.entries(type.fields).filter(([, field]) => field.unique);
  return [...type.unique, ...fields.map(([name]) => [name])].flatMap((names) => {
    const keys = rows
      .filter((row) => names.every((name) => row[name] !== null))
      .map((row) => JSON.stringify(names.map((name) => row[name])));
    return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${type.name}: ${names.join(", ")} twice: ${key}`);
  });
}

/** Rows whose terms share a day that they must not share. */
function overlapping(type: RecordType, rule: OneAtATime, rows: readonly Values[]): string[] {
  const { of, sentence } = rule;
  const { from, until } = type.term!;
  const meant = rows.filter((row) => isMeant(rule, row));
  const keyOf = (row: Values) =>
    of.map(
      (part) =>
        [part]
          .flat()
          .map((name) => row[name])
          .find((value) => value !== null) ?? null,
    );
  const groups = grouped(meant, (row) => JSON.stringify(keyOf(row)));
  return [...groups].flatMap(([key, group]) => {
    const sorted = group.toSorted((a, b) => ((a[from] as string | null) ?? "").localeCompare((b[from] as string | null) ?? ""));
    const clashes = sorted.filter((row, i) => {
      const end = sorted[i - 1]?.[until] as string | null | undefined;
      return i > 0 && (end === null || (end ?? "") > ((row[from] as string | null) ?? ""));
    });
    return clashes.map(() => `${type.name}: ${sentence}: ${key}`);
  });
}

/** All that the declarations find wrong with a list of new records, in the order in which they would be made; empty when they can be. For tests. */
export function faults(creates: readonly Create[]): string[] {
  const made = new Map<string, string>();
  const found: string[] = [];
  for (const one of creates) {
    found.push(...ownFaults(one, made));
    made.set(one.id!, one.create);
  }
  for (const [name, group] of grouped(creates, (one) => one.create)) {
    const type = programme.record(name);
    const rows = group.map((one) => rowOf(type, one.input));
    found.push(...repeated(type, rows), ...type.oneAtATime.flatMap((rule) => overlapping(type, rule, rows)));
  }
  return found;
}
