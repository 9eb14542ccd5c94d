import { capital, type Model, type RecordType } from "@trailblazer/fields";

/** What is selected of a record, as it is given: `{ name: true, region: { name: true } }`. */
export interface Selection {
  readonly [field: string]: true | Selection;
}

/** What is read of a record of which nothing is selected: every field that is no link, no figure and not about a person. */
export const plain = (type: RecordType): Selection =>
  Object.fromEntries([
    ...["id", "title", "version"].map((name) => [name, true] as const),
    ...Object.entries(type.fields)
      .filter(([, { kind, figure, personal }]) => kind !== "link" && !figure && !personal)
      .map(([name]) => [name, true] as const),
  ]);

const selected = (selection: Selection): string =>
  `{ ${Object.entries(selection)
    .map(([name, below]) => (below === true ? name : `${name} ${selected(below)}`))
    .join(" ")} }`;

/** The question for a page of records, named after them; what narrows and orders them comes as its variables. */
export const pageQuery = (model: Model, name: string, selection: Selection): string => {
  const { plural } = model.record(name);
  const variables = `$where: ${name}Where, $orderBy: [${name}Order!], $search: String, $asOf: Date, $knownAt: DateTime, $first: Int, $after: String`;
  const given = "where: $where, orderBy: $orderBy, search: $search, asOf: $asOf, knownAt: $knownAt, first: $first, after: $after";
  return `query ${capital(plural)}(${variables}) { page: ${plural}(${given}) { pageInfo { hasNextPage endCursor } nodes ${selected(selection)} } }`;
};

/** The question how many records there are. */
export const countQuery = (model: Model, name: string): string => {
  const { plural } = model.record(name);
  return `query ${capital(plural)}Count($where: ${name}Where, $search: String, $asOf: Date, $knownAt: DateTime) { page: ${plural}(where: $where, search: $search, asOf: $asOf, knownAt: $knownAt, first: 0) { totalCount } }`;
};
