import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { sql } from "../../engine/sql.ts";

/** Whether something had come about by the day. */
const hasCome = (question: Row, rows: Rows, on: string) => sql`coalesce(${rows.column(question, on)} <= ${rows.day}, false)`;

const state: Figure = (question, rows) =>
  sql`(CASE WHEN ${hasCome(question, rows, "sentOn")} THEN 'SENT' WHEN ${hasCome(question, rows, "clearedOn")} THEN 'CLEARED' WHEN ${hasCome(question, rows, "answeredOn")} THEN 'ANSWERED' WHEN ${hasCome(question, rows, "askedOn")} THEN 'OPEN' END)`;

const isOverdue: Figure = (question, rows) =>
  sql`(${rows.column(question, "dueOn")} < ${rows.day} AND NOT ${hasCome(question, rows, "sentOn")})`;

/** How far the answer to a question was on a day. */
export const ofQuestion = { state, isOverdue };
