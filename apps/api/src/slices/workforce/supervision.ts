import { turnsInYear } from "@trailblazer/records";
import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, count, join, literal, type Sql, sql } from "../../engine/sql.ts";
import { ofSite as inSite, ofTeam as inTeam, type Place } from "./held.ts";

/** Hours a year, by which an hour a fortnight and an hour a month are compared. */
const yearly = (row: Row, rows: Rows) => {
  const turns = Object.entries(turnsInYear).map(([every, times]) => sql`WHEN ${literal(every)} THEN ${count(times)}`);
  return sql`(${rows.column(row, "hours")} * CASE ${rows.column(row, "every")} ${join(turns, " ")} END)`;
};

/** The day on which somebody qualified, as far as is known by the day; of somebody in training, the day itself. */
function qualifiedOn(person: Sql, rows: Rows): Sql {
  const row = rows.row("Traineeship");
  const [enrolled, qualified, left] = ["enrolledOn", "qualifiedOn", "leftOn"].map((field) => rows.column(row, field));
  const by = (day: Sql) => sql`coalesce(${day} <= ${rows.day}, false)`;
  const value = sql`max(CASE WHEN ${by(qualified!)} THEN ${qualified!} ELSE ${rows.day} END)`;
  const own = all([sql`${rows.column(row, "staffMember")} = ${person}`, by(enrolled!), sql`NOT ${by(left!)}`]);
  return sql`(SELECT ${value} FROM ${rows.table(row)} WHERE ${own})`;
}

/** The minimums that somebody is held to on the day, and of which they have less. */
function missed(person: Sql, rows: Rows): { readonly kind: Sql; readonly from: Sql; readonly where: Sql } {
  const [minimum, supervision] = [rows.row("SupervisionStandard"), rows.row("Supervision")];
  const since = sql`"since"."day"`;
  const after = (months: Sql) => sql`(${since} + make_interval(months => ${months}))::date`;
  const [first, end] = [rows.column(minimum, "monthsFrom"), rows.column(minimum, "monthsUntil")];
  const own = all([
    sql`${rows.column(supervision, "supervisee")} = ${person}`,
    sql`${rows.column(supervision, "kind")} = ${rows.column(minimum, "kind")}`,
    rows.inForce(supervision),
  ]);
  const had = sql`coalesce((SELECT sum(${yearly(supervision, rows)}) FROM ${rows.table(supervision)} WHERE ${own}), 0)`;
  return {
    kind: rows.column(minimum, "kind"),
    from: sql`${rows.table(minimum)} CROSS JOIN LATERAL (SELECT ${qualifiedOn(person, rows)} AS "day" OFFSET 0) "since"`,
    where: all([
      sql`(${since} IS NULL OR ${after(first)} <= ${rows.day})`,
      sql`(${end} IS NULL OR ${after(end)} > ${rows.day})`,
      sql`${had} < ${yearly(minimum, rows)}`,
    ]),
  };
}

const isPractitioner = (post: Row, rows: Rows) => sql`${rows.column(post, "role")} = 'EMHP'`;

/** Nobody is held to the minimums but who is in an EMHP's post. */
const supervisionBelow: Figure = (person, rows) => {
  const { row: posting, from, tie } = rows.children(person, "postings");
  const post = rows.row("Post");
  const own = all([tie, rows.inForce(posting), isPractitioner(post, rows)]);
  const practises = sql`EXISTS (SELECT 1 FROM ${from} JOIN ${rows.bare(post)} ON ${rows.id(post)} = ${rows.column(posting, "post")} WHERE ${own})`;
  const found = missed(rows.id(person), rows);
  const kinds = sql`SELECT count(DISTINCT ${found.kind}) AS "count", min(${found.kind}::text) AS "one" FROM ${found.from} WHERE ${found.where}`;
  return sql`(CASE WHEN ${practises} THEN (SELECT CASE WHEN "count" > 1 THEN 'BOTH' ELSE "one" END FROM (${kinds}) "kinds") END)`;
};

const peopleSupervised: Figure = (person, rows) => {
  const { row, from, tie } = rows.children(person, "supervising");
  return sql`(SELECT count(DISTINCT ${rows.column(row, "supervisee")})::integer FROM ${from} WHERE ${all([tie, rows.inForce(row)])})`;
};

const staffOf = (place: Place, rows: Rows) => {
  const { posting, post, from, where } = place(rows, rows.day);
  return { post, person: rows.column(posting, "staffMember"), from, where };
};

/** Pairs of who supervises and who is supervised on the day, by those who supervise anybody. */
const span = (place: Place, rows: Rows): Sql => {
  const { person, from, where } = staffOf(place, rows);
  const row = rows.row("Supervision");
  const [by, of] = [rows.column(row, "supervisor"), rows.column(row, "supervisee")];
  const here = all([rows.inForce(row), sql`${by} IN (SELECT ${person} FROM ${from} WHERE ${where})`]);
  return sql`(SELECT round(count(DISTINCT (${by}, ${of}))::numeric / nullif(count(DISTINCT ${by}), 0), 2) FROM ${rows.table(row)} WHERE ${here})`;
};

const below = (place: Place, rows: Rows): Sql => {
  const { post, person, from, where } = staffOf(place, rows);
  const found = missed(person, rows);
  const lacks = sql`EXISTS (SELECT 1 FROM ${found.from} WHERE ${found.where})`;
  return sql`(SELECT count(DISTINCT ${person})::integer FROM ${from} WHERE ${all([where, isPractitioner(post, rows), lacks])})`;
};

/** Training that was completed by the day stands for readiness, as do the years that the minimum of the kind asks. */
const supervisorReady: Figure = (supervision, rows) => {
  const [minimum, step, earlier] = [rows.row("SupervisionStandard"), rows.row("CareerStep"), rows.row("Supervision")];
  const supervisor = rows.column(supervision, "supervisor");
  const ofKind = sql`${rows.column(minimum, "kind")} = ${rows.column(supervision, "kind")}`;
  const years = sql`(SELECT min(${rows.column(minimum, "supervisorYears")}) FROM ${rows.table(minimum)} WHERE ${ofKind})`;
  const trained = all([
    sql`${rows.column(step, "staffMember")} = ${supervisor}`,
    sql`${rows.column(step, "kind")} = 'SUPERVISOR_TRAINING'`,
    sql`${rows.column(step, "completedOn")} <= ${rows.day}`,
  ]);
  const since = sql`(SELECT min(${rows.column(earlier, "from")}) FROM ${rows.table(earlier)} WHERE ${rows.column(earlier, "supervisor")} = ${supervisor})`;
  const long = sql`coalesce((${since} + make_interval(years => "asked"."years"))::date <= ${rows.day}, false)`;
  const ready = sql`(EXISTS (SELECT 1 FROM ${rows.table(step)} WHERE ${trained}) OR ${long})`;
  return sql`(SELECT CASE WHEN "asked"."years" IS NOT NULL AND ${supervisor} IS NOT NULL THEN ${ready} END FROM (SELECT ${years} AS "years" OFFSET 0) "asked")`;
};

const of = (at: (row: Row) => Place): Readonly<Record<"spanOfSupervision" | "belowSupervision", Figure>> => ({
  spanOfSupervision: (row, rows) => span(at(row), rows),
  belowSupervision: (row, rows) => below(at(row), rows),
});

export const ofStaffMember = { supervisionBelow, peopleSupervised };
export const ofSupervision = { supervisorReady };
export const ofTeam = of(inTeam);
export const ofSite = of(inSite);
