import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";

/** Whether a day that may be empty had come by the day. */
const hasCome = (row: Row, field: string, rows: Rows) => sql`coalesce(${rows.column(row, field)} <= ${rows.day}, false)`;

/** The postings of somebody that had begun by the day: in any team that may be seen, in any role. */
const postingsOf = (person: Sql, rows: Rows) => {
  const posting = rows.row("Posting");
  return {
    posting,
    from: rows.table(posting),
    where: all([sql`${rows.column(posting, "staffMember")} = ${person}`, sql`${rows.column(posting, "from")} <= ${rows.day}`]),
  };
};

const isInPost = (traineeship: Row, rows: Rows) => {
  const { posting, from, where } = postingsOf(rows.column(traineeship, "staffMember"), rows);
  return sql`EXISTS (SELECT 1 FROM ${from} WHERE ${all([where, rows.inForce(posting)])})`;
};

const standing: Figure = (traineeship, rows) => {
  const inPost = isInPost(traineeship, rows);
  return sql`(CASE WHEN NOT ${hasCome(traineeship, "enrolledOn", rows)} THEN NULL WHEN ${hasCome(traineeship, "leftOn", rows)} THEN 'LEFT_COURSE' WHEN NOT ${hasCome(traineeship, "qualifiedOn", rows)} THEN 'IN_TRAINING' WHEN ${inPost} THEN 'IN_POST' ELSE 'LEFT' END)`;
};

/** Until the end of the last posting: whoever came back after a break has stayed. Gone on the day of qualifying, or before, is nought. */
const daysInPost: Figure = (traineeship, rows) => {
  const qualified = rows.column(traineeship, "qualifiedOn");
  const { posting, from, where } = postingsOf(rows.column(traineeship, "staffMember"), rows);
  const left = sql`(SELECT max(${rows.column(posting, "until")}) FROM ${from} WHERE ${where})`;
  const last = sql`CASE WHEN ${isInPost(traineeship, rows)} THEN ${rows.day} ELSE greatest(${left}, ${qualified}) END`;
  return sql`(CASE WHEN ${hasCome(traineeship, "qualifiedOn", rows)} THEN ${last} - ${qualified} END)`;
};

const trainees =
  (where: (traineeship: Row, rows: Rows) => readonly Sql[]): Figure =>
  (cohort, rows) =>
    rows.count(cohort, "traineeships", (traineeship) => all([hasCome(traineeship, "enrolledOn", rows), ...where(traineeship, rows)]));

export const ofTraineeship = { standing, daysInPost };
export const ofCohort = {
  enrolled: trainees(() => []),
  inTraining: trainees((one, rows) => [sql`NOT ${hasCome(one, "qualifiedOn", rows)}`, sql`NOT ${hasCome(one, "leftOn", rows)}`]),
  qualified: trainees((one, rows) => [hasCome(one, "qualifiedOn", rows)]),
  leftTraining: trainees((one, rows) => [hasCome(one, "leftOn", rows)]),
  inPost: trainees((one, rows) => [hasCome(one, "qualifiedOn", rows), isInPost(one, rows)]),
};
