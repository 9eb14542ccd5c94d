import { titleField } from "../declare/graph.ts";
import { MOST_GROUPS } from "../publish/answer.ts";
import { GroupNumbers } from "../publish/groups.ts";
import { marker } from "../publish/markers.ts";
import { all, count, literal, name, type Sql, sql } from "../sql.ts";
import { Basis, type Operator, operators } from "./group-basis.ts";
import { groupOrder } from "./group-order.ts";
import { json, object, typename } from "./json.ts";
import { beyond, cursor, orderBy, place, stepColumn } from "./order.ts";
import { numbered, pageInfo, size } from "./page-info.ts";
import { notByName, notByNumber, whole } from "./publishing.ts";
import type { Children, Rows } from "./rows.ts";
import { type Asked, argumentsOf, type Operation, within } from "./selection.ts";
import { compared } from "./where.ts";

type Given = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

const isGiven = (value: unknown): value is Given => typeof value === "object" && value !== null;

/** Refuses to show a part of a table about people: the rest of it would tell what is hidden. */
function refuseParts(wanted: readonly Asked[], given: Given, path: Path): void {
  if (wanted.some((asker) => asker.name === "edges")) whole("edges", [...path, "edges"]);
  for (const part of ["after", "having"]) if (given[part] !== undefined && given[part] !== null) whole(part, [...path, part]);
}

