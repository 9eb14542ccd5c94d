import type { Field } from "@trailblazer/fields";
import { titleField } from "../declare/graph.ts";
import { all, count, name, type Sql, sql } from "../sql.ts";
import { Basis, type Operator, operators } from "./group-basis.ts";
import { groupOrder } from "./group-order.ts";
import { json, object, typename } from "./json.ts";
import { beyond, cursor, orderBy, place, stepColumn } from "./order.ts";
import { pageInfo, size } from "./page-info.ts";
import type { Children, Rows } from "./rows.ts";
import { type Asked, argumentsOf, type Operation, within } from "./selection.ts";
import { compared } from "./where.ts";

type Given = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

const isGiven = (value: unknown): value is Given => typeof value === "object" && value !== null;
const number: Field = { kind: "wholeNumber", label: "", optional: false };

/** The groups of the rows of a connection, as the JSON of a page of them. */
export function groups(rows: Rows, operation: Operation, children: Children, condition: Sql, field: Asked, path: Path): Sql {
  const { type } = children.row;
  const given = argumentsOf(operation, `${type.name}Connection`, field) as Given;
  const basis = new Basis(rows, children.row);
  const outer = rows.row(type);
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
    const { suffix, told } = operators[operator];
    const members = within(operation, asker, `${of}${suffix}`).flatMap((part): [string, Sql][] => {
      if (part.name === "__typename") return [[part.key, typename(`${of}${suffix}`)]];
      const declared = rows.field(basis.rowAt(at).type, part.name);
      if (declared.kind === "link" && operator !== "countDistinct")
        return [[part.key, measuresOf(part, operator, declared.to!, [...at, part.name])]];
      return [[part.key, json(told(declared), name(outer.alias, basis.measure(operator, [...at, part.name])))]];
    });
    return object(members);
  }

  const group = (asker: Asked): Sql =>
    object(
      within(operation, asker, `${type.name}Group`).flatMap((part): [string, Sql][] => {
        if (part.name === "__typename") return [[part.key, typename(`${type.name}Group`)]];
        if (part.name === "key") return [[part.key, keyOf(part, type.name, [])]];
        if (part.name === "count") return [[part.key, json(number, name(outer.alias, "count"))]];
        if (part.name === "percent") return [[part.key, json({ ...number, kind: "decimal" }, name(outer.alias, "percent"))]];
        return part.name in operators ? [[part.key, measuresOf(part, part.name as Operator, type.name, [])]] : [];
      }),
    );

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
        const isLink = rows.field(basis.rowAt(at).type, part).kind === "link";
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
  const order = groupOrder(basis, matched, given.orderBy as readonly Given[] | null | undefined, path);
  const id = name(matched, "id");
  const at = typeof given.after === "string" ? place(order, given.after, [...path, "after"]) : undefined;
  const bounds = at ? [beyond(order, id, at, false)] : [];
  const page = {
    outer,
    backward: false,
    size: shown,
    order,
    behind: at ? sql`EXISTS (SELECT 1 FROM ${name(matched)} WHERE (${beyond(order, id, at, false)}) IS NOT TRUE)` : sql`false`,
    outside: sql`false`,
  };
  const list = (item: Sql) =>
    sql`coalesce('[' || string_agg(${item}, ',' ORDER BY "#n") FILTER (WHERE "#n" <= ${count(shown)}) || ']', '[]')`;
  const members = wanted.flatMap((asker): [string, Sql][] => {
    if (asker.name === "__typename") return [[asker.key, typename(`${type.name}GroupConnection`)]];
    if (asker.name === "totalCount") return [[asker.key, sql`(SELECT count(*)::text FROM ${name(matched)})`]];
    if (asker.name === "pageInfo") return [[asker.key, pageInfo(operation, asker, page)]];
    if (asker.name === "nodes") return [[asker.key, list(group(asker))]];
    if (asker.name !== "edges") return [];
    const edge = within(operation, asker, `${type.name}GroupEdge`).flatMap((part): [string, Sql][] => {
      if (part.name === "__typename") return [[part.key, typename(`${type.name}GroupEdge`)]];
      if (part.name === "cursor") return [[part.key, sql`'"' || ${cursor(order, name(outer.alias, "id"))} || '"'`]];
      return part.name === "node" ? [[part.key, group(part)]] : [];
    });
    return [[asker.key, list(object(edge))]];
  });
  const holds = having("g", given.having);
  const carried = order.steps.map(({ value }, index) => sql`, ${value} AS ${stepColumn(index)}`);
  const some = sql`SELECT ${name(matched)}.*${carried.length ? carried.reduce((a, b) => sql`${a}${b}`) : sql``} FROM ${name(matched)} WHERE ${all(bounds)} ORDER BY ${orderBy(order, id, false, false)} LIMIT ${count(shown + 1)}`;
  const numbered = sql`SELECT page.*, row_number() OVER (ORDER BY ${orderBy(order, name("page", "id"), false, true)}) AS "#n" FROM (${some}) page`;
  return sql`(WITH ${name(matched)} AS MATERIALIZED (SELECT g.* FROM (${basis.grouped(children.from, condition)}) g WHERE ${holds}) SELECT ${object(members)} FROM (${numbered}) ${name(outer.alias)} HAVING true)`;
}
