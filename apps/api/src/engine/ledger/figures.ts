import type { Model } from "@trailblazer/fields";
import type { Figure, Figures, Rows } from "../read/rows.ts";
import { title } from "../read/title.ts";
import { flat, join, literal, name, type Sql, sql } from "../sql.ts";

const ofSet =
  (column: string): Figure =>
  (row) =>
    sql`(SELECT s.${name(column)} FROM "change_sets" s WHERE s."id" = ${name(row.alias, "change_set_id")})`;

/** What people call the record that a change is about. Each type is asked only of its own changes. */
function label(model: Model): Figure {
  /** The titles of all types, worked out once for a statement: they are long. */
  const titles = new WeakMap<Rows, Sql>();
  const titlesOf = (rows: Rows): Sql => {
    const cases = model.records.map((type) => {
      const record = rows.row(type);
      const found = sql`(SELECT ${title(rows, record)} FROM ${rows.table(record)} WHERE ${rows.id(record)} = c."record_id")`;
      return sql`WHEN ${literal(type.name)} THEN ${found}`;
    });
    return flat(sql`CASE c."record" ${join(cases, " ")} END`);
  };
  return (row, rows) => {
    const found = titles.get(rows) ?? titlesOf(rows);
    titles.set(rows, found);
    return sql`(SELECT ${found} FROM (SELECT ${name(row.alias, "record")}, ${name(row.alias, "record_id")}) c)`;
  };
}

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
