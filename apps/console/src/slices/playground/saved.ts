import type { Model } from "@trailblazer/fields";
import { Kind, print } from "graphql";
import type { Row } from "../../kit/api/queries.ts";
import { isNow, type Standpoint } from "../../kit/model/standpoint.ts";
import { placedAt } from "./examples-at.ts";
import { type Given, parsed } from "./given.ts";

/** What is asked of a saved query, whatever day is looked at. */
const asNow = "asOf: null, knownAt: null";

/** Saved queries by name, or closest first where they are searched, under `rows`. */
export const savedQueriesQuery = `query SavedQueries($search: String, $first: Int, $after: String) {
  rows: savedQueries(search: $search, first: $first, after: $after, ${asNow}) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id name purpose }
  }
}`;

/** A saved query as it is, under `row`, and as it was at a moment, under `was`. */
export const savedQueryQuery = `query SavedQuery($id: ID!, $at: DateTime) {
  row: savedQuery(id: $id, ${asNow}) { id version title name purpose query variables }
  was: savedQuery(id: $id, asOf: null, knownAt: $at) { id query variables }
}`;

/** What was done to a saved query, newest first, under `row.history`. */
export const versionsQuery = `query SavedQueryVersions($id: ID!) {
  row: savedQuery(id: $id, ${asNow}) {
    id
    history(orderBy: [{ id: DESC }], first: 1000) { nodes { id field by at changeSet { id } } }
  }
}`;

/** A saved query in a list. */
export interface SavedQueryEntry {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
}

/** What is asked: a query and the values that it starts with. */
export interface Asking {
  readonly query: string;
  readonly variables: string | null;
}

/** A saved query with all that it holds. */
export type SavedQueryRow = Row & SavedQueryEntry & Asking;

/** A line of a saved query's history. */
export interface VersionLine {
  readonly id: string;
  readonly field: string | null;
  readonly by: string | null;
  readonly at: string;
  readonly changeSet: { readonly id: string } | null;
}

/** What a saved query was from a moment on. */
export interface Version {
  readonly at: string;
  readonly by: string | null;
}

/** The versions of what a saved query asks, newest first: a change of its name or its purpose alone makes none. */
export function versionsOf(lines: readonly VersionLine[]): Version[] {
  const isOfAsking = ({ field }: VersionLine) => field === null || field === "query" || field === "variables";
  const bySet = new Map(lines.filter(isOfAsking).map(({ id, changeSet, at, by }) => [changeSet?.id ?? id, { at, by }]));
  return [...bySet.values()];
}

/** Whether each variable that a query can't do without is given. */
function isComplete(query: string, variables: Readonly<Record<string, unknown>>): boolean {
  const operation = parsed(query)?.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const needed = operation?.variableDefinitions?.filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue);
  return needed?.every(({ variable }) => (variables[variable.name.value] ?? null) !== null) ?? true;
}

/** What a saved query asks, word for word, or as it asks from where one looks. It is run where nothing is left to be filled in. */
export function askedBy(model: Model, standpoint: Standpoint, { query, variables: kept }: Asking): Given {
  const variables = JSON.parse(kept ?? "{}") as Readonly<Record<string, unknown>>;
  const document = isNow(standpoint) ? undefined : parsed(query);
  const text = document ? print(placedAt(model, standpoint, document)) : query;
  return { query: text, variables, isRun: isComplete(query, variables) };
}
