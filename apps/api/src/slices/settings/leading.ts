import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";

/** Whether a setting has a lead on the day of whom something holds. */
const hasLead =
  (where: (lead: Row, rows: Rows) => readonly Sql[]): Figure =>
  (setting, rows) => {
    const { row, from, tie } = rows.children(setting, "seniorLeads");
    return sql`EXISTS (SELECT 1 FROM ${from} WHERE ${all([tie, rows.inForce(row), ...where(row, rows)])})`;
  };

const practicesInPlace: Figure = (setting, rows) => {
  const { row, from, tie } = rows.children(setting, "wholeSchoolPractices");
  return sql`(SELECT count(DISTINCT ${rows.column(row, "principle")})::integer FROM ${from} WHERE ${all([tie, rows.inForce(row)])})`;
};

export const ofSetting = {
  hasSeniorLead: hasLead(() => []),
  seniorLeadTrained: hasLead((lead, rows) => [sql`${rows.column(lead, "trainedOn")} <= ${rows.day}`]),
  practicesInPlace,
};
