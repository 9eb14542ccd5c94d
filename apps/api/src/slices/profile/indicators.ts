import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";
import { about, districts, followsFromDistricts, isOfAll, ownWeight, parts, told } from "./areas.ts";

const weighted = (number: Sql) => sql`round(sum(${number} * p.weight) / nullif(sum(p.weight) FILTER (WHERE p.number IS NOT NULL), 0), 4)`;

/** A site's value out of those of its commissioners. One alone gives its own, however the indicator is put together; a sum needs all of them. */
function derived(value: Row, rows: Rows): Sql {
  const { indicator, from, tie } = about(value, rows);
  const combines = sql`(SELECT ${rows.column(indicator, "combines")} FROM ${from} WHERE ${tie})`;
  return sql`(SELECT CASE WHEN count(*) = 1 THEN max(p.number) ELSE CASE ${combines} WHEN 'WEIGHTED' THEN ${weighted(sql`p.exact`)} WHEN 'SUMMED' THEN CASE WHEN count(p.number) = count(*) THEN sum(p.number) END END END FROM (${parts(value, rows)}) p)`;
}

/** Which of a site's commissioners its value is made of: of several those that have a weight, but in a sum. */
function counted(value: Row, rows: Rows): Sql {
  const { indicator, from, tie } = about(value, rows);
  const needsWeight = sql`(SELECT ${rows.column(indicator, "combines")} = 'WEIGHTED' FROM ${from} WHERE ${tie})`;
  return sql`(SELECT (CASE WHEN count(*) > 1 AND ${needsWeight} THEN count(p.number) FILTER (WHERE p.weight IS NOT NULL) ELSE count(p.number) END)::integer FROM (${parts(value, rows)}) p)`;
}

const isOfSite = (value: Row, rows: Rows) => sql`${rows.column(value, "site")} IS NOT NULL`;
const ofSite = (value: Row, rows: Rows, what: Sql) => sql`(CASE WHEN ${isOfSite(value, rows)} THEN ${what} END)`;

const numberOf: Figure = (value, rows) => sql`coalesce(${told(value, rows)}, ${ofSite(value, rows, derived(value, rows))})`;

const weightOf: Figure = (value, rows) => {
  const sum = sql`(SELECT sum(p.weight) FILTER (WHERE p.number IS NOT NULL) FROM (${parts(value, rows)}) p)`;
  return sql`(CASE WHEN ${isOfSite(value, rows)} THEN coalesce(${rows.column(value, "denominator")}::numeric, ${sum}) ELSE ${ownWeight(value, rows)} END)`;
};

/** Better or worse than England, by the polarity of the indicator. */
const standing = (number: Sql, england: Sql, polarity: Sql) =>
  sql`(CASE WHEN ${number} IS NULL OR ${england} IS NULL OR ${polarity} = 'NEITHER' THEN NULL WHEN ${number} = ${england} THEN 'SAME' WHEN (${number} > ${england}) = (${polarity} = 'HIGHER') THEN 'BETTER' ELSE 'WORSE' END)`;

const standingOf: Figure = (value, rows) => {
  const { period, indicator, from, tie } = about(value, rows);
  const compared = standing(sql`v.value`, rows.column(period, "england"), rows.column(indicator, "polarity"));
  return sql`(SELECT ${compared} FROM ${from}, (SELECT ${numberOf(value, rows)} AS value) v WHERE ${tie})`;
};

/** Something of the values of sites within a period, each by its value and its weight. */
const overSites =
  (what: Sql): Figure =>
  (period, rows) => {
    const value = rows.row("IndicatorValue");
    const own = all([sql`${rows.column(value, "period")} = ${rows.id(period)}`, isOfSite(value, rows), isOfAll(value, rows)]);
    return sql`(SELECT ${what} FROM (SELECT ${numberOf(value, rows)} AS number, ${weightOf(value, rows)} AS weight FROM ${rows.bare(value)} WHERE ${own}) p)`;
  };

const sitesMean = overSites(sql`round(avg(p.number), 4)`);
const sitesWeightedMean = overSites(weighted(sql`p.number`));

const less =
  (mean: Figure): Figure =>
  (period, rows) =>
    sql`(${mean(period, rows)} - ${rows.column(period, "england")})`;
const meanGap = less(sitesMean);

export const ofValue = {
  value: numberOf,
  weight: weightOf,
  commissioners: (value: Row, rows: Rows) => ofSite(value, rows, sql`(SELECT count(*)::integer FROM (${parts(value, rows)}) p)`),
  commissionersCounted: (value: Row, rows: Rows) => ofSite(value, rows, counted(value, rows)),
  districtsCounted: (value: Row, rows: Rows) =>
    sql`(CASE WHEN ${followsFromDistricts(value, rows)} THEN (SELECT count(*)::integer FROM (${districts(value, rows)}) p) END)`,
  standing: standingOf,
} satisfies Record<string, Figure>;

export const ofPeriod = {
  sites: overSites(sql`count(p.number)::integer`),
  sitesMean,
  sitesWeightedMean,
  meanGap,
  meanGapShare: (period: Row, rows: Rows) => sql`round(100 * ${meanGap(period, rows)} / nullif(${rows.column(period, "england")}, 0), 2)`,
  weightedGap: less(sitesWeightedMean),
  meanStanding: (period: Row, rows: Rows) => {
    const indicator = rows.row("Indicator");
    const compared = standing(sql`v.mean`, rows.column(period, "england"), rows.column(indicator, "polarity"));
    return sql`(SELECT ${compared} FROM ${rows.bare(indicator)}, (SELECT ${sitesMean(period, rows)} AS mean) v WHERE ${rows.id(indicator)} = ${rows.column(period, "indicator")})`;
  },
} satisfies Record<string, Figure>;
