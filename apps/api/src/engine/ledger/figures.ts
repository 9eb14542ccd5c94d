import type { Model } from "@trailblazer/fields";
import type { Figure, Figures, Row, Rows } from "../read/rows.ts";
import { title } from "../read/title.ts";
import { join, literal, name, type Sql, sql } from "../sql.ts";

const ofSet =
  (column: string): Figure =>
  (row) =>
    sql`(SELECT s.${name(column)} FROM "change_sets" s WHERE s."id" = ${name(row.alias, "change_set_id")})`;

/** What people call the record that a change is about. Each type is asked only of its own changes. */
const label =
  (model: Model): Figure =>
  (row: Row, rows: Rows): Sql => {
    const cases = model.records.map((type) => {
      const record = rows.row(type);
      const found = sql`(SELECT ${title(rows, record)} FROM ${rows.table(record)} WHERE ${rows.id(record)} = ${name(row.alias, "record_id")})`;
      return sql`WHEN ${literal(type.name)} THEN ${found}`;
    });
    return sql`CASE ${name(row.alias, "record")} ${join(cases, " ")} END`;
  };

/** The figures of the ledger: what a change says of its set, and what its record is called. */
export const ledgerFigures = (model: Model): Figures => ({
  Change: {
    recordId: (row) => sql`${name(row.alias, "record_id")}::text`,
    label: label(model),
    at: ofSet("at"),
    by: ofSet("by"),
    way: ofSet("way"),
    reason: ofSet("reason"),
  },
});
