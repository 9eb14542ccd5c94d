import { type Part, parts } from "@trailblazer/records";
import type { Figure } from "../../engine/read/rows.ts";
import { all, join, literal, sql } from "../../engine/sql.ts";

const status: Figure = (own, rows) => {
  const by = (field: string) => sql`${rows.column(own, field)} <= ${rows.day}`;
  return sql`(CASE WHEN ${by("acceptedOn")} THEN 'ACCEPTED' WHEN ${by("submittedOn")} AND ${rows.column(own, "number")} > 1 THEN 'RESUBMITTED' WHEN ${by("submittedOn")} THEN 'SUBMITTED' WHEN ${by("begunOn")} THEN 'DRAFT' END)`;
};

/** Of those that were accepted by the day, the one that was so last; of one day's, the one sent last. */
const isCurrent: Figure = (own, rows) => {
  const other = rows.row("QuarterlyReturn");
  const same = ["site", "period"].map((field) => sql`${rows.column(other, field)} = ${rows.column(own, field)}`);
  const order = (of: typeof own) => sql`(${rows.column(of, "acceptedOn")}, ${rows.column(of, "number")})`;
  const later = all([...same, sql`${rows.column(other, "acceptedOn")} <= ${rows.day}`, sql`${order(other)} > ${order(own)}`]);
  return sql`(coalesce(${rows.column(own, "acceptedOn")} <= ${rows.day}, false) AND NOT EXISTS (SELECT 1 FROM ${rows.bare(other)} WHERE ${later}))`;
};

const isIn = (prefix: string) => (part: string) => part.startsWith(prefix);
const listed = (names: readonly string[]) => join(names.map(literal), ", ");
const partsOf = (prefix: string) => (Object.keys(parts) as Part[]).filter(isIn(prefix));
const [referrers, teamTypes] = [partsOf("FROM_"), partsOf("TEAMS_")];

const breakdown: Figure = (value, rows) => {
  const part = rows.column(value, "part");
  return sql`(CASE WHEN ${part} = 'TOTAL' THEN 'TOTAL' WHEN ${part} IN (${listed(referrers)}) THEN 'REFERRER' WHEN ${part} IN (${listed(teamTypes)}) THEN 'TEAM_TYPE' ELSE 'WAIT' END)`;
};

/** SQL rounds a numeric's half away from nought, which of what is not negative is half-up. */
const value: Figure = (own, rows) =>
  sql`coalesce(${rows.column(own, "number")}, round(100.0 * ${rows.column(own, "numerator")} / nullif(${rows.column(own, "denominator")}, 0), 1))`;

/** People who are counted once wherever they are seen don't add up, nor do shares. */
const addsUp: Figure = (version, rows) => sql`(${rows.column(version, "counts")} IN ('EVENTS', 'STOCK'))`;

const summable: Figure = (own, rows) => {
  const version = rows.row("MeasureVersion");
  const adds = sql`SELECT ${addsUp(version, rows)} FROM ${rows.linked(own, "definition", version)} WHERE ${rows.id(version)} = ${rows.column(own, "definition")}`;
  return sql`(CASE WHEN ${rows.column(own, "part")} = 'TOTAL' AND (${adds}) THEN ${rows.column(own, "number")} END)`;
};

export const ofVersion = { addsUp };
export const ofReturn = { status, isCurrent };
export const ofValue = { breakdown, value, summable };
