import type { Field, Kind } from "./field.ts";
import type { RecordType, Rule } from "./record.ts";

/** What is wrong, and where: the path within the values, and a sentence for the person who typed them. */
export interface Problem {
  readonly path: readonly string[];
  readonly message: string;
}

const characters = (value: string) => [...value].length;
const figures = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 10 });

/** A real calendar day between the years 1000 and 9999, as `2021-03-31`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** The id of a record: a UUID as text. */
export const isId = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

function wrongText(field: Field, value: unknown): string | undefined {
  if (typeof value !== "string") return "is text";
  if (/\0|\p{Surrogate}/u.test(value)) return "holds a character that can't be kept";
  if (field.max !== undefined && characters(value) > field.max) return `has at most ${figures.format(field.max)} characters`;
  return undefined;
}

function wrongNumber(field: Field, value: unknown): string | undefined {
  if (typeof value !== "number" || !Number.isFinite(value)) return "is a number";
  if (field.min !== undefined && value < field.min) return `is at least ${figures.format(field.min)}`;
  if (field.max !== undefined && value > field.max) return `is at most ${figures.format(field.max)}`;
  return undefined;
}

function wrongDecimal(field: Field, value: unknown): string | undefined {
  const wrong = wrongNumber(field, value);
  if (wrong) return wrong;
  const places = field.decimals ?? 2;
  if (Math.abs(value as number) >= 10 ** (15 - places)) return "has at most 15 digits";
  // A number of 15 digits is printed as it was typed, so its own text tells how many places it has.
  const [, after = ""] = String(value).split(".");
  return /e-/.test(String(value)) || after.length > places
    ? `has at most ${places} decimal ${places === 1 ? "place" : "places"}`
    : undefined;
}

function wrongWhole(field: Field, value: unknown): string | undefined {
  if (!Number.isInteger(value)) return "is a whole number";
  if (Math.abs(value as number) > 2_147_483_647) return "is too large a number";
  return wrongNumber(field, value);
}

const known = (field: Field, value: unknown) => typeof value === "string" && Object.hasOwn(field.choices ?? {}, value);
const pattern = (test: RegExp, sentence: string) => (field: Field, value: unknown) =>
  wrongText(field, value) ?? (test.test(value as string) ? undefined : sentence);

/** For each kind, the sentence without its label about what is wrong with a value that is there. */
const wrong: Record<Kind, (field: Field, value: unknown) => string | undefined> = {
  text: (field, value) => wrongText(field, value) ?? (/[\r\n]/.test(value as string) ? "is a single line" : undefined),
  longText: wrongText,
  wholeNumber: wrongWhole,
  decimal: wrongDecimal,
  money: wrongDecimal,
  percentage: wrongDecimal,
  day: (_, value) => (isDay(value) ? undefined : "is a day, such as 2021-03-31"),
  moment: (_, value) =>
    typeof value === "string" && !Number.isNaN(Date.parse(value)) ? undefined : "is a moment, such as 2021-03-31T09:30:00Z",
  yesNo: (_, value) => (typeof value === "boolean" ? undefined : "is yes or no"),
  choice: (field, value) => (known(field, value) ? undefined : "is one of the choices"),
  choices: (field, value) => {
    if (!Array.isArray(value) || !value.every((one) => known(field, one))) return "holds only the choices given";
    return new Set(value).size === value.length ? undefined : "names each choice once";
  },
  code: (field, value) => wrongText(field, value) ?? (field.check!.pattern.test(value as string) ? undefined : field.check!.sentence),
  email: pattern(/^[^\s@<>()[\],;:"\\]+@[^\s@]+\.[^\s@.]+$/, "is an e-mail address, such as name@example.org"),
  webAddress: pattern(/^https?:\/\/[^\s/]+\S*$/, "is an address that starts with https:// or http://"),
  link: (_, value) => (isId(value) ? undefined : "names a record by its id"),
};

const isEmpty = (value: unknown) => value === undefined || value === null || (typeof value === "string" && value.trim() === "");

/** What is wrong with one value of a field, label included; undefined when it can be kept. */
export function problem(field: Field, value: unknown): string | undefined {
  if (isEmpty(value)) {
    if (field.kind === "choices" && value === undefined) return undefined;
    return field.optional ? undefined : `${field.label} is required`;
  }
  const found = wrong[field.kind](field, value);
  return found && `${field.label} ${found}`;
}

function datedProblems(name: string, field: Field, given: unknown): Problem[] {
  const { value, from } = (given ?? {}) as { value?: unknown; from?: unknown };
  // A day alone does not say whether the value stays or goes.
  const unsaid = value === undefined && from ? `${field.label} needs a value beside its day; nothing empties it` : undefined;
  const found = problem(field, value) ?? unsaid;
  return [
    ...(found ? [{ path: [name, "value"], message: found }] : []),
    ...(from === undefined || from === null || isDay(from)
      ? []
      : [{ path: [name, "from"], message: `${field.label} from is a day, such as 2021-03-31` }]),
  ];
}

/** Whether a field is set by people at all: figures never are. */
export const isWritten = (field: Field): boolean => !field.figure;

/**
 * All that is wrong with values given for a record, a sentence each; empty when they are fit to keep.
 * `partial` is for a patch: only the fields that it names are looked at.
 */
export function problems(type: RecordType, values: Readonly<Record<string, unknown>>, partial = false): Problem[] {
  const found: Problem[] = [];
  for (const [name, field] of Object.entries(type.fields)) {
    if (!isWritten(field) || (partial && !(name in values))) continue;
    const given = values[name] === undefined && field.initial !== undefined && !partial ? field.initial : values[name];
    if (field.dated) {
      if (field.optional && isEmpty(given)) continue;
      found.push(...datedProblems(name, field, given));
    } else {
      const message = problem(field, given);
      if (message) found.push({ path: [name], message });
    }
  }
  return found;
}

/** Which rules across fields a whole row breaks. */
export function brokenRules(type: RecordType, row: Readonly<Record<string, unknown>>): Problem[] {
  return (type.rules as readonly Rule[]).filter((rule) => rule.broken(row)).map((rule) => ({ path: [rule.at], message: rule.sentence }));
}
