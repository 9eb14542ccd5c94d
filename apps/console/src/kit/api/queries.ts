import { known, type Page, pageQuery, type Selection, selected } from "@trailblazer/client/wire";
import { capital, type Field, type Model, type RecordType } from "@trailblazer/fields";

/** A record as the console reads it. */
export interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

/** What a link leads to, as it is read. */
export interface Linked {
  readonly id: string;
  readonly title: string;
}

/** One page of records, and how many there are in all. */
export interface RowPage extends Page<Row> {
  readonly totalCount: number;
}

const linked: Selection = { id: true, title: true };
const part = (field: Field | undefined): Selection | true => (field?.kind === "link" ? linked : true);

/** What is asked of each record: who it is, and the fields that are named. */
const selectionOf = (type: RecordType, names: readonly string[]): Selection => ({
  ...known,
  ...Object.fromEntries(names.map((name) => [name, part(type.fields[name])])),
});

/** At a root: asked whatever day is looked at. On a day, a list would else leave out what is not in force. */
export const anyDay = "asOf: null";

/** A page of records of one type, with the fields named, under `rows`. */
export const rowsQuery = (type: RecordType, names: readonly string[]): string =>
  pageQuery(type, selectionOf(type, names), ["where", "orderBy", "search"], true);

/** How many there are of each of several record types, each under its plural. */
export const countsQuery = (types: readonly RecordType[]): string =>
  `query Counts { ${types.map((type) => `${type.plural}(first: 0) { totalCount }`).join(" ") || "__typename"} }`;

/** The dated fields of a record, each with the record of its past and where that stands on the owner. */
export const pastsOf = (model: Model, type: RecordType): { name: string; field: Field; past: RecordType; end: string }[] =>
  Object.entries(type.fields)
    .filter(([, field]) => field.dated)
    .flatMap(([name, field]) => {
      const past = model.past(type.name, name);
      const end = model.incoming(type.name).find((one) => one.from.name === past.name && one.field === past.past?.link);
      return end ? [{ name, field, past, end: end.name }] : [];
    });

/** One record with all its fields, under `row`, and the past of its dated ones, whatever day is looked at, under `past`. */
export function recordQuery(model: Model, type: RecordType): string {
  const ends = pastsOf(model, type).map(
    ({ past, end }) =>
      `${end}(orderBy: [{ from: DESC }], first: 1000) { nodes ${selected(selectionOf(past, ["value", "from", "until"]))} }`,
  );
  const past = ends.length > 0 ? `past: ${type.one}(id: $id, ${anyDay}) { ${ends.join(" ")} }` : "";
  return `query ${type.name}Page($id: ID!) { row: ${type.one}(id: $id) ${selected(selectionOf(type, [...Object.keys(type.fields), "createdAt", "updatedAt"]))} ${past} }`;
}

/** The first records that match what was typed into a picker, under `rows`, with their terms where they have one. */
export const pickQuery = (type: RecordType): string => {
  // A term may be withheld, as of whom somebody supervises.
  const term = Object.entries(type.term ?? {})
    .filter(([, name]) => Object.hasOwn(type.fields, name))
    .map(([end, name]) => `${end}: ${name}`)
    .join(" ");
  return `query ${capital(type.plural)}Pick($search: String, $orderBy: [${type.name}Order!]) { rows: ${type.plural}(search: $search, orderBy: $orderBy, first: 20) { totalCount nodes { id title ${term} } } }`;
};

/** Whether a record is in the register as it is known now, and since when: under `now`. */
export const nowQuery = (type: RecordType): string =>
  `query ${type.name}Now($id: ID!) { now: ${type.one}(id: $id, asOf: null, knownAt: null) { id title createdAt } }`;

/** The titles of records of several types whose ids are known: under `rows0` for the ids in `ids0`, and so on. */
export const severalTitlesQuery = (types: readonly RecordType[]): string =>
  `query Titles(${types.map((_, at) => `$ids${at}: [ID!]`).join(", ")}) { ${types
    .map((type, at) => `rows${at}: ${type.plural}(${anyDay}, where: { id: { in: $ids${at} } }, first: 1000) { nodes { id title } }`)
    .join(" ")} }`;
