import { brokenRules, type Model, type RecordType } from "@trailblazer/fields";
import type { Change, Create } from "../../engine/write/change.ts";
import { type From, happened, pastOf, recordedOn, type Values } from "./recorded.ts";

/** A patch that a record is given on a day after it was made. */
interface Later {
  readonly on: string;
  readonly patch: Values;
}

/** A record as it was when it was made, and what came to it after. */
interface Life {
  readonly made: Values;
  readonly after: readonly Later[];
}

const without = (values: Values, names: ReadonlySet<string>): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));

/** What a record was given, without what came about after a day; and that, by its days. */
function split(type: RecordType, input: Values, on: string, until: string): Life {
  const after = new Map<string, Record<string, unknown>>();
  const note = (day: string, name: string, value: unknown) => after.set(day, { ...after.get(day), [name]: value });
  const left = new Map<string, unknown>();
  const isLater = (day: string | null | undefined) => typeof day === "string" && day > on && day <= until;
  for (const [name, day] of happened(type, input)) if (type.fields[name]!.optional && isLater(day)) note(day, name, day);
  for (const [name, field] of Object.entries(type.fields)) {
    const [begun, ...values] = pastOf(field, input[name]);
    const known = values.filter(({ from }) => !isLater(from));
    if (known.length < values.length) left.set(name, [begun!, ...known] satisfies From[]);
    for (const value of values) if (isLater(value.from)) note(value.from!, name, value);
  }
  const days = new Set([...after.values()].flatMap((patch) => Object.keys(patch)).filter((name) => !left.has(name)));
  return {
    made: { ...without(input, days), ...Object.fromEntries(left) },
    after: [...after].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([day, patch]) => ({ on: day, patch })),
  };
}

const rowOf = (type: RecordType, values: Values): Values => ({
  ...Object.fromEntries(Object.entries(type.fields).map(([name, { initial }]) => [name, initial ?? null])),
  ...values,
});

/** The fields at which some state of a life breaks a rule of its record. */
function faults(type: RecordType, { made, after }: Life): string[] {
  let row = rowOf(type, made);
  return [{}, ...after.map(({ patch }) => patch)].flatMap((patch) => {
    row = { ...row, ...patch };
    return brokenRules(type, row).map(({ path }) => path[0]!);
  });
}

/** Puts off what may not be said yet, such as why somebody left, until the last day that came. Where that does not do, all was known from the first. */
function fitting(type: RecordType, input: Values, life: Life): Life {
  const last = life.after.at(-1);
  if (!last) return life;
  const early = new Set(faults(type, life).filter((name) => type.fields[name]?.optional && name in life.made));
  const put = Object.fromEntries([...early].map((name) => [name, life.made[name]]));
  const putOff = {
    made: without(life.made, early),
    after: [...life.after.slice(0, -1), { on: last.on, patch: { ...last.patch, ...put } }],
  };
  return faults(type, putOff).length ? { made: input, after: [] } : putOff;
}

/** What was written down on one day. */
export interface Day {
  readonly on: string;
  readonly changes: readonly Change[];
}

/**
 * A programme as it was written down day by day: all that had come about by a first day, and then what came until a last.
 * Together it makes the records that were given, as they were given.
 */
export function year(model: Model, creates: readonly Create[], since: string, until: string): readonly Day[] {
  const days = new Map<string, Change[]>();
  const note = (day: string, change: Change) => {
    const changes = days.get(day) ?? [];
    days.set(day, changes);
    changes.push(change);
  };
  const recorded = recordedOn(model, creates, since, until);
  for (const { create, id, input } of creates) {
    const type = model.record(create);
    const on = recorded.get(id!)!;
    const { made, after } = fitting(type, input, split(type, input, on, until));
    note(on, { create, id: id!, input: made });
    for (const [place, { on: day, patch }] of after.entries()) note(day, { update: create, id: id!, version: place + 1, patch });
  }
  return [...days].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([on, changes]) => ({ on, changes }));
}
