import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";

type Holds = (setting: Row, rows: Rows, site: Row) => Sql;

/** How many of the settings that stand at joined hold a condition: one that joined in two waves counts once. */
const settings =
  (holds: Holds): Figure =>
  (site, rows) => {
    const { row, from, tie } = rows.children(site, "enrolments");
    const joined = sql`SELECT ${rows.column(row, "setting")} FROM ${from} WHERE ${all([tie, sql`${rows.value(row, "stage")} = 'JOINED'`])}`;
    const setting = rows.row("Setting");
    const conditions = [sql`${rows.id(setting)} IN (${joined})`, holds(setting, rows, site)];
    return sql`(SELECT count(*)::integer FROM ${rows.table(setting)} WHERE ${all(conditions)})`;
  };

/** With this site: a setting may have agreed with another too. */
const hasAgreement: Holds = (setting, rows, site) => {
  const { row, from, tie } = rows.children(setting, "agreements");
  const conditions = [tie, sql`${rows.column(row, "site")} = ${rows.id(site)}`, sql`${rows.value(row, "state")} = 'IN_FORCE'`];
  return sql`EXISTS (SELECT 1 FROM ${from} WHERE ${all(conditions)})`;
};

const settingsWithdrawing = settings((setting, rows) => sql`${rows.value(setting, "provisionHoursWithdrawn")} > 0`);
const settingsBegun = settings((setting, rows) => sql`${rows.value(setting, "supportBeganOn")} IS NOT NULL`);
const withdrawingShare: Figure = (site, rows) =>
  sql`round(100.0 * ${settingsWithdrawing(site, rows)} / nullif(${settingsBegun(site, rows)}, 0), 2)`;

export const ofSite = {
  settingsWithLead: settings((setting, rows) => rows.value(setting, "hasSeniorLead")),
  settingsWithTrainedLead: settings((setting, rows) => rows.value(setting, "seniorLeadTrained")),
  settingsWithAgreement: settings(hasAgreement),
  settingsWithdrawing,
  withdrawingShare,
};
