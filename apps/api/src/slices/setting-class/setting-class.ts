import { classOfPhase, classOfType } from "@trailblazer/records";
import type { Figure } from "../../engine/read/rows.ts";
import { join, literal, sql } from "../../engine/sql.ts";

const cases = (classes: Readonly<Partial<Record<string, string>>>) =>
  join(
    Object.entries(classes).map(([from, to]) => sql`WHEN ${literal(from)} THEN ${literal(to!)}`),
    " ",
  );

/** A setting's class: its type decides first, and where that leaves it open, its phase. */
export const settingClass: Figure = (row, rows) =>
  sql`coalesce(CASE ${rows.column(row, "type")} ${cases(classOfType)} END, CASE ${rows.column(row, "phase")} ${cases(classOfPhase)} END)`;
