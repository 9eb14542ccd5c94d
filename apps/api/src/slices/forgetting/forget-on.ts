import type { RecordType } from "@trailblazer/fields";
import { contact, seat, staffMember } from "@trailblazer/records";
import type { Figure } from "../../engine/read/rows.ts";
import { count, join, sql } from "../../engine/sql.ts";

/** The day on which somebody's name has been kept as long as it may be; of somebody who never held a post, counted from when the record was made. */
export const forgetOn: Figure = (staff, rows) => {
  const { row, from, tie } = rows.children(staff, "postings");
  const [until, years] = [rows.column(row, "until"), count(staffMember.kept!.years)];
  const isHeld = sql`EXISTS (SELECT 1 FROM ${from} WHERE ${tie} AND (${until} IS NULL OR ${until} > ${rows.day}))`;
  const left = sql`coalesce((SELECT max(${until}) FROM ${from} WHERE ${tie}), (${rows.column(staff, "createdAt")} AT TIME ZONE 'Europe/London')::date)`;
  return sql`(CASE WHEN ${rows.column(staff, "forgottenOn")} IS NULL AND NOT ${isHeld} THEN (${left} + make_interval(years => ${years}))::date END)`;
};

/** The same of those whom a record with a term names: counted from the day on which the term ended. */
const forgetAfter =
  ({ kept }: RecordType, names: readonly string[]): Figure =>
  (row, rows) => {
    const until = rows.column(row, "until");
    const isNamed = sql`num_nonnulls(${join(
      names.map((field) => rows.column(row, field)),
      ", ",
    )}) > 0`;
    return sql`(CASE WHEN ${rows.column(row, "forgottenOn")} IS NULL AND ${isNamed} AND ${until} <= ${rows.day} THEN (${until} + make_interval(years => ${count(kept!.years)}))::date END)`;
  };

export const forgetSeatOn = forgetAfter(seat, ["name", "supportingAdult"]);
export const forgetContactOn = forgetAfter(contact, ["name"]);
