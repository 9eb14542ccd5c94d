import { type Sql, sql } from "../sql.ts";

/** What days can be put together by. Terms begin in January, April and September; a financial year in April, an academic year in September. */
export const bucketWords = {
  MONTH: "Calendar months.",
  TERM: "School terms: from 1 September (autumn), 1 January (spring) and 1 April (summer).",
  QUARTER: "Calendar quarters.",
  FINANCIAL_QUARTER: "Quarters of the financial year: the first begins on 1 April.",
  YEAR: "Calendar years.",
  FINANCIAL_YEAR: "Financial years, from 1 April.",
  ACADEMIC_YEAR: "Academic years, from 1 September.",
} as const;

export type Bucket = keyof typeof bucketWords;

/** The same by their names, as an enumeration. */
export const buckets = Object.fromEntries(Object.keys(bucketWords).map((name) => [name, name])) as Readonly<Record<Bucket, Bucket>>;

const year = (value: Sql, months: Sql) => sql`(date_trunc('year', ${value} - ${months}) + ${months})::date`;

/** The first day of what a day is put together with. */
const firstDay: Readonly<Record<Bucket, (value: Sql) => Sql>> = {
  MONTH: (value) => sql`date_trunc('month', ${value})::date`,
  TERM: (value) =>
    sql`make_date(extract(year FROM ${value})::integer, CASE WHEN extract(month FROM ${value}) < 4 THEN 1 WHEN extract(month FROM ${value}) < 9 THEN 4 ELSE 9 END, 1)`,
  QUARTER: (value) => sql`date_trunc('quarter', ${value})::date`,
  FINANCIAL_QUARTER: (value) => sql`date_trunc('quarter', ${value})::date`,
  YEAR: (value) => sql`date_trunc('year', ${value})::date`,
  FINANCIAL_YEAR: (value) => year(value, sql`interval '3 months'`),
  ACADEMIC_YEAR: (value) => year(value, sql`interval '8 months'`),
};

export const bucketed = (bucket: Bucket, value: Sql): Sql => firstDay[bucket](value);
