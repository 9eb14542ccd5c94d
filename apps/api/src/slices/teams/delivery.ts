import type { Figure } from "../../engine/read/rows.ts";
import { all, literal, sql } from "../../engine/sql.ts";
import { hasNotEnded } from "./has-not-ended.ts";

/** Of deliveries there is one at most on a day. */
const delivery: Figure = (team, rows) => {
  const { row, from, tie } = rows.children(team, "deliveries");
  return sql`(SELECT ${rows.column(row, "mode")} FROM ${from} WHERE ${all([tie, rows.inForce(row), hasNotEnded(team, rows)])})`;
};

const teams =
  (mode: string): Figure =>
  (site, rows) =>
    rows.count(site, "teams", (team) => sql`${rows.value(team, "delivery")} = ${literal(mode)}`);

const teamsRemote = teams("REMOTE");

/** Teams whose delivery is not known are in neither part. */
const remoteShare: Figure = (site, rows) => {
  const known = rows.count(site, "teams", (team) => sql`${rows.value(team, "delivery")} IS NOT NULL`);
  return sql`round(100.0 * ${teamsRemote(site, rows)} / nullif(${known}, 0), 2)`;
};

/** Whatever was decided counts from its first day on, also when something else has taken its place. */
const deliveryChanges: Figure = (involvement, rows) =>
  rows.count(involvement, "deliveries", (change) => sql`${rows.column(change, "from")} <= ${rows.day}`);

export const ofTeam = { delivery };
export const ofSite = { teamsFaceToFace: teams("FACE_TO_FACE"), teamsRemote, teamsBlended: teams("BLENDED"), remoteShare };
export const ofInvolvement = { deliveryChanges };
