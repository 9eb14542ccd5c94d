import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";

/** How many principles hold a condition by the last assessment of each up to the day: of two on a day, by the one written down last. */
const principles =
  (holds: (assessment: Row, rows: Rows) => Sql): Figure =>
  (site, rows) => {
    const { row, from, tie } = rows.children(site, "assessments");
    const [principle, on] = [rows.column(row, "principle"), rows.column(row, "assessedOn")];
    const latest = sql`SELECT DISTINCT ON (${principle}) ${holds(row, rows)} AS holds FROM ${from} WHERE ${all([tie, sql`${on} <= ${rows.day}`])} ORDER BY ${principle}, ${on} DESC, ${rows.id(row)} DESC`;
    return sql`(SELECT (count(*) FILTER (WHERE l.holds))::integer FROM (${latest}) l)`;
  };

/** Something of the last review up to the day. */
const ofReview =
  (value: (review: Row, rows: Rows) => Sql): Figure =>
  (site, rows) => {
    const { row, from, tie } = rows.children(site, "reviews");
    const on = rows.column(row, "reviewedOn");
    return sql`(SELECT ${value(row, rows)} FROM ${from} WHERE ${all([tie, sql`${on} <= ${rows.day}`])} ORDER BY ${on} DESC LIMIT 1)`;
  };

const nextReviewOn = ofReview((review, rows) => rows.column(review, "nextDueOn"));

export const ofSite: Readonly<
  Record<"principlesMet" | "principlesAssessed" | "judgement" | "reviewedOn" | "nextReviewOn" | "reviewOverdue", Figure>
> = {
  principlesMet: principles((assessment, rows) => sql`${rows.column(assessment, "judgement")} = 'MET'`),
  principlesAssessed: principles(() => sql`true`),
  judgement: ofReview((review, rows) => rows.column(review, "judgement")),
  reviewedOn: ofReview((review, rows) => rows.column(review, "reviewedOn")),
  nextReviewOn,
  reviewOverdue: (site, rows) => sql`coalesce(${nextReviewOn(site, rows)} < ${rows.day}, false)`,
};
