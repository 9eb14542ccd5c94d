import type { Figure } from "../../engine/read/rows.ts";
import { all, sql } from "../../engine/sql.ts";
import { hasNotEnded } from "./has-not-ended.ts";

/** Functions, not activities: what is done twice over for one of them counts once. */
const functionsCovered: Figure = (team, rows) => {
  const { row, from, tie } = rows.children(team, "activities");
  const where = all([tie, rows.inForce(row), hasNotEnded(team, rows)]);
  return sql`(SELECT count(DISTINCT ${rows.column(row, "coreFunction")})::integer FROM ${from} WHERE ${where})`;
};

/** By as many functions as are written down: where there are none, no team covers all. */
const teamsCoveringAll: Figure = (site, rows) => {
  const functions = sql`(SELECT nullif(count(*), 0) FROM ${rows.table(rows.row("CoreFunction"))})`;
  return rows.count(site, "teams", (team) => sql`${rows.value(team, "functionsCovered")} = ${functions}`);
};

const teamsCovering: Figure = (coreFunction, rows) => {
  const { row, from, tie } = rows.children(coreFunction, "activities");
  const team = rows.row("Team");
  const doing = sql`SELECT ${rows.column(row, "team")} FROM ${from} WHERE ${all([tie, rows.inForce(row)])}`;
  return sql`(SELECT count(*)::integer FROM ${rows.table(team)} WHERE ${all([hasNotEnded(team, rows), sql`${rows.id(team)} IN (${doing})`])})`;
};

/** Where an activity is named in settings, those count that the team supports on the day, campuses by themselves. */
const settingsReached: Figure = (activity, rows) => {
  const team = rows.row("Team");
  const supported = sql`(SELECT ${rows.value(team, "settingsSupported")} FROM ${rows.bare(team)} WHERE ${rows.id(team)} = ${rows.column(activity, "team")})`;
  const { row, from, tie } = rows.children(activity, "activitySettings");
  const support = rows.row("Support");
  const where = all([tie, rows.inForce(row), rows.inForce(support)]);
  const named = sql`(SELECT count(DISTINCT coalesce(${rows.column(support, "campus")}, ${rows.column(support, "setting")}))::integer FROM ${from} JOIN ${rows.bare(support)} ON ${rows.id(support)} = ${rows.column(row, "support")} WHERE ${where})`;
  return sql`(CASE WHEN NOT ${rows.inForce(activity)} THEN 0 WHEN ${rows.column(activity, "place")} = 'ALL' THEN ${supported} ELSE ${named} END)`;
};

export const ofTeam = { functionsCovered };
export const ofSite = { teamsCoveringAll };
export const ofFunction = { teamsCovering };
export const ofActivity = { settingsReached };
