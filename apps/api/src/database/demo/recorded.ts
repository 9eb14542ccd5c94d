import { type Field, isDay, type Model, type RecordType } from "@trailblazer/fields";
import type { Create } from "../../engine/write/change.ts";
import { earlier, later, plusDays } from "./days.ts";

export type Values = Readonly<Record<string, unknown>>;

/** A value of a dated field, from a day on. */
export interface From {
  readonly value: unknown;
  readonly from?: string | null;
}

/** How long before its day what is planned is written down; in days. */
const AHEAD = 28;

/** Days that are set beforehand, and do not tell when something came about. */
const isPlanned = (name: string) => /^(due|planned|review|nextDue|ends|closes)On$/.test(name);

/** The days on which something came about, of those that a record was given. */
export const happened = ({ fields }: RecordType, input: Values): [name: string, day: string][] =>
  Object.entries(fields).flatMap(([name, { kind, figure }]): [string, string][] => {
    const value = input[name];
    return kind === "day" && !figure && !isPlanned(name) && isDay(value) ? [[name, value]] : [];
  });

/** The values of a dated field that a new record was given, the first of them first. */
export const pastOf = (field: Field, given: unknown): readonly From[] =>
  field.dated && given ? ((Array.isArray(given) ? given : [given]) as readonly From[]) : [];

const first = (days: readonly string[]): string | null => days.reduce<string | null>((found, day) => earlier(found, day), null);

/** The day by which a record is first heard of, as far as its own days tell. */
function ownDay(type: RecordType, input: Values): string | null {
  const days = happened(type, input);
  const needed = days.filter(([name]) => !type.fields[name]!.optional).map(([, day]) => day);
  if (needed.length) return first(needed);
  const planned = first(Object.keys(type.fields).flatMap((name) => (isPlanned(name) && isDay(input[name]) ? [input[name]] : [])));
  if (planned && type.within) return plusDays(planned, -AHEAD);
  const begun = Object.entries(type.fields).flatMap(([name, field]) => pastOf(field, input[name])[0]?.from ?? []);
  return first([...days.map(([, day]) => day), ...begun]);
}

const linksOf = (type: RecordType, input: Values): string[] =>
  Object.entries(type.fields).flatMap(([name, field]) => {
    if (field.kind !== "link") return [];
    const values = field.dated ? pastOf(field, input[name]).map(({ value }) => value) : [input[name]];
    return values.filter((value) => typeof value === "string");
  });

/**
 * For each record the day on which it is written down, between two days: once it came about, and once all that it links to is there.
 * What has no day of its own came with the first that links to it; what is still to come is written down on the last day.
 */
export function recordedOn(model: Model, creates: readonly Create[], since: string, until: string): ReadonlyMap<string, string> {
  const byId = new Map(creates.map((create) => [create.id!, create]));
  const own = new Map(creates.map(({ id, create, input }) => [id!, ownDay(model.record(create), input)]));
  const linking = new Map<string, string | null>();
  for (const { id, create, input } of creates)
    for (const to of linksOf(model.record(create), input)) linking.set(to, earlier(linking.get(to) ?? null, own.get(id!)!));

  const found = new Map<string, string>();
  const visit = (id: string): string => {
    const known = found.get(id);
    if (known) return known;
    const { create, input } = byId.get(id)!;
    const day = own.get(id) ?? linking.get(id) ?? since;
    // Where two link to each other, each waits for the other's own day alone.
    found.set(id, later(since, day));
    const links = linksOf(model.record(create), input).filter((to) => byId.has(to));
    const ready = links.map(visit).reduce(later, later(since, day));
    const on = earlier(ready, until)!;
    found.set(id, on);
    return on;
  };
  for (const id of byId.keys()) visit(id);
  return found;
}
