import { isDay, type Model, type RecordType } from "@trailblazer/fields";
import { type Way, ways } from "../../kit/history/ledger.ts";
import { dayAfter, typedMoment } from "../../kit/kinds/days.ts";
import { joined, type Where } from "../../kit/list/where.ts";

/** What the page of changes is narrowed to, as its address has it. */
export interface ChangesSearch {
  readonly way?: Way;
  /** The name of a record type. */
  readonly record?: string;
  /** A day in London. */
  readonly day?: string;
}

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);

/** Reads what the page is narrowed to out of an address; what can't be read is left out. */
export function readChangesSearch(given: Readonly<Record<string, unknown>>): ChangesSearch {
  const [way, record, day] = [text(given.way), text(given.record), text(given.day)];
  return {
    ...(way && Object.hasOwn(ways, way) ? { way: way as Way } : {}),
    ...(record ? { record } : {}),
    ...(day && isDay(day) ? { day } : {}),
  };
}

/** The types that stand for one to people: with the past of its dated fields. */
export const typesOf = (model: Model, name: string): readonly string[] =>
  model.records.filter((type: RecordType) => type.name === name || type.past?.of === name).map((type) => type.name);

/** Which change sets are meant: a day begins and ends at midnight in London. `knownAt` leaves out what was changed later. */
export const changesWhere = (model: Model, { way, record, day }: ChangesSearch, knownAt?: string): Where | undefined =>
  joined([
    way ? { way: { eq: way } } : undefined,
    record ? { changes: { some: { record: { in: typesOf(model, record) } } } } : undefined,
    day ? { at: { gte: typedMoment(`${day} 00:00`), lt: typedMoment(`${dayAfter(day)} 00:00`) } } : undefined,
    knownAt ? { at: { lte: knownAt } } : undefined,
  ]);
