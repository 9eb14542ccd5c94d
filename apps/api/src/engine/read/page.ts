import { ledgerTypes } from "../ledger/records.ts";
import { marker } from "../publish/markers.ts";
import { cells, counted } from "../publish/rows.ts";
import { BadInput } from "../refusals.ts";
import { all, count, join, literal, name, type Sql, sql } from "../sql.ts";
import { groups } from "./groups.ts";
import { object, typename } from "./json.ts";
import { beyond, cursor, type Order, order, orderBy, type Place, place, stepColumn } from "./order.ts";
import { numbered, type Page, type PageArguments, pageInfo, size } from "./page-info.ts";
import { asNumbers, notByName, unpublished } from "./publishing.ts";
import type { Children, Row, Rows } from "./rows.ts";
import { search } from "./search.ts";
import { type Asked, type Operation, within } from "./selection.ts";
import type { Shared } from "./sharing.ts";
import { matching as matchingRows } from "./where.ts";

type Path = readonly (string | number)[];

/** The rows that a connection is of: what ties them to their parent, and what was asked of them. */
interface Matching {
  readonly condition: Sql;
  readonly order: Order;
  /** What the steps of the order have in common. */
  readonly shared: Shared;
}

function matching(rows: Rows, { row, tie }: Children, given: PageArguments, path: Path): Matching {
  const words = given.search?.trim();
  if (words?.includes("\0"))
    throw new BadInput([{ path: [...path, "search"], message: "Search holds a character that can't be looked for" }]);
  if (words) notByName(rows, row.type, "search", path);
  const found = words ? search(rows, row, words) : undefined;
  const condition = all([
    tie,
    ...rows.asOf(row),
    matchingRows(rows, row, given.where, [...path, "where"]),
    ...(found ? [found.matches] : []),
  ]);
  // What the rows are chosen by is not shared: a table is counted without what its page is ordered by.
  const shared = rows.share(row);
  return { condition, shared, order: order(rows, row, given.orderBy, found?.closeness, path) };
}

/** Writes the JSON of one record, for the selections of a field; with its type beside them where that may be any. */
export type WriteRecord = (row: Row, fields: readonly Asked[], path: Path, isAnyRecord?: boolean) => Sql;

/** What of a connection is told of all that it holds. */
const ofCell = new Set(["totalCount", "suppressed"]);

