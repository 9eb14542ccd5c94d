import { brokenRules, type Problem, problems, type RecordType } from "@trailblazer/fields";
import { typedDay } from "../kinds/days.ts";
import { askedFields, type FormValues, isSame, type Read, readField, type TypedField } from "./values.ts";

/** A form as it is sent, or what is wrong with it. */
export interface Reading {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

type Values = Record<string, unknown>;

function readFrom(label: string, typed: string): Read {
  if (typed.trim() === "") return { value: undefined };
  const value = typedDay(typed);
  return value ? { value } : { problem: `${label} from is a day, such as 31 3 2021` };
}

/** Reads the fields named; a dated one with its first day. */
function readAll(type: RecordType, form: FormValues, names: readonly string[]): { values: Values; unread: Problem[] } {
  const values: Values = {};
  const unread: Problem[] = [];
  for (const [name, field] of askedFields(type, names)) {
    const typed = form[name]!;
    const { value, problem } = readField(field, typed.value);
    if (problem) unread.push({ path: [name, "value"], message: problem });
    if (!field.dated) {
      values[name] = value;
      continue;
    }
    const from = readFrom(field.label, typed.from);
    if (from.problem) unread.push({ path: [name, "from"], message: from.problem });
    values[name] = from.value === undefined ? { value } : { value, from: from.value };
  }
  return { values, unread };
}

/** The row that the rules of a record are asked about: links as ids, what is not given null, dated fields left out. */
function ruled(type: RecordType, form: FormValues): Values {
  const stored = askedFields(type).filter(([, field]) => !field.dated);
  return Object.fromEntries(stored.map(([name, field]) => [name, readField(field, form[name]!.value).value ?? null]));
}

/** One problem a field: what can't be read is not also said to be missing. */
function all(type: RecordType, form: FormValues, unread: readonly Problem[], given: readonly Problem[]): Problem[] {
  const isTold = new Set(unread.map(({ path }) => path[0]));
  const found = [...unread, ...given.filter(({ path }) => !isTold.has(path[0]))];
  if (found.length === 0) return brokenRules(type, ruled(type, form));
  const order = Object.keys(type.fields);
  return found.toSorted((a, b) => order.indexOf(a.path[0]!) - order.indexOf(b.path[0]!));
}

/** What a new record is made from. */
export function readNew(type: RecordType, form: FormValues): Reading {
  const names = askedFields(type).map(([name]) => name);
  const { values, unread } = readAll(type, form, names);
  const isGiven = (value: unknown) => value !== null && (value as { value?: unknown } | undefined)?.value !== null;
  const input = Object.fromEntries(Object.entries(values).filter(([, value]) => isGiven(value)));
  return { values: input, problems: all(type, form, unread, problems(type, input)) };
}

/** What changes of a record: the fields that stand otherwise than at the start. */
export function readPatch(type: RecordType, form: FormValues, start: FormValues): Reading {
  const changed = askedFields(type)
    .map(([name]) => name)
    .filter((name) => !isSame(form[name]!.value, start[name]!.value));
  const { values, unread } = readAll(type, form, changed);
  return { values, problems: all(type, form, unread, problems(type, values, true)) };
}

/** Reads one field by itself, for a patch that holds it alone. */
export function readOne(type: RecordType, name: string, typed: TypedField): Reading {
  const { values, unread } = readAll(type, { [name]: typed }, [name]);
  return { values, problems: unread.length > 0 ? unread : problems(type, values, true) };
}
