import type { Field } from "@trailblazer/fields";
import { serverKinds } from "../declare/kinds.ts";
import { BadInput } from "../refusals.ts";
import { all, any, bind, type Sql, sql } from "../sql.ts";
import { notByName, notByNumber } from "./publishing.ts";
import { askedId } from "./row.ts";
import type { Row, Rows } from "./rows.ts";

type Given = Readonly<Record<string, unknown>>;
/** Where a part of a filter was given, for what is said of it. */
type Path = readonly (string | number)[];
type Operator = (value: Sql, given: unknown, type: string) => Sql;

const pattern = (given: unknown) => String(given).replace(/[\\%_]/g, "\\$&");
const like =
  (before: string, after: string): Operator =>
  (value, given) =>
    sql`${value} ILIKE ${bind(before + pattern(given) + after, "text")}`;
const compare =
  (operator: Sql): Operator =>
  (value, given, type) =>
    sql`${value} ${operator} ${bind(given, type)}`;

const operators: Readonly<Record<string, Operator>> = {
  eq: (value, given, type) => (given === null ? sql`${value} IS NULL` : sql`${value} = ${bind(given, type)}`),
  ne: (value, given, type) => sql`${value} IS DISTINCT FROM ${bind(given, type)}`,
  in: (value, given, type) => sql`${value} = ANY(${bind(given, `${type}[]`)})`,
  notIn: (value, given, type) => sql`(${value} = ANY(${bind(given, `${type}[]`)})) IS NOT TRUE`,
  isNull: (value, given) => (given ? sql`${value} IS NULL` : sql`${value} IS NOT NULL`),
  gt: compare(sql`>`),
  gte: compare(sql`>=`),
  lt: compare(sql`<`),
  lte: compare(sql`<=`),
  contains: like("%", "%"),
  startsWith: like("", "%"),
  endsWith: like("%", ""),
  has: (value, given) => sql`${bind(given, "text")} = ANY(${value})`,
  hasAny: (value, given) => sql`${value}::text[] && ${bind(given, "text[]")}`,
  isEmpty: (value, given) => (given ? sql`cardinality(${value}) = 0` : sql`cardinality(${value}) > 0`),
};

/** What PostgreSQL could not read as the type: an id that is none becomes one that no record has; text with a NUL is refused. */
function readable(given: unknown, type: string, path: Path): unknown {
  if (Array.isArray(given)) return given.map((one) => readable(one, type, path));
  if (typeof given !== "string") return given;
  if (given.includes("\0")) throw new BadInput([{ path, message: "A filter holds a character that can't be looked for" }]);
  return type === "uuid" ? askedId(given) : given;
}

/** Moments are kept more finely than they are shown: one that was read and is asked for again is the same. */
const shown = (value: Sql, type: string, operator: string) =>
  type === "timestamptz" && operator !== "gte" && operator !== "lt" ? sql`date_trunc('milliseconds', ${value})` : value;

/** A filter on one value. A null in place of an operator's value asks nothing, but for `eq` and `ne`. */
export function compared(value: Sql, type: string, filter: Given, path: Path): Sql {
  const asked = Object.entries(filter).filter(
    ([operator, given]) => given !== undefined && (given !== null || operator === "eq" || operator === "ne"),
  );
  return all(
    asked.map(([operator, given]) => operators[operator]!(shown(value, type, operator), readable(given, type, [...path, operator]), type)),
  );
}

const isGiven = (value: unknown): value is Given => typeof value === "object" && value !== null;

/** Whether a filter on an id names what is meant, so that nothing else will do, nor that there is nothing. */
const isNaming = (filter: Given): boolean => {
  const asked = Object.entries(filter);
  return asked.length > 0 && asked.every(([operator, given]) => /^(eq|in)$/.test(operator) && given !== null && given !== undefined);
};

