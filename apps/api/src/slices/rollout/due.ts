import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, sql } from "../../engine/sql.ts";

/** What is due on a day, and the day on which it came about. */
function due(done: string) {
  const isDone = (one: Row, rows: Rows) => sql`coalesce(${rows.column(one, done)} <= ${rows.day}, false)`;
  const isOverdue = (one: Row, rows: Rows) => all([sql`${rows.column(one, "dueOn")} < ${rows.day}`, sql`NOT ${isDone(one, rows)}`]);
  const state: Figure = (one, rows) =>
    sql`(CASE WHEN ${isDone(one, rows)} THEN 'DONE' WHEN ${isOverdue(one, rows)} THEN 'OVERDUE' ELSE 'OPEN' END)`;
  /** Days from when it was due until it was done, or until the day as long as it is not. */
  const daysLate: Figure = (one, rows) => sql`greatest(least(${rows.column(one, done)}, ${rows.day}) - ${rows.column(one, "dueOn")}, 0)`;
  const daysOverdue: Figure = (one, rows) =>
    sql`(CASE WHEN ${isOverdue(one, rows)} THEN ${rows.day} - ${rows.column(one, "dueOn")} ELSE 0 END)`;
  return { isDone, isOverdue, state, daysLate, daysOverdue };
}

const [condition, milestone] = [due("metOn"), due("doneOn")];

const conditionsOverdue: Figure = (award, rows) => rows.count(award, "conditions", (one) => condition.isOverdue(one, rows));

const projectManaged: Figure = (site, rows) => {
  const { row, from, tie } = rows.children(site, "milestones");
  const inPlace = [sql`${rows.column(row, "kind")} = 'PROJECT_MANAGEMENT'`, milestone.isDone(row, rows)];
  return sql`EXISTS (SELECT 1 FROM ${from} WHERE ${all([tie, ...inPlace])})`;
};

export const ofCondition = { state: condition.state, daysOverdue: condition.daysOverdue };
export const ofMilestone = { state: milestone.state, daysLate: milestone.daysLate };
export const ofAward = { conditionsOverdue };
export const ofSite: Readonly<Record<"conditionsOverdue" | "milestonesOverdue" | "projectManaged", Figure>> = {
  conditionsOverdue: (site, rows) => sql`${rows.sum(site, "awards", (award) => conditionsOverdue(award, rows))}::integer`,
  milestonesOverdue: (site, rows) => rows.count(site, "milestones", (one) => milestone.isOverdue(one, rows)),
  projectManaged,
};
