import { FEWEST_TOLD } from "@trailblazer/records";
import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, count, type Sql, sql } from "../../engine/sql.ts";
import { rate } from "./responses.ts";

/** Whether the round in which something was asked had closed by the day. */
function isClosed(asked: Row, rows: Rows): Sql {
  const [group, round] = [rows.row("SurveyFrame"), rows.row("SurveyRound")];
  const own = [
    sql`${rows.id(group)} = ${rows.column(asked, "respondents")}`,
    sql`${rows.id(round)} = ${rows.column(group, "round")}`,
    sql`${rows.column(round, "closesOn")} <= ${rows.day}`,
  ];
  return sql`EXISTS (SELECT 1 FROM ${rows.bare(group)}, ${rows.bare(round)} WHERE ${all(own)})`;
}

/**
 * What the answers to a question come to, for those too who may see none of them: hence bare, of ten or more, and of a closed round, since
 * what is told on two days of an open one, or as it was known at two moments, differs by the answers between them.
 */
const told =
  (what: (agreed: Sql, base: Sql) => Sql): Figure =>
  (asked, rows) => {
    if (rows.moment) return sql`NULL::integer`;
    const answer = rows.row("Answer");
    const given = rows.column(answer, "answer");
    const agreed = sql`count(*) FILTER (WHERE ${given} IN ('STRONGLY_AGREE', 'AGREE', 'YES'))`;
    const conditions = [sql`${rows.column(answer, "question")} = ${rows.id(asked)}`, sql`${given} <> 'NOT_APPLICABLE'`];
    const figure = sql`SELECT CASE WHEN count(*) >= ${count(FEWEST_TOLD)} THEN ${what(agreed, sql`count(*)`)} END FROM ${rows.bare(answer)} WHERE ${all(conditions)}`;
    return sql`(CASE WHEN ${isClosed(asked, rows)} THEN (${figure}) END)`;
  };

export const ofQuestion = {
  base: told((_, base) => sql`${base}::integer`),
  agreed: told((agreed) => sql`${agreed}::integer`),
  percentAgreed: told(rate),
};
