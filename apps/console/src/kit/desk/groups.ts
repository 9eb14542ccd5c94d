import type { Field, Model, RecordType } from "@trailblazer/fields";
import { useMemo } from "react";
import { type Asked, useAsk } from "../api/ask.ts";
import { textOf } from "../kinds/shown.tsx";
import { joined, type Where } from "../list/where.ts";
import { useModel } from "../model/context.tsx";
import { isSeen, type Rows, within } from "./rows.ts";

/** Rows put together by what some fields say: `["site.region", "stage"]`, through links to one. */
export interface Grouping extends Rows {
  readonly by: readonly string[];
}

/** What a group has in common, in one of the fields. */
export interface Key {
  /** An id, a choice, a text; null where there is none. */
  readonly value: string | null;
  readonly words: string;
  /** The condition by which its rows are found. */
  readonly where: Where | undefined;
}

/** Rows that have the same in all fields: how many, what they add up to, and which they are. */
export interface Group extends Rows {
  readonly keys: readonly Key[];
  readonly value: number;
}

/** The field at the end of a way; undefined where the viewer is not shown it. */
function fieldAt(model: Model, type: RecordType, way: string): Field | undefined {
  let at: RecordType | undefined = model.records.find(({ name }) => name === type.name);
  let field: Field | undefined;
  for (const name of way.split(".")) {
    field = at?.fields[name];
    if (!field) return undefined;
    at = field.to ? model.record(field.to) : undefined;
  }
  return field;
}

const nested = (way: string, inner: string): string =>
  way
    .split(".")
    .toReversed()
    .reduce((rest, name) => (rest ? `${name} { ${rest} }` : name), inner);

/** What is selected in the key of a group: a plain field, or the record that a link leads to and what it is called. */
export const groupKeys = (model: Model, type: RecordType, by: readonly string[]): string =>
  by.map((way) => nested(way, fieldAt(model, type, way)!.kind === "link" ? "self title" : "")).join(" ");

/** Asks for the groups: how many rows each has, or what a field of theirs adds up to. */
export function groupsQuery(model: Model, { type, by, sum, where }: Grouping): string {
  return `query Groups${where ? `($where: ${type.name}Where)` : ""} {
  rows: ${type.plural}${where ? "(where: $where)" : ""} {
    groups(first: 1000) { nodes { key { ${groupKeys(model, type, by)} } ${sum ? `sum { ${sum} }` : "count"} } }
  }
}`;
}

interface Node {
  readonly key: Readonly<Record<string, unknown>>;
  readonly count?: number;
  readonly sum?: Readonly<Record<string, number | null>>;
}

const deep = (from: unknown, way: string): unknown =>
  way.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], from);

function keyOf(model: Model, type: RecordType, way: string, key: Node["key"]): Key {
  const field = fieldAt(model, type, way)!;
  const isLink = field.kind === "link";
  const given = deep(key, way) as string | number | boolean | { readonly self: string | null; readonly title: string | null } | null;
  const [value, title] = typeof given === "object" ? [given?.self ?? null, given?.title] : [given, undefined];
  return {
    value: value === null ? null : String(value),
    words: value === null ? "None" : (title ?? textOf(field, value)),
    where: within(isLink ? `${way}.id` : way, value === null ? { isNull: true } : { eq: value }),
  };
}

/** A group, as an answer has it. */
export function groupOf(model: Model, { type, by, sum, where }: Grouping, node: Node): Group {
  const keys = by.map((way) => keyOf(model, type, way, node.key));
  return {
    type,
    sum,
    keys,
    where: joined([where, ...keys.map((key) => key.where)]),
    value: (sum ? node.sum?.[sum] : node.count) ?? 0,
  };
}

/** Rows put together, asked for in one operation and kept fresh. None where the viewer is not shown what they are put together by. */
export function useGroups(grouping: Grouping): Omit<Asked<unknown>, "data"> & {
  readonly groups: readonly Group[] | undefined;
  /** What was asked, to be opened in the playground. */
  readonly query: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };
} {
  const model = useModel();
  const isShown = isSeen(model, grouping) && grouping.by.every((way) => fieldAt(model, grouping.type, way));
  const query = useMemo(() => (isShown ? groupsQuery(model, grouping) : "query Groups { __typename }"), [model, grouping, isShown]);
  const variables = useMemo((): { where?: Where } => (isShown && grouping.where ? { where: grouping.where } : {}), [grouping, isShown]);
  const { data, ...state } = useAsk<{ rows?: { groups: { nodes: readonly Node[] } } }>(query, variables);
  const groups = useMemo(
    () => (isShown ? data?.rows?.groups.nodes.map((node) => groupOf(model, grouping, node)) : []),
    [data, grouping, isShown, model],
  );
  return { ...state, groups, query: { query, variables } };
}
