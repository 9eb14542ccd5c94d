import { BadInput } from "../refusals.ts";
import { all, count, name, type Sql, sql } from "../sql.ts";
import { groups } from "./groups.ts";
import { object } from "./json.ts";
import { beyond, cursor, type Order, order, orderBy, type Place, place, stepColumn } from "./order.ts";
import { type Page, type PageArguments, pageInfo, size } from "./page-info.ts";
import type { Children, Row, Rows } from "./rows.ts";
import { search } from "./search.ts";
import { type Asked, type Operation, within } from "./selection.ts";
import { matching as matchingRows } from "./where.ts";

type Path = readonly (string | number)[];

/** The rows that a connection is of: what ties them to their parent, and what was asked of them. */
interface Matching {
  readonly condition: Sql;
  readonly order: Order;
}

function matching(rows: Rows, { row, tie }: Children, given: PageArguments, path: Path): Matching {
  const words = given.search?.trim();
  if (words?.includes("\0"))
    throw new BadInput([{ path: [...path, "search"], message: "Search holds a character that can't be looked for" }]);
  const found = words ? search(rows, row, words) : undefined;
  return {
    condition: all([tie, ...rows.asOf(row), matchingRows(rows, row, given.where, [...path, "where"]), ...(found ? [found.matches] : [])]),
    order: order(rows, row, given.orderBy, found?.closeness, path),
  };
}

/** Writes the JSON of one record, for the selections of a field. */
export type WriteRecord = (row: Row, fields: readonly Asked[], path: Path) => Sql;

/** The JSON of a connection: one page and its totals, in one pass over the rows that match. */
export function connection(
  rows: Rows,
  operation: Operation,
  children: Children,
  field: Asked,
  given: PageArguments,
  write: WriteRecord,
  path: Path,
): Sql {
  const { row, from } = children;
  const { size: shown, backward } = size(given, path);
  const { condition, order: asked } = matching(rows, children, given, path);
  const id = rows.id(row);
  const mark = backward ? given.before : given.after;
  const other = backward ? given.after : given.before;
  const at = typeof mark === "string" ? place(asked, mark, [...path, backward ? "before" : "after"]) : undefined;
  const until = typeof other === "string" ? place(asked, other, [...path, backward ? "after" : "before"]) : undefined;
  const bounds = [...(at ? [beyond(asked, id, at, backward)] : []), ...(until ? [beyond(asked, id, until, !backward)] : [])];

  const past = (mark: Place | undefined, before: boolean) =>
    mark ? sql`EXISTS (SELECT 1 FROM ${from} WHERE ${condition} AND (${beyond(asked, id, mark, before)}) IS NOT TRUE)` : sql`false`;
  const outer = rows.row(row.type);
  const page: Page = {
    outer,
    backward,
    size: shown,
    order: asked,
    behind: past(at, backward),
    outside: past(until, !backward),
  };
  const wanted = within(operation, field, `${row.type.name}Connection`);
  const list = (item: Sql) =>
    sql`coalesce('[' || string_agg(${item}, ',' ORDER BY "#n" ${backward ? sql`DESC` : sql`ASC`}) FILTER (WHERE "#n" <= ${count(shown)}) || ']', '[]')`;
  const recordOf = (asker: Asked, step: string) => write(outer, within(operation, asker, row.type.name), [...path, step]);

  let paged = false;
  const members = wanted.flatMap((asker): [string, Sql][] => {
    if (asker.name === "totalCount") return [[asker.key, sql`(SELECT count(*)::text FROM ${from} WHERE ${condition})`]];
    if (asker.name === "__typename") return [];
    if (asker.name === "groups") return [[asker.key, groups(rows, operation, children, condition, asker, [...path, asker.key])]];
    paged = true;
    if (asker.name === "pageInfo") return [[asker.key, pageInfo(operation, asker, page)]];
    if (asker.name === "nodes") return [[asker.key, list(recordOf(asker, asker.key))]];
    const edge = within(operation, asker, `${row.type.name}Edge`).flatMap((part): [string, Sql][] => {
      if (part.name === "cursor") return [[part.key, sql`'"' || ${cursor(asked, name(outer.alias, "id"))} || '"'`]];
      return part.name === "node" ? [[part.key, recordOf(part, part.key)]] : [];
    });
    return [[asker.key, list(object(edge))]];
  });
  if (!paged) return object(members);

  const carried = asked.steps.map(({ value }, index) => sql`, ${value} AS ${stepColumn(index)}`);
  const some = sql`SELECT ${name(row.alias)}.*${carried.length ? carried.reduce((a, b) => sql`${a}${b}`) : sql``} FROM ${from} WHERE ${all([condition, ...bounds])} ORDER BY ${orderBy(asked, id, backward, false)} LIMIT ${count(shown + 1)}`;
  const numbered = sql`SELECT page.*, row_number() OVER (ORDER BY ${orderBy(asked, name("page", "id"), backward, true)}) AS "#n" FROM (${some}) page`;
  // One row whatever is asked: of an empty page too, and where no member counts or gathers.
  return sql`(SELECT ${object(members)} FROM (${numbered}) ${name(outer.alias)} HAVING true)`;
}
