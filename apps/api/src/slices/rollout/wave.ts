import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { type Sql, sql } from "../../engine/sql.ts";

/** Teams of a wave that are in the register; what was announced is another number. */
const teamsCreated: Figure = (wave, rows) => rows.count(wave, "teams");

const teamsOperational: Figure = (wave, rows) =>
  rows.count(wave, "teams", (team) => sql`${rows.value(team, "stage")} IN ('PARTLY_LIVE', 'OPERATIONAL')`);

const sitesWithTeams: Figure = (wave, rows) => {
  const { row, from, tie } = rows.children(wave, "teams");
  return sql`(SELECT count(DISTINCT ${rows.value(row, "site")})::integer FROM ${from} WHERE ${tie})`;
};

const times = (teams: Sql, wave: Row, rows: Rows, each: string) => sql`(${teams} * ${rows.column(wave, each)})`;

export const ofWave: Readonly<
  Record<
    "teamsCreated" | "teamsOperational" | "sitesWithTeams" | "teamsPerSite" | "pupilsPlanned" | "pupilsExpected" | "interventionsExpected",
    Figure
  >
> = {
  teamsCreated,
  teamsOperational,
  sitesWithTeams,
  teamsPerSite: (wave, rows) => sql`round(1.0 * ${teamsCreated(wave, rows)} / nullif(${sitesWithTeams(wave, rows)}, 0), 2)`,
  pupilsPlanned: (wave, rows) => times(rows.column(wave, "teamsPlanned"), wave, rows, "pupilsPerTeam"),
  pupilsExpected: (wave, rows) => times(teamsCreated(wave, rows), wave, rows, "pupilsPerTeam"),
  interventionsExpected: (wave, rows) => times(teamsCreated(wave, rows), wave, rows, "interventionsPerTeam"),
};
