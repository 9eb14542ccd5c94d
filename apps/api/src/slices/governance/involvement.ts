import { involvementLevels } from "@trailblazer/records";
import type { Figure } from "../../engine/read/rows.ts";
import { all, join, literal, sql } from "../../engine/sql.ts";

const levels = join(Object.keys(involvementLevels).map(literal), ", ");

/** The furthest that somebody was involved in a site up to the day. */
const furthest =
  (involved: string): Figure =>
  (site, rows) => {
    const { row, from, tie } = rows.children(site, "involvements");
    const begun = [sql`${rows.column(row, "involved")} = ${literal(involved)}`, sql`${rows.column(row, "from")} <= ${rows.day}`];
    const places = sql`SELECT max(array_position(ARRAY[${levels}], ${rows.column(row, "level")}::text)) FROM ${from} WHERE ${all([tie, ...begun])}`;
    return sql`((ARRAY[${levels}])[(${places})])`;
  };

export const ofSite = {
  youngPeopleInvolved: furthest("YOUNG_PEOPLE"),
  parentsInvolved: furthest("PARENTS_AND_CARERS"),
  settingsInvolved: furthest("SETTINGS"),
};