/** The groups of the rows of a connection, as the JSON of a page of them. */
export function groups(rows: Rows, operation: Operation, children: Children, condition: Sql, field: Asked, path: Path): Sql {
  const { type } = children.row;
  const given = argumentsOf(operation, `${type.name}Connection`, field) as Given;
  const basis = new Basis(rows, children.row);
  const outer = rows.row(type);
  const numbers = new GroupNumbers(rows, basis, children.row, outer);
  const wanted = within(operation, field, `${type.name}GroupConnection`);
  const nodes = wanted.flatMap((asker) => {
    if (asker.name === "nodes") return within(operation, asker, `${type.name}Group`);
    return asker.name === "edges"
      ? within(operation, asker, `${type.name}GroupEdge`).flatMap((part) =>
          part.name === "node" ? within(operation, part, `${type.name}Group`) : [],
        )
      : [];
  });
  // What is selected as key decides what a group is, wherever in the page it is selected.
  for (const asker of nodes) if (asker.name === "key") keyOf(asker, type.name, []);

  /** The JSON of a key, and each of its values as something to group by. */
  function keyOf(asker: Asked, of: string, at: readonly string[]): Sql {
    const members = within(operation, asker, `${of}Key`).flatMap((part): [string, Sql][] => {
      if (part.name === "__typename") return [[part.key, typename(`${of}Key`)]];
      const row = basis.rowAt(at);
      const declared = row.type.fields[part.name];
      const inPath = [...path, "key", ...at, part.name];
      notByNumber(rows, row.type, declared, inPath);
      if (part.name === "self" || part.name === "title") notByName(rows, row.type, part.name, inPath);
      if (declared?.kind === "link") return [[part.key, keyOf(part, declared.to!, [...at, part.name])]];
      const bucket = (argumentsOf(operation, `${of}Key`, part) as { by?: string | null }).by;
      const isSelf = part.name === "self";
      const column = name(outer.alias, basis.key([...at, isSelf ? "id" : part.name], bucket ?? undefined));
      if (isSelf) return [[part.key, sql`coalesce('"' || ${column}::text || '"', 'null')`]];
      return [[part.key, json(part.name === "title" ? titleField(row.type) : rows.field(row.type, part.name), column)]];
    });
    return object(members);
  }

  /** The JSON of what is measured, to any depth. */
  function measuresOf(asker: Asked, operator: Operator, of: string, at: readonly string[]): Sql {
    const { suffix } = operators[operator];
    const members = within(operation, asker, `${of}${suffix}`).flatMap((part): [string, Sql][] => {
      if (part.name === "__typename") return [[part.key, typename(`${of}${suffix}`)]];
      const declared = rows.field(basis.rowAt(at).type, part.name);
      if (declared.kind === "link" && operator !== "countDistinct")
        return [[part.key, measuresOf(part, operator, declared.to!, [...at, part.name])]];
      return [[part.key, numbers.measure(operator, [...at, part.name], [...path, operator, ...at, part.name])]];
    });
    return object(members);
  }

  const group = (asker: Asked): [string, Sql][] =>
    within(operation, asker, `${type.name}Group`).flatMap((part): [string, Sql][] => {
      if (part.name === "__typename") return [[part.key, typename(`${type.name}Group`)]];
      if (part.name === "key") return [[part.key, keyOf(part, type.name, [])]];
      if (part.name === "count" || part.name === "percent") return [[part.key, numbers.size(part.name)]];
      if (part.name === "suppressed") return [[part.key, rows.marks.isPublished ? marker("suppressed") : literal("false")]];
      return part.name in operators ? [[part.key, measuresOf(part, part.name as Operator, type.name, [])]] : [];
    });

  /** The condition of `having` on a group, by the columns of what it names. */
  function having(alias: string, asked: unknown): Sql {
    if (!isGiven(asked)) return sql`true`;
    const each = (
      filters: unknown,
      at: readonly string[],
      inPath: Path,
      column: (at: readonly string[]) => { value: Sql; type: string },
    ): Sql[] =>
      Object.entries(isGiven(filters) ? filters : {}).flatMap(([part, filter]) => {
        if (!isGiven(filter)) return [];
        const { type: of } = basis.rowAt(at);
        notByNumber(rows, of, rows.field(of, part), inPath);
        const isLink = rows.field(of, part).kind === "link";
        if (isLink && column !== distinct) return each(filter, [...at, part], [...inPath, part], column);
        const { value, type: compareAs } = column([...at, part]);
        return [compared(value, compareAs, filter, [...inPath, part])];
      });
    const distinct = (at: readonly string[]) => ({ value: name(alias, basis.measure("countDistinct", at)), type: "integer" });
    return all(
      Object.entries(asked).flatMap(([part, filter]): Sql[] => {
        const inPath = [...path, "having", part];
        if (!isGiven(filter)) return [];
        if (part === "count") return [compared(name(alias, "count"), "integer", filter, inPath)];
        if (part === "percent") return [compared(name(alias, "percent"), "numeric", filter, inPath)];
        if (part === "countDistinct") return each(filter, [], inPath, distinct);
        if (part === "key") return each(filter, [], inPath, (at) => basis.keyColumn(alias, at, inPath));
        return each(filter, [], inPath, (at) => basis.measureColumn(alias, part as Operator, at));
      }),
    );
  }

  const { size: shown } = size({ first: given.first as number | null }, path);
  const matched = rows.row(type).alias;
  const nodesOf = new Map(wanted.filter(({ name: part }) => part === "nodes").map((asker) => [asker.key, group(asker)]));
  const orderAsked = given.orderBy as readonly Given[] | null | undefined;
  const table = numbers.isTable ? numbers.table(orderAsked, path) : undefined;
  if (table) refuseParts(wanted, given, path);
  const order = groupOrder(basis, matched, table ? table.keys : orderAsked, path);
  const id = name(matched, "id");
  const at = typeof given.after === "string" ? place(order, given.after, [...path, "after"]) : undefined;
  const bounds = at ? [beyond(order, id, at, false)] : [];
  // Of a table that comes whole one group more than there may be is read, to know of it.
  const most = table ? MOST_GROUPS + 1 : shown;
  const page = {
    outer,
    backward: false,
    size: most,
    order,
    behind: at ? sql`EXISTS (SELECT 1 FROM ${name(matched)} WHERE (${beyond(order, id, at, false)}) IS NOT TRUE)` : sql`false`,
    outside: sql`false`,
  };
  const list = (item: Sql) => sql`coalesce('[' || string_agg(${item}, ',') FILTER (WHERE "#n" <= ${count(most)}) || ']', '[]')`;
  const members = wanted.flatMap((asker): [string, Sql][] => {
    if (asker.name === "__typename") return [[asker.key, typename(`${type.name}GroupConnection`)]];
    if (asker.name === "totalCount") return [[asker.key, sql`(SELECT count(*)::text FROM ${name(matched)})`]];
    if (asker.name === "pageInfo")
      return [[asker.key, table ? table.pageInfo(operation, asker, matched, shown) : pageInfo(operation, asker, page)]];
    if (asker.name === "nodes") return [[asker.key, list(object([...(table?.members() ?? []), ...nodesOf.get(asker.key)!]))]];
    if (asker.name !== "edges") return [];
    const edge = within(operation, asker, `${type.name}GroupEdge`).flatMap((part): [string, Sql][] => {
      if (part.name === "__typename") return [[part.key, typename(`${type.name}GroupEdge`)]];
      if (part.name === "cursor") return [[part.key, sql`'"' || ${cursor(order, name(outer.alias, "id"))} || '"'`]];
      return part.name === "node" ? [[part.key, object(group(part))]] : [];
    });
    return [[asker.key, list(object(edge))]];
  });
  // What is a table by its edges alone is refused as one.
  if (!table && numbers.isTable) refuseParts(wanted, given, path);
  if (table) members.unshift(...table.whole(matched, shown));
  const holds = having("g", given.having);
  const carried = order.steps.map(({ value }, index) => sql`, ${value} AS ${stepColumn(index)}`);
  const some = sql`SELECT ${name(matched)}.*${carried.length ? carried.reduce((a, b) => sql`${a}${b}`) : sql``} FROM ${name(matched)} WHERE ${all(bounds)} ORDER BY ${orderBy(order, id, false)} LIMIT ${count(most + 1)}`;
  return sql`(WITH ${name(matched)} AS MATERIALIZED (SELECT g.* FROM (${basis.grouped(children.from, condition)}) g WHERE ${holds}) SELECT ${object(members)} FROM (${numbered(some)}) ${name(outer.alias)} HAVING true)`;
}
