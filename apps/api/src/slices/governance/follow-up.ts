import { impacts, likelihoods } from "@trailblazer/records";
import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { join, literal, type Sql, sql } from "../../engine/sql.ts";

const isOverdue = (action: Row, rows: Rows) => sql`(${rows.inForce(action)} AND ${rows.column(action, "dueOn")} < ${rows.day})`;

const state: Figure = (action, rows) =>
  sql`(CASE WHEN ${isOverdue(action, rows)} THEN 'OVERDUE' WHEN ${rows.inForce(action)} THEN 'OPEN' WHEN ${rows.column(action, "doneOn")} <= ${rows.day} THEN 'DONE' END)`;

const daysOverdue: Figure = (action, rows) =>
  sql`(CASE WHEN ${isOverdue(action, rows)} THEN ${rows.day} - ${rows.column(action, "dueOn")} ELSE 0 END)`;

/** The place of a value among the choices, from 1. */
const place = (value: Sql, choices: Readonly<Record<string, string>>) =>
  sql`array_position(ARRAY[${join(Object.keys(choices).map(literal), ", ")}], ${value}::text)`;

const score: Figure = (risk, rows) =>
  sql`(${place(rows.value(risk, "likelihood"), likelihoods)} * ${place(rows.value(risk, "impact"), impacts)})`;

const rating: Figure = (risk, rows) =>
  sql`(SELECT CASE WHEN s.score <= 3 THEN 'LOW' WHEN s.score <= 6 THEN 'MODERATE' WHEN s.score <= 12 THEN 'HIGH' ELSE 'EXTREME' END FROM (SELECT ${score(risk, rows)} AS score) s)`;

const reviewOverdue: Figure = (risk, rows) =>
  sql`(${rows.inForce(risk)} AND coalesce(${rows.column(risk, "reviewOn")} < ${rows.day}, false))`;

const isAnswered: Figure = (escalation, rows) => sql`coalesce(${rows.column(escalation, "answeredOn")} <= ${rows.day}, false)`;

const daysWaited: Figure = (escalation, rows) => {
  const on = rows.column(escalation, "escalatedOn");
  return sql`(CASE WHEN ${on} <= ${rows.day} THEN least(${rows.column(escalation, "answeredOn")}, ${rows.day}) - ${on} END)`;
};

const highestRisk: Figure = (board, rows) => {
  const { row, from, tie } = rows.children(board, "risks");
  return sql`(SELECT max(${score(row, rows)}) FROM ${from} WHERE ${tie} AND ${rows.inForce(row)})`;
};

export const ofAction = { state, daysOverdue };
export const ofRisk = { score, rating, reviewOverdue };
export const ofEscalation = { isAnswered, daysWaited };
export const ofBoard: Readonly<Record<"actionsOpen" | "actionsOverdue" | "highestRisk", Figure>> = {
  actionsOpen: (board, rows) => rows.count(board, "actions", (action) => rows.inForce(action)),
  actionsOverdue: (board, rows) => rows.count(board, "actions", (action) => isOverdue(action, rows)),
  highestRisk,
};
