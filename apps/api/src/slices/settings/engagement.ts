import { involvementLevels } from "@trailblazer/records";
import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, join, literal, type Sql, sql } from "../../engine/sql.ts";

const lastEngagedOn: Figure = (setting, rows) => {
  const { row, from, tie } = rows.children(setting, "engagements");
  const on = rows.column(row, "engagedOn");
  return sql`(SELECT max(${on}) FROM ${from} WHERE ${all([tie, sql`${on} <= ${rows.day}`])})`;
};

/** As it last seemed: of two engagements on a day, to the one that was written down last. */
const readiness: Figure = (setting, rows) => {
  const { row, from, tie } = rows.children(setting, "engagements");
  const [on, seemed] = [rows.column(row, "engagedOn"), rows.column(row, "readiness")];
  const conditions = [tie, sql`${on} <= ${rows.day}`, sql`${seemed} IS NOT NULL`];
  return sql`(SELECT ${seemed} FROM ${from} WHERE ${all(conditions)} ORDER BY ${on} DESC, ${rows.id(row)} DESC LIMIT 1)`;
};

const levels = sql`ARRAY[${join(Object.keys(involvementLevels).map(literal), ", ")}]`;

/** The furthest level of influence on something, among those of which something holds. */
const furthest =
  (on: string, holds: (influence: Row, rows: Rows) => Sql): Figure =>
  (setting, rows) => {
    const { row, from, tie } = rows.children(setting, "influences");
    const conditions = [tie, sql`${rows.column(row, "on")} = ${literal(on)}`, holds(row, rows)];
    const places = sql`SELECT max(array_position(${levels}, ${rows.column(row, "level")}::text)) FROM ${from} WHERE ${all(conditions)}`;
    return sql`((${levels})[(${places})])`;
  };

export const ofSetting = {
  lastEngagedOn,
  readiness,
  // Who had a part in a design has had it for good; whoever has a say in the daily work may lose it.
  partInDesign: furthest("DESIGN", (influence, rows) => sql`${rows.column(influence, "from")} <= ${rows.day}`),
  dailyInfluence: furthest("DAY_TO_DAY", (influence, rows) => rows.inForce(influence)),
};
