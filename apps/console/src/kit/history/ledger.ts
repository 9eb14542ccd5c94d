import type { RecordType } from "@trailblazer/fields";

/** By which way a change came, in words. */
export const ways = { CONSOLE: "Console", API: "API", LOAD: "Load", UNDO: "Undo", FORGET: "Forgetting", SQL: "SQL" } as const;
export type Way = keyof typeof ways;

/** One change as the ledger has it: of a field, or of a whole record that was made or removed. */
export interface Line {
  readonly id: string;
  readonly record: string;
  readonly recordId: string;
  readonly label: string | null;
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** What was done as one: when, by whom, by which way and why. */
export interface ChangeSet {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly way: Way;
  readonly reason: string | null;
  readonly undoes: { readonly id: string; readonly at: string } | null;
  readonly undoneBy: { readonly nodes: readonly { readonly id: string; readonly at: string }[] };
}

/** A change with the set that it belongs to. */
export interface LineOfSet extends Line {
  readonly changeSet: ChangeSet | null;
}

export const lineFields = "id record recordId label field before after";
export const setFields = "id at by way reason undoes { id at } undoneBy(orderBy: [{ id: DESC }], first: 1) { nodes { id at } }";
const pageFields = "totalCount pageInfo { hasNextPage endCursor }";

/** The history of one record, newest first, under `row.history`. */
export const historyQuery = (type: RecordType): string =>
  `query ${type.name}History($id: ID!, $first: Int, $after: String) {
  row: ${type.one}(id: $id) {
    id
    history(orderBy: [{ id: DESC }], first: $first, after: $after) { ${pageFields} nodes { ${lineFields} changeSet { ${setFields} } } }
  }
}`;

/** How many lines of a change set are read with it. */
export const firstLines = 30;

/** Change sets of the whole register, newest first, each with its first lines, under `sets`. */
export const changeSetsQuery = `query ChangeSets($where: ChangeSetWhere, $first: Int, $after: String) {
  sets: changeSets(where: $where, orderBy: [{ id: DESC }], first: $first, after: $after) {
    ${pageFields}
    nodes { ${setFields} changes(orderBy: [{ id: ASC }], first: ${firstLines}) { totalCount nodes { ${lineFields} } } }
  }
}`;

/** How many changes a set holds, under `set.changes`. */
export const linesCountQuery = "query ChangeSetSize($id: ID!) { set: changeSet(id: $id) { id changes(first: 0) { totalCount } } }";

/** One change set, under `set`. */
export const changeSetQuery = `query ChangeSet($id: ID!) { set: changeSet(id: $id) { ${setFields} changes(first: 0) { totalCount } } }`;

/** The lines of a change set in the order in which they were written, under `set.changes`. */
export const linesQuery = `query ChangeSetLines($id: ID!, $first: Int, $after: String) {
  set: changeSet(id: $id) { id changes(orderBy: [{ id: ASC }], first: $first, after: $after) { ${pageFields} nodes { ${lineFields} } } }
}`;

/** Which records a change set is about, as far as a thousand lines tell, under `set.changes`. */
export const recordsQuery = `query ChangeSetRecords($id: ID!) { set: changeSet(id: $id) { id changes(orderBy: [{ id: ASC }], first: 1000) { totalCount nodes { ${lineFields} } } } }`;

/** A part of a change set: a record, or one field of it. */
export interface Part {
  readonly record: string;
  readonly field?: string;
}
