import { type Field, link, moment, wholeNumber } from "./field.ts";
import { type Fields, type RecordType, record, validity } from "./record.ts";
import { capital, words } from "./words.ts";

/** The other end of a link: `site.teams`, out of `team.site`. */
export interface Incoming {
  /** Its name on the record that is linked to. */
  readonly name: string;
  readonly label: string;
  readonly from: RecordType;
  /** The link, as it is called on `from`. */
  readonly field: string;
}

/** A chapter of the programme: how the records are laid out for people. */
export interface Chapter {
  readonly name: string;
  readonly records: readonly RecordType[];
}

/** All record types, those made for dated fields among them, and both ends of every link. */
export interface Model {
  readonly chapters: readonly Chapter[];
  readonly records: readonly RecordType[];
  record(name: string): RecordType;
  incoming(name: string): readonly Incoming[];
  /** The record that holds the past of a dated field. */
  past(name: string, field: string): RecordType;
}

/** What every record has beside its declared fields and its id. */
export const systemFields = {
  version: wholeNumber("Version", { help: "Grows with each change." }),
  createdAt: moment("Created", { help: "When the record was made." }),
  updatedAt: moment("Changed", { help: "When the record was last changed." }),
} as const;

/** The record that holds the past of a dated field: owner, value and term, one value on a day. */
function pastOf(type: RecordType, name: string, field: Field): RecordType {
  const { dated = {}, inverse: _, unique: __, initial: ___, optional: ____, ...value } = field;
  const fields: Fields = { [type.one]: link(type.label, type.name, { search: true }), value: { ...value, optional: false }, ...validity() };
  const made = record(dated.record ?? `${type.name}${capital(name)}`, dated.plural ?? `${type.one}${capital(name)}s`, fields, {
    title: [type.one, "value"],
    within: type.within ? `${type.one}.${type.within}` : type.one,
    ...(type.employedBy ? { employedBy: `${type.one}.${type.employedBy}` } : {}),
    ...(type.isOfPeople ? { isOfPeople: true } : {}),
    label: dated.label ?? `${type.label} ${field.label.toLowerCase()}`,
    labels: dated.labels ?? `${type.label} ${field.label.toLowerCase()}, over time`,
    help: `What ${field.label.toLowerCase()} was of ${type.labels.toLowerCase()}, and when.`,
    oneAtATime: [{ of: [type.one], at: "from", sentence: `${field.label} has one value on a day` }],
  });
  return { ...made, past: { of: type.name, link: type.one, field: name } };
}

/** Lays out the declared chapters as one model. Throws where two ends would have one name, or a link leads nowhere. */
export function model(chapters: readonly Chapter[]): Model {
  const declared = chapters.flatMap((chapter) => chapter.records);
  const pasts = new Map<string, RecordType>();
  for (const type of declared)
    for (const [name, field] of Object.entries(type.fields)) if (field.dated) pasts.set(`${type.name}.${name}`, pastOf(type, name, field));
  const records = [...declared, ...pasts.values()];
  const byName = new Map(records.map((type) => [type.name, type]));
  if (byName.size < records.length) throw new Error("Two records have the same name");

  const incoming = new Map<string, Incoming[]>(records.map((type) => [type.name, []]));
  for (const type of records)
    for (const [name, field] of Object.entries(type.fields)) {
      if (field.kind !== "link") continue;
      const ends = incoming.get(field.to!);
      if (!ends) throw new Error(`${type.name}.${name} links to ${field.to}, which is not declared`);
      const end = {
        name: field.inverse ?? type.plural,
        label: field.inverse ? words(field.inverse) : type.labels,
        from: type,
        field: name,
      };
      const taken = ends.some((other) => other.name === end.name) || Object.hasOwn(byName.get(field.to!)!.fields, end.name);
      if (taken) throw new Error(`${field.to} already has ${end.name}: give ${type.name}.${name} an inverse`);
      ends.push(end);
    }

  const found = <T>(value: T | undefined, what: string): T => {
    if (value === undefined) throw new Error(`There is no ${what}`);
    return value;
  };
  return {
    chapters,
    records,
    record: (name) => found(byName.get(name), `record ${name}`),
    incoming: (name) => found(incoming.get(name), `record ${name}`),
    past: (name, field) => found(pasts.get(`${name}.${field}`), `dated field ${name}.${field}`),
  };
}
