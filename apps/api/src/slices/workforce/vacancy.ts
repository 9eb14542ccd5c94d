import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";
import { isFilling } from "./held.ts";

const filling = (post: Row, rows: Rows) => {
  const { row, from, tie } = rows.children(post, "postings");
  return {
    from,
    until: rows.column(row, "until"),
    begun: rows.column(row, "from"),
    inForce: rows.inForce(row),
    where: all([tie, isFilling(row, rows)]),
  };
};

/** Since when nobody has held an open post: the end of the last posting in it, or the day on which it opened. */
const daysVacant: Figure = (post, rows) => {
  const { from, until, begun, inForce, where } = filling(post, rows);
  const held = sql`EXISTS (SELECT 1 FROM ${from} WHERE ${all([where, inForce])})`;
  const last = sql`(SELECT max(${until}) FROM ${from} WHERE ${all([where, sql`${begun} <= ${rows.day}`])})`;
  const since = sql`greatest(${last}, ${rows.column(post, "openedOn")})`;
  return sql`(CASE WHEN ${rows.inForce(post)} AND NOT ${held} THEN ${rows.day} - ${since} ELSE 0 END)`;
};

/** Days of a span that has not begun by its end are none. */
const span = (start: Sql, end: Sql) => sql`daterange(${start}, greatest(${start}, ${end}))`;

/** The days on which a post was open, less those on which somebody held it; several at once count once. */
const daysVacantInAll: Figure = (post, rows) => {
  const { from, until, begun, where } = filling(post, rows);
  const opened = rows.column(post, "openedOn");
  const end = sql`least(${rows.column(post, "closedOn")}, ${rows.day})`;
  const held = sql`(SELECT range_agg(${span(begun, sql`coalesce(${until}, 'infinity')`)}) FROM ${from} WHERE ${where})`;
  const empty = sql`(datemultirange(${span(opened, end)}) - coalesce(${held}, '{}'::datemultirange))`;
  return sql`(SELECT coalesce(sum(upper("range") - lower("range")), 0)::integer FROM unnest(${empty}) "range")`;
};

export const ofPost = { daysVacant, daysVacantInAll };
