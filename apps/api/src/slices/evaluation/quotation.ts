import type { Figure } from "../../engine/read/rows.ts";
import { all, sql } from "../../engine/sql.ts";

/** What was said, for as long as it may be told: consent is looked at today and as it stands now, whatever day or moment is asked about. */
export const quotation: Figure = (quote, rows) => {
  const now = rows.row("Quote");
  const until = rows.column(now, "consentUntil");
  const consents = [
    sql`${rows.id(now)} = ${rows.id(quote)}`,
    sql`${rows.column(now, "consentFrom")} <= ${rows.today}`,
    sql`(${until} IS NULL OR ${until} > ${rows.today})`,
  ];
  return sql`(SELECT ${rows.column(now, "words")} FROM ${rows.present(now)} WHERE ${all(consents)})`;
};
