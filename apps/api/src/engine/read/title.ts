import { join, literal, type Sql, sql } from "../sql.ts";
import type { Row, Rows } from "./rows.ts";

/** The words of a choice in place of its name. */
export function words(value: Sql, choices: Readonly<Record<string, string>>): Sql {
  const cases = Object.entries(choices).map(([key, word]) => sql`WHEN ${literal(key)} THEN ${literal(word)}`);
  return sql`CASE ${value} ${join(cases, " ")} END`;
}

function part(rows: Rows, row: Row, name: string): Sql {
  const field = rows.field(row.type, name);
  if (!rows.isShown(row.type, name)) return sql`NULL::text`;
  const value = rows.value(row, name);
  if (field.kind === "link") {
    const target = rows.row(field.to!);
    return sql`(SELECT ${title(rows, target)} FROM ${rows.linked(row, name, target)} WHERE ${rows.id(target)} = ${value})`;
  }
  if (field.kind === "choice") return words(value, field.choices!);
  return field.kind === "day" ? sql`to_char(${value}, 'FMDD FMMonth YYYY')` : sql`${value}::text`;
}

/** What people call a record: its title fields, through links, with a dot between; a code where none of them is shown. */
export function title(rows: Rows, row: Row): Sql {
  const parts = row.type.title.map((name) => part(rows, row, name));
  const text = parts.length === 1 ? parts[0]! : sql`nullif(concat_ws(' · ', ${join(parts, ", ")}), '')`;
  const code = sql`${literal(`${row.type.label.split(" ")[0]} `)} || upper(right(${rows.id(row)}::text, 4))`;
  return sql`coalesce(${text}, ${code})`;
}
