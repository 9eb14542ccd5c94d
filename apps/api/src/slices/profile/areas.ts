import type { Row, Rows } from "../../engine/read/rows.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";

/** A record of what is public, whoever asks: whose site a commissioner is does not change what is published of it. */
const tied = (rows: Rows, type: string, ties: (row: Row) => readonly Sql[]) => {
  const row = rows.row(type);
  return { row, from: rows.bare(row), ties: all(ties(row)) };
};

/** That a value is of everybody whom its indicator is of, and of no part of them. */
export const isOfAll = (value: Row, rows: Rows): Sql =>
  sql`${rows.column(value, "sex")} = 'PERSONS' AND ${rows.column(value, "ages")} = 'All'`;

/** That two values are of one period, and of the same people but for where they live. */
const isLike = (one: Row, other: Row, rows: Rows): Sql =>
  all(["period", "sex", "ages"].map((field) => sql`${rows.column(one, field)} = ${rows.column(other, field)}`));

/** The period of a value, and its indicator. */
export function about(value: Row, rows: Rows): { readonly period: Row; readonly indicator: Row; readonly from: Sql; readonly tie: Sql } {
  const [period, indicator] = [rows.row("IndicatorPeriod"), rows.row("Indicator")];
  return {
    period,
    indicator,
    from: sql`${rows.bare(period)} JOIN ${rows.bare(indicator)} ON ${rows.id(indicator)} = ${rows.column(period, "indicator")}`,
    tie: sql`${rows.id(period)} = ${rows.column(value, "period")}`,
  };
}

/** What an organisation's value counts by: its denominator, or else the last value of what its indicator is weighted by, up to the end of the period. */
export function ownWeight(value: Row, rows: Rows): Sql {
  const { period, indicator, from, tie } = about(value, rows);
  const [before, weight] = [rows.row("IndicatorPeriod"), rows.row("IndicatorValue")];
  const conditions = [
    tie,
    sql`${rows.column(before, "indicator")} = ${rows.column(indicator, "weightedBy")}`,
    sql`${rows.column(before, "startsOn")} <= ${rows.column(period, "endsOn")}`,
    sql`${rows.column(weight, "period")} = ${rows.id(before)}`,
    sql`${rows.column(weight, "organisation")} = ${rows.column(value, "organisation")}`,
    sql`${rows.column(weight, "number")} IS NOT NULL`,
    isOfAll(weight, rows),
  ];
  const last = sql`SELECT ${rows.column(weight, "number")} FROM ${from}, ${rows.bare(before)}, ${rows.bare(weight)} WHERE ${all(conditions)} ORDER BY ${rows.column(before, "endsOn")} DESC, ${rows.id(before)} DESC LIMIT 1`;
  return sql`coalesce(${rows.column(value, "denominator")}::numeric, (${last}))`;
}

/** The day on which a site's commissioners are looked at: the last of the period, or the first on which it had any; never one after the day asked about. */
function dayOf(value: Row, rows: Rows): Sql {
  const { period, from, tie } = about(value, rows);
  const {
    row,
    from: commissioners,
    ties,
  } = tied(rows, "Commissioner", (one) => [sql`${rows.column(one, "site")} = ${rows.column(value, "site")}`]);
  const first = sql`(SELECT min(${rows.column(row, "from")}) FROM ${commissioners} WHERE ${ties})`;
  return sql`(SELECT least(${rows.day}, greatest(${rows.column(period, "endsOn")}, ${first})) FROM ${from} WHERE ${tie})`;
}

/**
 * The values of a CCG's districts that a CCG without one of its own is the mean of: rows of `number`. A list of districts can be later than an index, so
 * where a district came of others in between, those stand in.
 */
export function districts(value: Row, rows: Rows): Sql {
  const [tie, past, part] = [rows.row("CommissionedDistrict"), rows.row("Succession"), rows.row("IndicatorValue")];
  const ties = sql`${rows.column(tie, "organisation")} = ${rows.column(value, "organisation")}`;
  const before = sql`SELECT ${rows.column(past, "predecessorOrganisation")} FROM ${rows.bare(tie)} JOIN ${rows.bare(past)} ON ${rows.column(past, "successorOrganisation")} = ${rows.column(tie, "district")} WHERE ${ties}`;
  const conditions = [
    isLike(part, value, rows),
    sql`${rows.column(part, "number")} IS NOT NULL`,
    sql`${rows.column(part, "organisation")} IN (SELECT ${rows.column(tie, "district")} FROM ${rows.bare(tie)} WHERE ${ties} UNION ${before})`,
  ];
  return sql`SELECT ${rows.column(part, "number")} AS number FROM ${rows.bare(part)} WHERE ${all(conditions)}`;
}

/** Whether a value is one of a CCG that nobody published. */
export const followsFromDistricts = (value: Row, rows: Rows): Sql =>
  all(
    ["number", "missing"]
      .map((field) => sql`${rows.column(value, field)} IS NULL`)
      .concat(sql`${rows.column(value, "organisation")} IS NOT NULL`),
  );

/** A number as it is published, or that of a CCG as it follows from its districts. */
export const told = (value: Row, rows: Rows): Sql =>
  sql`coalesce(${rows.column(value, "number")}, CASE WHEN ${followsFromDistricts(value, rows)} THEN (SELECT round(avg(p.number), 4) FROM (${districts(value, rows)}) p) END)`;

/** A value as exact as it can be told: by numerator and denominator where both are given, as published values are rounded. */
function exact(value: Row, rows: Rows): Sql {
  const { indicator, from, tie } = about(value, rows);
  const per = sql`SELECT ${rows.column(indicator, "per")} FROM ${from} WHERE ${tie}`;
  return sql`coalesce((${per})::numeric * ${rows.column(value, "numerator")} / ${rows.column(value, "denominator")}, ${told(value, rows)})`;
}

/**
 * A site's commissioners, each with its value and the weight of that where there are any: rows of `number` as it is told, `exact` as it can be
 * worked out, and `weight`. A partnership spans the CCGs beside it, so it counts only where there are none.
 */
export function parts(value: Row, rows: Rows): Sql {
  const [commissioner, organisation, part] = [rows.row("Commissioner"), rows.row("Organisation"), rows.row("IndicatorValue")];
  const [from, until] = [rows.column(commissioner, "from"), rows.column(commissioner, "until")];
  const own = all([isLike(part, value, rows), sql`${rows.column(part, "organisation")} = ${rows.id(organisation)}`]);
  const inForce = all([
    sql`${rows.column(commissioner, "site")} = ${rows.column(value, "site")}`,
    sql`${rows.id(organisation)} = ${rows.column(commissioner, "organisation")}`,
    sql`${from} <= d.day`,
    sql`(${until} IS NULL OR ${until} > d.day)`,
  ]);
  const spans = sql`${rows.column(organisation, "kind")} = 'PARTNERSHIP'`;
  const found = sql`SELECT ${told(part, rows)} AS number, ${exact(part, rows)} AS exact, ${ownWeight(part, rows)} AS weight, ${spans} AS spans, bool_and(${spans}) OVER () AS alone FROM (SELECT ${dayOf(value, rows)} AS day) d CROSS JOIN ${rows.bare(commissioner)} JOIN ${rows.bare(organisation)} ON ${inForce} LEFT JOIN ${rows.bare(part)} ON ${own}`;
  return sql`SELECT q.number, q.exact, q.weight FROM (${found}) q WHERE q.alone OR NOT q.spans`;
}
