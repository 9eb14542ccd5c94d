import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { sumOver } from "../../engine/read/sum-over.ts";
import { literal, type Sql, sql } from "../../engine/sql.ts";

const ofKind = (posting: Row, rows: Rows, ...kinds: string[]) =>
  sql`(${rows.inForce(posting)} AND ${rows.column(posting, "kind")} = ANY(ARRAY[${kinds.map(literal).reduce((a, b) => sql`${a}, ${b}`)}]))`;

const held = (post: Row, rows: Rows, ...kinds: string[]) =>
  rows.sum(
    post,
    "postings",
    (posting) => rows.column(posting, "wte"),
    (posting) => ofKind(posting, rows, ...kinds),
  );

const wte = (post: Row, rows: Rows) => sql`coalesce(${rows.value(post, "wte")}, 0)`;
const whileOpen = (post: Row, rows: Rows, value: Sql) => sql`(CASE WHEN ${rows.inForce(post)} THEN ${value} ELSE 0 END)`;

/** The part of an open post that substantive or seconded staff hold. Cover and agency staff fill nothing. */
const filled: Figure = (post, rows) =>
  whileOpen(post, rows, sql`least(${wte(post, rows)}, ${held(post, rows, "SUBSTANTIVE", "SECONDMENT")})`);
const funded: Figure = (post, rows) => whileOpen(post, rows, wte(post, rows));
const vacant: Figure = (post, rows) =>
  whileOpen(post, rows, sql`greatest(0, ${wte(post, rows)} - ${held(post, rows, "SUBSTANTIVE", "SECONDMENT")})`);
const over: Figure = (post, rows) => whileOpen(post, rows, sql`greatest(0, ${held(post, rows, "SUBSTANTIVE")} - ${wte(post, rows)})`);

/** A team's figure is the sum over its posts, a site's the sum over the teams that it has on the day. */
const [ofPosts, ofTeams] = [sumOver("posts"), sumOver("teams")];

export const post = { filledWte: filled, vacantWte: vacant, overWte: over };
export const team = { fundedWte: ofPosts(funded), filledWte: ofPosts(filled), vacancies: ofPosts(vacant) };
export const site = { fundedWte: ofTeams(team.fundedWte), filledWte: ofTeams(team.filledWte), vacantWte: ofTeams(team.vacancies) };
