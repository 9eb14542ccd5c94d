import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { sumOver } from "../../engine/read/sum-over.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";
import { isEmployed } from "./held.ts";

/** Whether the holder of a posting is away on the day. Why is never recorded. */
const isAway = (posting: Row, rows: Rows) => {
  const { row, from, tie } = rows.children(posting, "absences");
  return sql`EXISTS (SELECT 1 FROM ${from} WHERE ${tie} AND ${rows.inForce(row)})`;
};

const wteOf = (post: Row, rows: Rows, where: (posting: Row) => Sql) =>
  rows.sum(post, "postings", (posting) => rows.column(posting, "wte"), where);

/** Contracted: all who are employed, whether they are away or not. */
const contracted: Figure = (post, rows) => wteOf(post, rows, (posting) => all([rows.inForce(posting), isEmployed(posting, rows)]));

/** Present: all who are there, whoever employs them. */
const present: Figure = (post, rows) => wteOf(post, rows, (posting) => all([rows.inForce(posting), sql`NOT ${isAway(posting, rows)}`]));

const [ofPosts, ofTeams] = [sumOver("posts"), sumOver("teams")];

export const ofTeam = { contractedWte: ofPosts(contracted), presentWte: ofPosts(present) };
export const ofSite = { contractedWte: ofTeams(ofTeam.contractedWte), presentWte: ofTeams(ofTeam.presentWte) };
