import type { Incoming, Model, RecordType } from "@trailblazer/fields";
import type { Rights } from "./rights.ts";

/** A record type without the fields that are withheld, and without links to what may not be read. */
function narrowed(model: Model, rights: Rights, type: RecordType): RecordType {
  const fields = Object.entries(type.fields).filter(
    ([name, { to }]) => !rights.isWithheld(type, name) && (!to || rights.mayRead(model.record(to))),
  );
  if (fields.length === Object.keys(type.fields).length) return type;
  const names = new Set(fields.map(([name]) => name));
  return { ...type, fields: Object.fromEntries(fields), title: type.title.filter((name) => names.has(name)) };
}

/**
 * The model as a viewer may see it: lists, columns, filters, forms, navigation and the queries behind them follow from it, so that
 * nothing is asked for that would be refused. What may not be read still has a name.
 */
export function seenBy(model: Model, rights: Rights): Model {
  const types = new Map(model.records.filter(rights.mayRead).map((type) => [type.name, narrowed(model, rights, type)]));
  const record = (name: string) => types.get(name) ?? model.record(name);
  const ends = ({ name }: RecordType): readonly Incoming[] =>
    model.incoming(name).flatMap((end) => {
      const from = types.get(end.from.name);
      return from && Object.hasOwn(from.fields, end.field) ? [{ ...end, from }] : [];
    });
  const incoming = new Map(model.records.map((type) => [type.name, ends(type)]));
  const chapters = model.chapters.map(({ name, records }) => ({ name, records: records.flatMap((type) => types.get(type.name) ?? []) }));
  return {
    chapters: chapters.filter(({ records }) => records.length > 0),
    records: [...types.values()],
    record,
    incoming: (name) => incoming.get(name) ?? [],
    past: (name, field) => record(model.past(name, field).name),
  };
}

/** Whether it is shown from when to when records of a type hold: where it is not, they are not listed as at a day. */
export const isTermShown = ({ term, fields }: RecordType): boolean => Object.values(term ?? {}).every((day) => Object.hasOwn(fields, day));

/** Whether records of a type can be searched: whether any text in which they are looked for is shown. */
export function isSearchable(model: Model, type: RecordType): boolean {
  return Object.values(type.fields).some(({ search, to }) => search && (!to || isSearchable(model, model.record(to))));
}
