import { capital, type RecordType } from "@trailblazer/fields";

/** What is selected of a record, as it is given: `{ name: true, region: { name: true } }`. */
export interface Selection {
  readonly [field: string]: true | Selection;
}

/** How a selection is written. */
export const selected = (selection: Selection): string =>
  `{ ${Object.entries(selection)
    .map(([name, below]) => (below === true ? name : `${name} ${selected(below)}`))
    .join(" ")} }`;

/** What is asked of a record to know it again: by these it is changed and named. */
export const known = { id: true, version: true, title: true } as const;

/** The types of the arguments of a list. */
const typesOf = ({ name }: RecordType) => ({
  where: `${name}Where`,
  orderBy: `[${name}Order!]`,
  search: "String",
  asOf: "Date",
  knownAt: "DateTime",
  first: "Int",
  after: "String",
});

/** What a list takes. */
export type Argument = keyof ReturnType<typeof typesOf>;

const inParentheses = (parts: readonly string[]) => (parts.length > 0 ? `(${parts.join(", ")})` : "");

/** A list with these arguments, each from a variable of its name, and what is said of one without. */
const listed = (type: RecordType, name: string, takes: readonly Argument[], body: string, said: readonly string[] = []): string => {
  const types = typesOf(type);
  const variables = inParentheses(takes.map((one) => `$${one}: ${types[one]}`));
  const given = inParentheses([...takes.map((one) => `${one}: $${one}`), ...said]);
  return `query ${capital(type.plural)}${name}${variables} { rows: ${type.plural}${given} { ${body} } }`;
};

/** A page of records, under `rows`. What it takes comes from variables of the same names, `first` and `after` among them. */
export const pageQuery = (type: RecordType, selection: Selection, takes: readonly Argument[], isCounted = false): string =>
  listed(
    type,
    "Rows",
    [...takes, "first", "after"],
    `${isCounted ? "totalCount " : ""}pageInfo { hasNextPage endCursor } nodes ${selected(selection)}`,
  );

/** How many records there are, under `rows`. */
export const countQuery = (type: RecordType, takes: readonly Argument[]): string =>
  listed(type, "Count", takes, "totalCount", ["first: 0"]);

/** Adds a record, given under `row`. */
export const createMutation = ({ name }: RecordType): string =>
  `mutation Create${name}($input: ${name}Input!, $reason: String) { row: create${name}(input: $input, reason: $reason) ${selected(known)} }`;

/** Changes a record, given under `row`. */
export const updateMutation = ({ name }: RecordType): string =>
  `mutation Update${name}($id: ID!, $version: Int!, $patch: ${name}Patch!, $reason: String) { row: update${name}(id: $id, version: $version, patch: $patch, reason: $reason) ${selected(known)} }`;

/** Removes a record, and gives its id. */
export const deleteMutation = ({ name }: RecordType): string =>
  `mutation Delete${name}($id: ID!, $version: Int!, $reason: String) { id: delete${name}(id: $id, version: $version, reason: $reason) }`;
