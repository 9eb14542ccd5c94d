import { seat, staffMember } from "@trailblazer/records";
import type { Figure } from "../../engine/read/rows.ts";
import { count, sql } from "../../engine/sql.ts";

/** The day on which somebody's name has been kept as long as it may be; of somebody who never held a post, counted from when the record was made. */
export const forgetOn: Figure = (staff, rows) => {
  const { row, from, tie } = rows.children(staff, "postings");
  const [until, years] = [rows.column(row, "until"), count(staffMember.kept!.years)];
  const isHeld = sql`EXISTS (SELECT 1 FROM ${from} WHERE ${tie} AND (${until} IS NULL OR ${until} > ${rows.day}))`;
  const left = sql`coalesce((SELECT max(${until}) FROM ${from} WHERE ${tie}), (${rows.column(staff, "createdAt")} AT TIME ZONE 'Europe/London')::date)`;
  return sql`(CASE WHEN ${rows.column(staff, "forgottenOn")} IS NULL AND NOT ${isHeld} THEN (${left} + make_interval(years => ${years}))::date END)`;
};

/** The same of those whom a seat on a board names: counted from the day on which it ended. */
export const forgetSeatOn: Figure = (row, rows) => {
  const [until, years] = [rows.column(row, "until"), count(seat.kept!.years)];
  const isNamed = sql`coalesce(${rows.column(row, "name")}, ${rows.column(row, "supportingAdult")}) IS NOT NULL`;
  return sql`(CASE WHEN ${rows.column(row, "forgottenOn")} IS NULL AND ${isNamed} AND ${until} <= ${rows.day} THEN (${until} + make_interval(years => ${years}))::date END)`;
};
