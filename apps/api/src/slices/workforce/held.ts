import type { Row, Rows } from "../../engine/read/rows.ts";
import { all, join, literal, type Parameter, type Sql, sql } from "../../engine/sql.ts";

/** A day that is looked at: the one of the rows, or one that follows from it. */
export type Day = Parameter | Sql;

/** Whether what has a term lasts on a day. */
export const lastsOn = (row: Row, rows: Rows, day: Day): Sql => {
  const { from, until } = row.type.term!;
  const begun = sql`${rows.column(row, from)} <= ${day}`;
  const isOpen = row.type.fields[from]!.optional ? sql`(${rows.column(row, from)} IS NULL OR ${begun})` : begun;
  return all([isOpen, sql`(${rows.column(row, until)} IS NULL OR ${rows.column(row, until)} > ${day})`]);
};

/** Whether a posting is of one of some kinds. */
export const isOfKind = (posting: Row, rows: Rows, ...kinds: readonly string[]): Sql =>
  sql`${rows.column(posting, "kind")} IN (${join(kinds.map(literal), ", ")})`;

/** Who is employed: all but agency staff. */
export const isEmployed = (posting: Row, rows: Rows): Sql => isOfKind(posting, rows, "SUBSTANTIVE", "SECONDMENT", "COVER");

/** Who fills a post, by a decision of the programme: cover and agency staff do not. */
export const isFilling = (posting: Row, rows: Rows): Sql => isOfKind(posting, rows, "SUBSTANTIVE", "SECONDMENT");

/** The postings that are held on a day in the posts of a team, or of the teams that a site has on that day: rows to select from, and what holds of them. */
export interface Staff {
  readonly posting: Row;
  readonly post: Row;
  readonly from: Sql;
  readonly where: Sql;
}

/** Where somebody works, looked at on a day. */
export type Place = (rows: Rows, day: Day) => Staff;

const postings = (rows: Rows, day: Day, isThere: (team: Sql) => Sql): Staff => {
  const [posting, post] = [rows.row("Posting"), rows.row("Post")];
  return {
    posting,
    post,
    from: sql`${rows.table(posting)} JOIN ${rows.bare(post)} ON ${rows.id(post)} = ${rows.column(posting, "post")}`,
    where: all([isThere(rows.column(post, "team")), lastsOn(posting, rows, day)]),
  };
};

export const ofTeam =
  (team: Row): Place =>
  (rows, day) =>
    postings(rows, day, (id) => sql`${id} = ${rows.id(team)}`);

export const ofSite =
  (site: Row): Place =>
  (rows, day) =>
    postings(rows, day, (id) => {
      const past = rows.row(rows.model.past("Team", "site"));
      const held = all([sql`${rows.column(past, "value")} = ${rows.id(site)}`, lastsOn(past, rows, day)]);
      return sql`${id} IN (SELECT ${rows.column(past, past.type.past!.link)} FROM ${rows.bare(past)} WHERE ${held})`;
    });
