import { enrolmentStages } from "@trailblazer/records";
import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { count, join, literal, sql } from "../../engine/sql.ts";

/** The stage that was reached last on the day; of two on one day, the one further on. */
const reached = (row: Row, rows: Rows, column: "stage" | "reached_on") => {
  const days = Object.entries(enrolmentStages).map(
    ([stage, field], index) => sql`(${literal(stage)}, ${count(index)}, ${rows.column(row, field)})`,
  );
  const wanted = column === "stage" ? sql`s.stage` : sql`s.reached_on`;
  return sql`(SELECT ${wanted} FROM (VALUES ${join(days, ", ")}) s(stage, position, reached_on) WHERE s.reached_on <= ${rows.day} ORDER BY s.reached_on DESC, s.position DESC LIMIT 1)`;
};

export const stage: Figure = (row, rows) => reached(row, rows, "stage");
export const stageOn: Figure = (row, rows) => reached(row, rows, "reached_on");
