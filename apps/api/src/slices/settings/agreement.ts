import type { Figure } from "../../engine/read/rows.ts";
import { all, sql } from "../../engine/sql.ts";

const state: Figure = (agreement, rows) => {
  const [from, until] = [rows.column(agreement, "from"), rows.column(agreement, "until")];
  const signed = ["settingSignedOn", "siteSignedOn"].map((field) => sql`${rows.column(agreement, field)} <= ${rows.day}`);
  return sql`(CASE WHEN ${from} > ${rows.day} THEN 'TO_COME' WHEN ${until} <= ${rows.day} THEN 'ENDED' WHEN ${all(signed)} THEN 'IN_FORCE' ELSE 'UNSIGNED' END)`;
};

/** The states that a setting's agreements may be in on the day, from the best. */
const best = sql`ARRAY['IN_FORCE', 'UNSIGNED', 'ENDED']`;

const agreementState: Figure = (setting, rows) => {
  const { row, from, tie } = rows.children(setting, "agreements");
  const places = sql`SELECT min(array_position(${best}, ${state(row, rows)})) FROM ${from} WHERE ${tie}`;
  return sql`coalesce((${best})[(${places})], 'NONE')`;
};

export const ofSetting = { agreementState };
export const ofAgreement = { state };