/** A condition on what a link leads to. One on its id alone is asked of the link itself. */
function linked(rows: Rows, row: Row, name: string, field: Field, { id, ...rest }: Given, path: Path): Sql {
  const isNamed = isGiven(id) && isNaming(id);
  const isMore = Object.values(rest).some((part) => part !== undefined && part !== null);
  const ofId = (value: Sql) => (isGiven(id) ? [compared(value, "uuid", id, [...path, "id"])] : []);
  const isJoined = field.dated && !field.personal && (isMore || isNamed);
  const conditions = isJoined && isNamed ? [] : ofId(rows.link(row, name));
  if (isJoined) {
    // Found with its past at once: looked up for each row, what a dated link leads to takes ten times as long.
    const [target, { past, tie }] = [rows.row(field.to!), rows.past(row, name)];
    const wanted = all([tie, ...(isNamed ? ofId(rows.id(target)) : []), matching(rows, target, rest, path)]);
    const found = sql`${rows.bare(past)} JOIN ${rows.table(target)} ON ${rows.id(target)} = ${rows.column(past, "value")}`;
    conditions.push(sql`EXISTS (SELECT 1 FROM ${found} WHERE ${wanted})`);
  } else if (isMore) {
    const target = rows.row(field.to!);
    const wanted = all([sql`${rows.id(target)} = ${rows.link(row, name)}`, matching(rows, target, rest, path)]);
    conditions.push(sql`EXISTS (SELECT 1 FROM ${rows.table(target)} WHERE ${wanted})`);
  }
  return all(conditions);
}

/** A condition on the rows at the other end of a link. */
function many(rows: Rows, row: Row, name: string, asked: Given, path: Path): Sql {
  const conditions: Sql[] = [];
  for (const [quantifier, given] of Object.entries(asked)) {
    if (!isGiven(given)) continue;
    const { row: child, from, tie } = rows.children(row, name);
    const holds = matching(rows, child, given, [...path, quantifier]);
    const wanted = quantifier === "every" ? sql`(${holds}) IS NOT TRUE` : holds;
    const found = sql`EXISTS (SELECT 1 FROM ${from} WHERE ${all([tie, ...rows.asOf(child), wanted])})`;
    conditions.push(quantifier === "some" ? found : sql`NOT ${found}`);
  }
  return all(conditions);
}

function part(rows: Rows, row: Row, name: string, given: unknown, path: Path): Sql {
  const each = () => (given as Given[]).map((one, index) => where(rows, row, one, [...path, index]));
  if (name === "and") return all(each());
  if (name === "or") return any(each());
  if (name === "not") return sql`(${where(rows, row, given as Given, path)}) IS NOT TRUE`;
  if (name === "inForce") {
    for (const day of Object.values(row.type.term!)) rows.look(row, day);
    return given ? rows.inForce(row) : sql`NOT ${rows.inForce(row)}`;
  }
  if (name === "id") notByName(rows, row.type, "id", path);
  if (name === "id") return compared(rows.id(row), "uuid", given as Given, path);
  if (!(name in row.type.fields) && rows.model.incoming(row.type.name).some((end) => end.name === name))
    return many(rows, row, name, given as Given, path);
  const field = rows.field(row.type, name);
  notByNumber(rows, row.type, field, path);
  if (field.kind === "link") return linked(rows, row, name, field, given as Given, path);
  rows.look(row, name);
  return compared(rows.value(row, name), serverKinds[field.kind].type(field), given as Given, path);
}

/** How deep a filter may go: each level can be a subquery in a subquery, which PostgreSQL has to plan as one. */
const DEEPEST = 40;

/** The condition of a `where` on a row. What is null or not given asks nothing. */
function where(rows: Rows, row: Row, given: Given | null | undefined, path: Path): Sql {
  if (path.length > DEEPEST) throw new BadInput([{ path, message: "A filter can't go as deep as this" }]);
  const asked = Object.entries(given ?? {}).filter(([, value]) => value !== undefined && value !== null);
  return all(asked.map(([name, value]) => part(rows, row, name, value, [...path, name])));
}

/** Which rows match a `where`. Of a filter on something personal, those alone in which it is shown: what is hidden neither matches nor fails to. */
export function matching(rows: Rows, row: Row, given: Given | null | undefined, path: Path): Sql {
  const condition = where(rows, row, given, path);
  return all([...rows.looked(row), condition]);
}