/** What of a connection is of the rows of its page. */
const pageMembers = new Set(["nodes", "edges", "pageInfo"]);

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
  const { condition, order: asked, shared } = matching(rows, children, given, path);
  const ordered = sql`${from}${shared.joined}`;
  const id = rows.id(row);
  const mark = backward ? given.before : given.after;
  const other = backward ? given.after : given.before;
  const at = typeof mark === "string" ? place(asked, mark, [...path, backward ? "before" : "after"]) : undefined;
  const until = typeof other === "string" ? place(asked, other, [...path, backward ? "after" : "before"]) : undefined;
  const bounds = [...(at ? [beyond(asked, id, at, backward)] : []), ...(until ? [beyond(asked, id, until, !backward)] : [])];

  const past = (mark: Place | undefined, before: boolean) =>
    mark ? sql`EXISTS (SELECT 1 FROM ${ordered} WHERE ${condition} AND (${beyond(asked, id, mark, before)}) IS NOT TRUE)` : sql`false`;
  const outer = rows.row(row.type);
  const carried: Sql[] = [];
  // A figure that is made of what the order is made of comes with the page; any other is made for the rows of the page alone.
  rows.carry(outer, (figure) => {
    const value = shared.ifShared(() => rows.value(row, figure));
    if (!value) return undefined;
    const column = name(`#v${carried.length}`);
    carried.push(sql`${value} AS ${column}`);
    return sql`${name(outer.alias)}.${column}`;
  });
  const page: Page = {
    outer,
    backward,
    size: shown,
    order: asked,
    behind: past(at, backward),
    outside: past(until, !backward),
  };
  const wanted = within(operation, field, `${row.type.name}Connection`);
  if (rows.marks.isPublished && ledgerTypes.includes(row.type)) unpublished(field.name);
  const isCell = rows.marks.isPublished && row.type.isOfPeople === true;
  if (isCell && wanted.some((asker) => pageMembers.has(asker.name))) asNumbers(rows, row.type, path);
  // The page itself is in order already. Its rows are numbered, with one row more, where it is turned round or asked what lies beyond.
  const isNumbered = backward || wanted.some((asker) => asker.name === "pageInfo");
  const numbers = sql`${backward ? sql` ORDER BY "#n" DESC` : sql``}) FILTER (WHERE "#n" <= ${count(shown)}`;
  const list = (item: Sql) => sql`coalesce('[' || string_agg(${item}, ','${isNumbered ? numbers : sql``}) || ']', '[]')`;
  // What belongs to one record is few, and counted as it is read; of a whole table the rows of a page alone are read.
  const isPaged = wanted.some((asker) => pageMembers.has(asker.name));
  const isCounted = isPaged && children.isPart && bounds.length === 0 && shown > 0;
  const recordOf = (asker: Asked, step: string) => write(outer, within(operation, asker, row.type.name), [...path, step]);

  const members = wanted.flatMap((asker): [string, Sql][] => {
    if (asker.name === "suppressed") return [[asker.key, isCell ? marker("suppressed") : literal("false")]];
    if (asker.name === "totalCount" && isCell) return [[asker.key, marker("count", { of: "rows" })]];
    if (asker.name === "totalCount" && isCounted) return [[asker.key, sql`coalesce(max("#of"), 0)::text`]];
    if (asker.name === "totalCount") return [[asker.key, sql`(SELECT count(*)::text FROM ${from} WHERE ${condition})`]];
    if (asker.name === "__typename") return [[asker.key, typename(`${row.type.name}Connection`)]];
    if (asker.name === "groups")
      return [[asker.key, groups(rows, operation, { ...children, from: ordered }, condition, asker, [...path, asker.key])]];
    if (asker.name === "pageInfo") return [[asker.key, pageInfo(operation, asker, page)]];
    if (asker.name === "nodes") return [[asker.key, list(recordOf(asker, asker.key))]];
    const edge = within(operation, asker, `${row.type.name}Edge`).flatMap((part): [string, Sql][] => {
      if (part.name === "__typename") return [[part.key, typename(`${row.type.name}Edge`)]];
      if (part.name === "cursor") return [[part.key, sql`'"' || ${cursor(asked, name(outer.alias, "id"))} || '"'`]];
      return part.name === "node" ? [[part.key, recordOf(part, part.key)]] : [];
    });
    return [[asker.key, list(object(edge))]];
  });
  if (isCell && wanted.some((asker) => ofCell.has(asker.name)))
    members.unshift(...cells(row.type, [["rows", counted(sql`(SELECT json_agg(${id})::text FROM ${from} WHERE ${condition})`)]]));
  if (!isPaged) return object(members);

  const steps = asked.steps.map(({ value }, index) => sql`${value} AS ${stepColumn(index)}`);
  const isTotalled = isCounted && wanted.some((asker) => asker.name === "totalCount");
  const columns = join([sql`${name(row.alias)}.*`, ...steps, ...carried, ...(isTotalled ? [sql`count(*) OVER () AS "#of"`] : [])], ", ");
  const some = sql`SELECT ${columns} FROM ${ordered} WHERE ${all([condition, ...bounds])} ORDER BY ${orderBy(asked, id, backward)} LIMIT ${count(isNumbered ? shown + 1 : shown)}`;
  // One row whatever is asked: of an empty page too, and where no member counts or gathers.
  return sql`(SELECT ${object(members)} FROM (${isNumbered ? numbered(some) : some}) ${name(outer.alias)} HAVING true)`;
}
