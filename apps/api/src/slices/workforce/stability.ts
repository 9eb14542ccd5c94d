import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";
import { type Day, ofSite as inSite, ofTeam as inTeam, isEmployed, type Place } from "./held.ts";

/** The people employed in a place on a day: SQL that selects from postings. */
const employed = (place: Place, rows: Rows, day: Day, select: (posting: Row) => Sql, more: (posting: Row) => readonly Sql[] = () => []) => {
  const { posting, from, where } = place(rows, day);
  return sql`SELECT ${select(posting)} FROM ${from} WHERE ${all([where, isEmployed(posting, rows), ...more(posting)])}`;
};

const person = (posting: Row, rows: Rows) => rows.column(posting, "staffMember");

const headcount = (place: Place, rows: Rows) =>
  sql`(${employed(place, rows, rows.day, (posting) => sql`count(DISTINCT ${person(posting, rows)})::integer`)})`;

/** Of those employed in a place a year before the day, by heads or by the WTE of then, the share who are employed there on the day. */
function stability(place: Place, rows: Rows, weight: "heads" | "wte"): Sql {
  const before = sql`(${rows.day} - interval '1 year')::date`;
  const then = employed(
    place,
    rows,
    before,
    (posting) => sql`${person(posting, rows)} AS "person", ${rows.column(posting, "wte")} AS "wte"`,
  );
  const now = employed(place, rows, rows.day, (posting) => person(posting, rows));
  const counted = weight === "heads" ? sql`count(DISTINCT "person")` : sql`sum("wte")`;
  return sql`(SELECT round(100.0 * coalesce(${counted} FILTER (WHERE "person" IN (${now})), 0) / nullif(${counted}, 0), 2) FROM (${then}) "then")`;
}

const of = (at: (row: Row) => Place): Readonly<Record<"headcount" | "headcountStability" | "wteStability", Figure>> => ({
  headcount: (row, rows) => headcount(at(row), rows),
  headcountStability: (row, rows) => stability(at(row), rows, "heads"),
  wteStability: (row, rows) => stability(at(row), rows, "wte"),
});

export const ofTeam = of(inTeam);
export const ofSite = of(inSite);
