import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";

type Where = (enrolment: Row) => readonly Sql[];

/** The settings that stand at joined, as a list of their ids: one that joined in two waves may come twice. */
const joined = (site: Row, rows: Rows, where: Where) => {
  const { row, from, tie } = rows.children(site, "enrolments");
  const conditions = [tie, sql`${rows.value(row, "stage")} = 'JOINED'`, ...where(row)];
  return { setting: rows.column(row, "setting"), of: sql`FROM ${from} WHERE ${all(conditions)}` };
};

/** Settings, not enrolments: one that joined in two waves counts once. */
const settings =
  (where: (rows: Rows) => Where): Figure =>
  (site, rows) => {
    const { setting, of } = joined(site, rows, where(rows));
    return sql`(SELECT count(DISTINCT ${setting})::integer ${of})`;
  };

const pupils =
  (where: (rows: Rows) => Where): Figure =>
  (site, rows) => {
    const { setting, of } = joined(site, rows, where(rows));
    const one = rows.row("Setting");
    return sql`(SELECT coalesce(sum(${rows.value(one, "pupils")}), 0)::integer FROM ${rows.table(one)} WHERE ${rows.id(one)} IN (SELECT ${setting} ${of}))`;
  };

const whichever = (): Where => () => [];

/** Outreach is less than the full offer: a setting that has no more has no team. */
const withTeam =
  (rows: Rows): Where =>
  (enrolment) => {
    const support = rows.row("Support");
    const conditions = [
      sql`${rows.column(support, "setting")} = ${rows.column(enrolment, "setting")}`,
      sql`${rows.column(support, "kind")} <> 'OUTREACH'`,
      rows.inForce(support),
    ];
    return [sql`EXISTS (SELECT 1 FROM ${rows.table(support)} WHERE ${all(conditions)})`];
  };

const share =
  (part: Figure, whole: Figure): Figure =>
  (site, rows) =>
    sql`round(100.0 * ${part(site, rows)} / nullif(${whole(site, rows)}, 0), 2)`;

const [settingsJoined, pupilsJoined] = [settings(whichever), pupils(whichever)];
const [settingsWithTeam, pupilsWithTeam] = [settings(withTeam), pupils(withTeam)];

/** Coverage by settings and by pupils are two figures: neither is called coverage alone. */
export const ofSite = {
  settingsJoined,
  pupilsJoined,
  settingsWithTeam,
  pupilsWithTeam,
  settingsCoverage: share(settingsWithTeam, settingsJoined),
  pupilsCoverage: share(pupilsWithTeam, pupilsJoined),
};
