import { minimumMembership, type Sector } from "@trailblazer/records";
import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, join, literal, type Sql, sql } from "../../engine/sql.ts";

/** A part of a whole as a percentage; none where there is no whole. */
const share = (part: Sql, whole: Sql) => sql`round(100.0 * ${part} / nullif(${whole}, 0), 2)`;

const cases = (words: Readonly<Record<string, Sector>>) =>
  join(
    Object.entries(words).map(([from, to]) => sql`WHEN ${literal(from)} THEN ${literal(to)}`),
    " ",
  );

/** What a seat speaks for decides its sector. Who commissions or provides may be of any: their organisation decides, and without one they are NHS. */
const sector: Figure = (seat, rows) => {
  const organisation = rows.row("Organisation");
  const kind = sql`(SELECT ${rows.column(organisation, "kind")} FROM ${rows.linked(seat, "organisation", organisation)} WHERE ${rows.id(organisation)} = ${rows.column(seat, "organisation")})`;
  const speaksFor = rows.column(seat, "speaksFor");
  const decided = cases({
    COUNCIL: "COUNCIL",
    EDUCATION: "EDUCATION",
    VOLUNTARY: "VOLUNTARY",
    YOUNG_PEOPLE: "PEOPLE",
    PARENTS_AND_CARERS: "PEOPLE",
  });
  const byKind = cases({ CCG: "NHS", ICB: "NHS", PARTNERSHIP: "NHS", TRUST: "NHS", COUNCIL: "COUNCIL", VOLUNTARY: "VOLUNTARY" });
  const known = sql`CASE ${kind} ${byKind} END`;
  return sql`coalesce(CASE ${speaksFor} ${decided} END, ${known}, CASE WHEN ${speaksFor} = 'OTHER' OR ${rows.column(seat, "organisation")} IS NOT NULL THEN 'OTHER' ELSE 'NHS' END)`;
};

/** Young people, parents and carers need a consent that holds for as long as they sit. */
const consentMissing: Figure = (seat, rows) => {
  const [from, until] = [rows.column(seat, "consentFrom"), rows.column(seat, "consentUntil")];
  const consents = sql`coalesce(${from} <= ${rows.day} AND ${until} > ${rows.day}, false)`;
  return sql`(${rows.column(seat, "speaksFor")} IN ('YOUNG_PEOPLE', 'PARENTS_AND_CARERS') AND ${rows.inForce(seat)} AND NOT ${consents})`;
};

const seats = (board: Row, rows: Rows, where: (seat: Row) => readonly Sql[] = () => []) =>
  rows.count(board, "seats", (seat) => all([rows.inForce(seat), ...where(seat)]));

const seatsHeld: Figure = (board, rows) => seats(board, rows);

const ofSector =
  (wanted: Sector): Figure =>
  (board, rows) =>
    share(
      seats(board, rows, (seat) => [sql`${sector(seat, rows)} = ${literal(wanted)}`]),
      seats(board, rows),
    );

/** One that no longer meets, or does not yet, lacks nobody. */
const missingGroups: Figure = (board, rows) => {
  const missing = Object.keys(minimumMembership).map((group) => {
    const held = seats(board, rows, (seat) => [sql`${rows.column(seat, "speaksFor")} = ${literal(group)}`]);
    return sql`CASE WHEN ${held} = 0 THEN ${literal(group)} END`;
  });
  return sql`(CASE WHEN ${rows.inForce(board)} THEN array_remove(ARRAY[${join(missing, ", ")}], NULL) ELSE ARRAY[]::text[] END)`;
};

const groupsMissing: Figure = (board, rows) => sql`cardinality(${missingGroups(board, rows)})`;

const chairSector: Figure = (board, rows) => {
  const { row, from, tie } = rows.children(board, "seats");
  return sql`(SELECT ${sector(row, rows)} FROM ${from} WHERE ${all([tie, rows.column(row, "chair"), rows.inForce(row)])})`;
};

export const ofSeat = { sector, consentMissing };
export const ofBoard = {
  missingGroups,
  groupsMissing,
  seatsHeld,
  nhsShare: ofSector("NHS"),
  educationShare: ofSector("EDUCATION"),
  chairSector,
};
