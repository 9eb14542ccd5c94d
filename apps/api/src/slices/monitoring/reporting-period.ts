import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { sql } from "../../engine/sql.ts";

/** The first day of the quarter after some, of a period that is called like 201920 Q3: financial years begin in April. */
const firstDay = (period: Row, rows: Rows, after: 0 | 1) => {
  const code = rows.column(period, "code");
  const months = sql`((right(${code}, 1)::integer - ${after ? sql`0` : sql`1`}) * 3)`;
  return sql`(make_date(left(${code}, 4)::integer, 4, 1) + make_interval(months => ${months}))::date`;
};

const startsOn: Figure = (period, rows) => firstDay(period, rows, 0);
const endsOn: Figure = (period, rows) => sql`(${firstDay(period, rows, 1)} - 1)`;

/** Sites, not returns: one that was accepted again counts once. */
const returnsAccepted: Figure = (period, rows) => {
  const { row, from, tie } = rows.children(period, "quarterlyReturns");
  return sql`(SELECT count(DISTINCT ${rows.column(row, "site")})::integer FROM ${from} WHERE ${tie} AND ${rows.column(row, "acceptedOn")} <= ${rows.day})`;
};

export const ofPeriod = { startsOn, endsOn, returnsAccepted };
