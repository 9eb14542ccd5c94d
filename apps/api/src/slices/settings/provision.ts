import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, type Parameter, type Sql, sql } from "../../engine/sql.ts";

/** The first day, up to the day, on which a team supported a setting. Outreach is less than the full offer: it brings no team. */
const begun = (setting: Sql, rows: Rows): Sql => {
  const support = rows.row("Support");
  const conditions = [
    sql`${rows.column(support, "setting")} = ${setting}`,
    sql`${rows.column(support, "kind")} <> 'OUTREACH'`,
    sql`${rows.column(support, "from")} <= ${rows.day}`,
  ];
  return sql`(SELECT min(${rows.column(support, "from")}) FROM ${rows.table(support)} WHERE ${all(conditions)})`;
};

const supportBeganOn: Figure = (setting, rows) => begun(rows.id(setting), rows);

/** Whether a setting had a provision on a day, which may follow from other records. */
const isThere = (provision: Row, rows: Rows, day: Parameter | Sql): Sql => {
  const [from, until] = [rows.column(provision, "from"), rows.column(provision, "until")];
  return sql`(${from} <= ${day} AND (${until} IS NULL OR ${until} > ${day}))`;
};

/** The hours of some of a setting's provisions that were there on a day. */
const hoursOn = (provision: Row, rows: Rows, day: Parameter | Sql): Sql =>
  sql`coalesce(sum(${rows.column(provision, "hours")}) FILTER (WHERE ${isThere(provision, rows, day)}), 0)`;

const provisionHours: Figure = (setting, rows) =>
  rows.sum(
    setting,
    "provisions",
    (row) => rows.column(row, "hours"),
    (row) => rows.inForce(row),
  );

/** The day on which support began, as a row of its own: what is made of it looks it up once. */
const onceBegun = (setting: Row, rows: Rows, made: (began: Sql) => Sql): Sql =>
  sql`(SELECT CASE WHEN b.began IS NOT NULL THEN ${made(sql`b.began`)} END FROM (SELECT ${supportBeganOn(setting, rows)} AS began) b)`;

const provisionHoursBefore: Figure = (setting, rows) =>
  onceBegun(setting, rows, (began) => {
    const { row, from, tie } = rows.children(setting, "provisions");
    return sql`(SELECT ${hoursOn(row, rows, began)} FROM ${from} WHERE ${tie})`;
  });

/** Kind by kind, so that counselling paid by others makes up for counselling, and mentoring does not. */
const provisionHoursWithdrawn: Figure = (setting, rows) =>
  onceBegun(setting, rows, (began) => {
    const { row, from, tie } = rows.children(setting, "provisions");
    const kinds = sql`SELECT ${hoursOn(row, rows, began)} AS before, ${hoursOn(row, rows, rows.day)} AS now FROM ${from} WHERE ${tie} GROUP BY ${rows.column(row, "kind")}`;
    return sql`CASE WHEN ${rows.inForce(setting)} THEN (SELECT coalesce(sum(greatest(k.before - k.now, 0)), 0) FROM (${kinds}) k) END`;
  });

const thereBefore: Figure = (provision, rows) => {
  const began = begun(rows.column(provision, "setting"), rows);
  return sql`coalesce((SELECT ${isThere(provision, rows, sql`b.began`)} FROM (SELECT ${began} AS began) b), false)`;
};

export const ofSetting = { supportBeganOn, provisionHours, provisionHoursBefore, provisionHoursWithdrawn };
export const ofProvision = { thereBefore };
