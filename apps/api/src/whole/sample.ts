import { brokenRules, type Field, isWritten, type RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import fc from "fast-check";
import { isAlwaysThere } from "../engine/declare/names.ts";

export type Input = Readonly<Record<string, unknown>>;

/** Makes records of any type out of its declaration alone, so that a new type needs no line here. */
export interface Sampler {
  /** What a new record is made from: all that is required, or as many fields as the rules allow. What is given stays as it is. */
  input(type: RecordType, how: "least" | "most", given?: Input): Promise<Input>;
  /** Adds a record with what is required, and gives its id. */
  add(type: RecordType, given?: Input): Promise<string>;
}

/** A link that is still to be made. */
class ToMake {
  readonly type: RecordType;
  constructor(to: string) {
    this.type = programme.record(to);
  }
}

/** One record of each type: those that a sample links to belong together, as a campus and its setting do. */
type World = Map<string, string>;

const START = Date.UTC(2020, 0, 1);
const dayAfter = (days: number) => new Date(START + days * 86_400_000).toISOString().slice(0, 10);

/** A past that begins on one day, so that a value of its own can stand before it. */
const BEGINS = dayAfter(400);
const EARLIER = dayAfter(300);

/** Whether a past always has a value, so that another can't simply be added. */
export const isFull = (type: RecordType): boolean => Boolean(type.past && isAlwaysThere(programme.record(type.past.of), type.past.field));

const written = (type: RecordType): [string, Field][] => Object.entries(type.fields).filter(([, field]) => isWritten(field));
export const isNeeded = (field: Field): boolean => !field.optional && field.initial === undefined && field.kind !== "choices";

function number(field: Field, place: number, taken: number): number {
  const { min = 0, max } = field;
  if (field.kind === "wholeNumber") {
    const value = min + place * 3 + (taken % 3);
    return max === undefined || value <= max ? value : max;
  }
  const decimals = field.decimals ?? 2;
  const middle = max === undefined ? min + place : (min + max) / 2;
  return Number((middle + (taken % 10) / 10 ** decimals).toFixed(decimals));
}

const codes = new Set<string>();

/** A code that passes its field's check, and that no sample had before where there are any left. */
function codeOf(field: Field, taken: number): string {
  const draw = (seed: number) => fc.sample(fc.stringMatching(field.check!.pattern), { numRuns: 1, seed })[0]!;
  let code = draw(taken);
  for (let tries = 1; codes.has(code) && tries < 100; tries += 1) code = draw(taken + tries * 100_003);
  codes.add(code);
  return code;
}

/** Texts that are of a language, and not just any text; and a name that is not taken for that of a person. */
const formal: Readonly<Record<string, (taken: number) => string>> = {
  "SavedQuery.name": (taken) => `Saved query ${taken}`,
  "SavedQuery.query": (taken) => `query Sites${taken}($first: Int) {\n  sites(first: $first) { totalCount }\n}`,
  "SavedQuery.variables": (taken) => JSON.stringify({ first: taken }),
};

/** A value that a field takes; another one each time. Values of later fields are later and larger, as most rules want. */
function sampleOf(field: Field, place: number, taken: number): unknown {
  const choices = Object.keys(field.choices ?? {});
  switch (field.kind) {
    case "text":
      return `${field.label} ${taken}`.slice(-(field.max ?? 200));
    case "longText":
      return `${field.label} ${taken}\nand another line, with "quotes", a \\ and é`.slice(0, field.max);
    case "wholeNumber":
    case "decimal":
    case "money":
    case "percentage":
      return number(field, place, taken);
    case "day":
      return dayAfter(place * 10 + (taken % 9));
    case "moment":
      return `${dayAfter(place * 10)}T09:30:00.${String(taken % 1000).padStart(3, "0")}Z`;
    case "yesNo":
      return true;
    case "choice":
      return choices[0];
    case "choices":
      return choices.slice(taken % 3, (taken % 3) + 2);
    case "code":
      return codeOf(field, taken);
    case "email":
      return `somebody.${taken}@example.org`;
    case "webAddress":
      return `https://example.org/${taken}`;
    case "link":
      return new ToMake(field.to!);
  }
}

const isBroken = (type: RecordType, input: Input) => {
  const row = Object.fromEntries(written(type).map(([name, field]) => [name, input[name] ?? field.initial ?? null]));
  return brokenRules(type, row).length > 0;
};

/** What a value given for a field is: of a dated field, the one that it begins with. */
const heldIn = (given: unknown): unknown => (given as { value?: unknown } | null)?.value ?? given;

export function sampler(create: (type: string, input: Input) => Promise<string>): Sampler {
  let taken = 0;
  const made = new Map<string, { type: RecordType; input: Input }>();

  function fill(type: RecordType, name: string): unknown {
    taken += 1;
    const field = type.fields[name]!;
    const value = formal[`${type.name}.${name}`]?.(taken) ?? sampleOf(field, Object.keys(type.fields).indexOf(name), taken);
    return field.dated ? { value } : value;
  }

  /** What may be done to an input that breaks a rule: another choice, or one more field. */
  const moves = (type: RecordType, given: Input): [string, unknown][] =>
    written(type).flatMap(([name, field]): [string, unknown][] => {
      if (name in given || field.dated) return [];
      if (field.kind === "choice") return Object.keys(field.choices!).map((choice) => [name, choice]);
      return field.optional ? [[name, fill(type, name)]] : [];
    });

  function mended(type: RecordType, input: Input, given: Input): Input {
    if (!isBroken(type, input)) return input;
    const all = moves(type, given);
    for (const [name, value] of all) if (!isBroken(type, { ...input, [name]: value })) return { ...input, [name]: value };
    for (const [a, one] of all)
      for (const [b, other] of all) {
        const tried = { ...input, [a]: one, [b]: other };
        if (!isBroken(type, tried)) return tried;
      }
    throw new Error(`No sample of ${type.name} keeps its rules`);
  }

  function draft(type: RecordType, how: "least" | "most", given: Input): Input {
    const needed = written(type).filter(([name, field]) => !(name in given) && isNeeded(field));
    let input = mended(type, { ...Object.fromEntries(needed.map(([name]) => [name, fill(type, name)])), ...given }, given);
    if (how === "least") return input;
    // Twice, since a field may wait for a later one: a day of withdrawal for its reason.
    for (const [name] of [...written(type), ...written(type)]) {
      if (name in input) continue;
      const tried = { ...input, [name]: fill(type, name) };
      if (!isBroken(type, tried)) input = tried;
    }
    return input;
  }

  /** Makes the links of a draft: one record of a type for all that belongs together, another where one record links to two. */
  async function linked(type: RecordType, input: Input, world: World): Promise<Input> {
    const used = new Set(
      Object.entries(input).flatMap(([name, value]) => (typeof value === "string" ? (type.fields[name]?.to ?? []) : [])),
    );
    const done: Record<string, unknown> = {};
    const make = async (to: RecordType) => {
      const known = used.has(to.name) ? undefined : world.get(to.name);
      used.add(to.name);
      if (known) return known;
      const id = await addTo(to, {}, world.has(to.name) ? new Map() : world);
      if (!world.has(to.name)) world.set(to.name, id);
      return id;
    };
    for (const name of Object.keys(type.fields)) {
      if (!(name in input)) continue;
      const value = input[name];
      const inside = value instanceof ToMake ? value : (value as { value?: unknown } | null)?.value;
      if (!(inside instanceof ToMake)) done[name] = value;
      else done[name] = value === inside ? await make(inside.type) : { ...(value as object), value: await make(inside.type) };
    }
    return done;
  }

  /** Takes a record, and what it links to, into a world. */
  function adopt(world: World, id: unknown): void {
    const known = typeof id === "string" ? made.get(id) : undefined;
    if (!known || world.get(known.type.name) === id) return;
    world.set(known.type.name, id as string);
    for (const value of Object.values(known.input)) adopt(world, heldIn(value));
  }

  async function whole(type: RecordType, how: "least" | "most", given: Input, world: World): Promise<Input> {
    // A link to one of its own kind, as of cover to whom it covers, stands in another world.
    for (const [name, value] of Object.entries(given)) if (type.fields[name]?.to !== type.name) adopt(world, heldIn(value));
    if (!type.past || type.past.link in given) return linked(type, draft(type, how, given), world);
    const owner = programme.record(type.past.of);
    const begun = fill(owner, type.past.field) as object;
    const id = await addTo(owner, { [type.past.field]: isFull(type) ? begun : { ...begun, from: BEGINS } }, world);
    return linked(type, draft(type, how, { [type.past.link]: id, from: EARLIER, until: BEGINS, ...given }), world);
  }

  async function addTo(type: RecordType, given: Input, world: World): Promise<string> {
    const input = await whole(type, "least", given, world);
    const id = await create(type.name, input);
    made.set(id, { type, input });
    return id;
  }

  return {
    input: (type, how, given = {}) => whole(type, how, given, new Map()),
    add: (type, given = {}) => addTo(type, given, new Map()),
  };
}
