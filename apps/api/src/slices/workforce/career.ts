import { bands, destinationCodes, reasonCodes } from "@trailblazer/records";
import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, join, literal, type Sql, sql } from "../../engine/sql.ts";

const codeOf =
  (field: string, codes: Readonly<Partial<Record<string, string>>>): Figure =>
  (posting, rows) => {
    const cases = Object.entries(codes).map(([choice, code]) => sql`WHEN ${literal(choice)} THEN ${literal(code!)}`);
    return sql`(CASE ${rows.column(posting, field)} ${join(cases, " ")} END)`;
  };

const ladder = join(
  Object.keys(bands)
    .filter((band) => band !== "OTHER")
    .map(literal),
  ", ",
);
const rung = (band: Sql) => sql`array_position(ARRAY[${ladder}], ${band}::text)`;

/** The step from the posting before to this one; none while another, begun earlier, goes on beside it. */
const step: Figure = (posting: Row, rows: Rows) => {
  const before = rows.row("Posting");
  const [from, until] = [rows.column(before, "from"), rows.column(before, "until")];
  const own = all([
    sql`${rows.column(before, "staffMember")} = ${rows.column(posting, "staffMember")}`,
    sql`${from} < ${rows.column(posting, "from")}`,
  ]);
  const [was, is] = [rung(rows.column(before, "band")), rung(rows.column(posting, "band"))];
  const taken = sql`CASE WHEN ${until} IS NULL OR ${until} > ${rows.column(posting, "from")} THEN NULL WHEN ${was} = ${is} THEN 'SAME_BAND' WHEN ${was} < ${is} THEN 'HIGHER' WHEN ${was} > ${is} THEN 'LOWER' END`;
  const last = sql`SELECT ${taken} FROM ${rows.table(before)} WHERE ${own} ORDER BY ${until} DESC NULLS FIRST, ${from} DESC, ${rows.id(before)} LIMIT 1`;
  return sql`(CASE WHEN NOT EXISTS (SELECT 1 FROM ${rows.table(before)} WHERE ${own}) THEN 'FIRST' ELSE (${last}) END)`;
};

export const ofPosting: Readonly<Record<"leavingReasonCode" | "destinationCode" | "step", Figure>> = {
  leavingReasonCode: codeOf("leavingReason", reasonCodes),
  destinationCode: codeOf("destination", destinationCodes),
  step,
};
