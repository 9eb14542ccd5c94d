import type { Figure } from "../../engine/read/rows.ts";
import { all, sql } from "../../engine/sql.ts";

export const teamsOperational: Figure = (site, rows) =>
  rows.count(site, "teams", (team) => sql`${rows.value(team, "stage")} IN ('PARTLY_LIVE', 'OPERATIONAL')`);

/** Settings, and campuses of settings, that a team supports on the day. */
export const settingsSupported: Figure = (team, rows) => {
  const { row, from, tie } = rows.children(team, "supports");
  return sql`(SELECT count(DISTINCT coalesce(${rows.column(row, "campus")}, ${rows.column(row, "setting")}))::integer FROM ${from} WHERE ${tie} AND ${rows.inForce(row)})`;
};

/** A site that a pilot covers twice over counts once. */
export const sitesCovered: Figure = (pilot, rows) => {
  const { row, from, tie } = rows.children(pilot, "pilotSites");
  return sql`(SELECT count(DISTINCT ${rows.column(row, "site")})::integer FROM ${from} WHERE ${all([tie, rows.inForce(row)])})`;
};

export const sitesReusing: Figure = (practice, rows) =>
  rows.count(practice, "reuses", (reuse) => sql`${rows.column(reuse, "reusedOn")} <= ${rows.day}`);
