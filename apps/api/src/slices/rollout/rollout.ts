import type { Figure } from "../../engine/read/rows.ts";
import { sql } from "../../engine/sql.ts";

/** Teams of a wave that are in the register; what was announced is another number. */
export const teamsCreated: Figure = (wave, rows) => rows.count(wave, "teams");

export const teamsOperational: Figure = (site, rows) =>
  rows.count(site, "teams", (team) => sql`${rows.value(team, "stage")} IN ('PARTLY_LIVE', 'OPERATIONAL')`);

/** Settings, not enrolments: one that joined in two waves counts once. */
export const settingsJoined: Figure = (site, rows) => {
  const { row, from, tie } = rows.children(site, "enrolments");
  return sql`(SELECT count(DISTINCT ${rows.column(row, "setting")})::integer FROM ${from} WHERE ${tie} AND ${rows.value(row, "stage")} = 'JOINED')`;
};

/** Settings, and campuses of settings, that a team supports on the day. */
export const settingsSupported: Figure = (team, rows) => {
  const { row, from, tie } = rows.children(team, "supports");
  return sql`(SELECT count(DISTINCT coalesce(${rows.column(row, "campus")}, ${rows.column(row, "setting")}))::integer FROM ${from} WHERE ${tie} AND ${rows.inForce(row)})`;
};
