import { BadInput } from "../refusals.ts";
import { count, name, type Sql, sql } from "../sql.ts";
import { object, typename } from "./json.ts";
import { cursor, type Order } from "./order.ts";
import type { Row, Standpoint } from "./rows.ts";
import { type Asked, type Operation, within } from "./selection.ts";

type Path = readonly (string | number)[];

/** The arguments of a connection, as GraphQL coerced them. */
export interface PageArguments extends Standpoint {
  readonly where?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: readonly Readonly<Record<string, unknown>>[] | null;
  readonly search?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

const DEFAULT_SIZE = 50;
const LARGEST_SIZE = 1000;

/** How many rows, and from which end. */
export function size(given: PageArguments, path: Path): { size: number; backward: boolean } {
  const { first, last } = given;
  if (typeof first === "number" && typeof last === "number")
    throw new BadInput([{ path: [...path, "last"], message: "Give first or last, not both" }]);
  const backward = typeof last === "number";
  const wanted = last ?? first ?? DEFAULT_SIZE;
  const argument = backward ? "last" : "first";
  if (wanted < 0) throw new BadInput([{ path: [...path, argument], message: `${argument} is at least 0` }]);
  if (wanted > LARGEST_SIZE)
    throw new BadInput([{ path: [...path, argument], message: `${argument} is at most 1,000: ask for the next page with after` }]);
  return { size: wanted, backward };
}

/** A page as it is read: with one row more than is shown. */
export interface Page {
  readonly outer: Row;
  readonly backward: boolean;
  readonly size: number;
  readonly order: Order;
  /** Whether there are rows on the side from which the page was read: at its own mark, or behind it. */
  readonly behind: Sql;
  /** Whether there are rows at the mark that the page may not pass, or beyond it. */
  readonly outside: Sql;
}

/** The rows of a page, numbered as they come, and how many they are. They come in their order: none is sorted again. */
export const numbered = (rows: Sql): Sql =>
  sql`SELECT page.*, row_number() OVER () AS "#n", count(*) OVER () AS "#rows" FROM (${rows}) page`;

/** The JSON of `pageInfo`, out of a page that was read with one row more than is shown. */
export function pageInfo(operation: Operation, field: Asked, page: Page): Sql {
  const { size: shown, backward } = page;
  const mark = cursor(page.order, name(page.outer.alias, "id"));
  // Of the row alone that it is of: to write one takes as long as to read a row.
  const text = (nth: Sql) => sql`coalesce('"' || max(${mark}) FILTER (WHERE "#n" = ${nth}) || '"', 'null')`;
  const [first, last] = [count(Math.min(1, shown)), sql`least(${count(shown)}, "#rows")`];
  const claim = (holds: Sql) => sql`CASE WHEN ${holds} THEN 'true' ELSE 'false' END`;
  const [more, less] = [claim(sql`(count(*) > ${count(shown)} OR ${page.outside})`), claim(page.behind)];
  const members = within(operation, field, "PageInfo").flatMap(({ key, name: called }): [string, Sql][] => {
    if (called === "__typename") return [[key, typename("PageInfo")]];
    if (called === "hasNextPage") return [[key, backward ? less : more]];
    if (called === "hasPreviousPage") return [[key, backward ? more : less]];
    if (called === "startCursor") return [[key, text(backward ? last : first)]];
    return called === "endCursor" ? [[key, text(backward ? first : last)]] : [];
  });
  return object(members);
}
