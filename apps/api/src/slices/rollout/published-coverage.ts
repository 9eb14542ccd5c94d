import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, literal, type Sql, sql } from "../../engine/sql.ts";

/** Outturns that were published of the same area as another row is about, for all waves together. */
function outturns(about: Row, rows: Rows, where: (outturn: Row) => readonly Sql[]) {
  const outturn = rows.row("PublishedFigure");
  const conditions = [
    sql`${rows.column(outturn, "basis")} = 'OUTTURN'`,
    sql`${rows.column(outturn, "wave")} IS NULL`,
    sql`${rows.column(outturn, "about")} = ${rows.column(about, "about")}`,
    ...where(outturn),
  ];
  return { outturn, from: sql`FROM ${rows.table(outturn)} WHERE ${all(conditions)}` };
}

/** The value of the last of some outturns: of two as at one day, of the one that was written down last. */
function last(about: Row, rows: Rows, where: (outturn: Row) => readonly Sql[]): Sql {
  const { outturn, from } = outturns(about, rows, where);
  return sql`(SELECT ${rows.column(outturn, "value")} ${from} ORDER BY ${rows.column(outturn, "asAtOn")} DESC, ${rows.id(outturn)} DESC LIMIT 1)`;
}

const isOf = (outturn: Row, rows: Rows, measure: Sql, day: Sql) => [
  sql`${rows.column(outturn, "measure")} = ${measure}`,
  sql`${rows.column(outturn, "asAtOn")} = ${day}`,
];

const teamsOn = (figure: Row, rows: Rows, day: Sql) =>
  last(figure, rows, (outturn) => isOf(outturn, rows, literal("TEAMS_OPERATIONAL"), day));

const isCounted = (figure: Row, rows: Rows, ...measures: readonly string[]) =>
  sql`${rows.column(figure, "measure")} = ANY(ARRAY[${measures.map(literal).reduce((a, b) => sql`${a}, ${b}`)}])`;

const perTeam: Figure = (figure, rows) =>
  sql`(CASE WHEN ${isCounted(figure, rows, "SETTINGS", "PUPILS")} THEN round(${rows.column(figure, "value")} / nullif(${teamsOn(figure, rows, rows.column(figure, "asAtOn"))}, 0), 2) END)`;

/** The outturn before it, grown as the number of teams has: how the Department for Education forecasts coverage. */
const constantAverage: Figure = (figure, rows) => {
  const { outturn, from } = outturns(figure, rows, (before) => [
    sql`${rows.column(before, "measure")} = ${rows.column(figure, "measure")}`,
    sql`${rows.column(before, "asAtOn")} < ${rows.column(figure, "asAtOn")}`,
  ]);
  const [day, value] = [rows.column(outturn, "asAtOn"), rows.column(outturn, "value")];
  const [now, then] = [teamsOn(figure, rows, rows.column(figure, "asAtOn")), teamsOn(figure, rows, day)];
  const grown = sql`(SELECT round(${value} * ${now} / nullif(${then}, 0), 2) ${from} ORDER BY ${day} DESC, ${rows.id(outturn)} DESC LIMIT 1)`;
  return sql`(CASE WHEN ${isCounted(figure, rows, "SETTINGS", "SETTINGS_SHARE", "PUPILS", "PUPILS_SHARE")} THEN ${grown} END)`;
};

/** What was published of a target's own share, up to the day and up to when it was due. */
const published: Figure = (target, rows) =>
  last(target, rows, (outturn) => [
    sql`${rows.column(outturn, "measure")} = ${rows.column(target, "of")}`,
    sql`${rows.column(outturn, "asAtOn")} <= least(${rows.column(target, "dueOn")}, ${rows.day})`,
  ]);

const state: Figure = (target, rows) => {
  const decided = sql`CASE WHEN ${published(target, rows)} >= ${rows.column(target, "share")} THEN 'MET' WHEN ${rows.column(target, "dueOn")} < ${rows.day} THEN 'MISSED' ELSE 'OPEN' END`;
  return sql`(CASE WHEN ${rows.column(target, "of")} <> 'NOT_SAID' THEN ${decided} END)`;
};

export const ofFigure = { perTeam, constantAverage };
export const ofTarget = { published, state };
