import { searchText } from "../declare/indexes.ts";
import { bind, type Sql, sql } from "../sql.ts";
import type { Row, Rows } from "./rows.ts";

/** The text in which a record is looked for: its fields marked `search`, those of linked records included, as far as they are shown. */
function document(rows: Rows, row: Row): Sql | undefined {
  const parts = Object.entries(row.type.fields).flatMap(([name, field]) => {
    if (!field.search || !rows.isShown(row.type, name)) return [];
    const value = rows.value(row, name);
    if (field.kind !== "link") return [value];
    const target = rows.row(field.to!);
    const found = document(rows, target);
    return found ? [sql`(SELECT ${found} FROM ${rows.linked(row, name, target)} WHERE ${rows.id(target)} = ${value})`] : [];
  });
  return parts.length === 0 ? undefined : searchText(parts);
}

/** Which rows answer a search, and how closely: contained words first, then words that are spelled alike (`<%`: by half at least, as connections are told). */
export function search(rows: Rows, row: Row, words: string): { matches: Sql; closeness: Sql } {
  const hidden = Object.entries(row.type.fields).find(([name, field]) => field.search && !rows.isShown(row.type, name));
  const found = document(rows, row);
  if (!found && hidden) rows.look(row, hidden[0]);
  const text = found ?? sql`''`;
  const wanted = words.trim().toLowerCase().replace(/\s+/g, " ");
  const asked = bind(wanted, "text");
  const contained = bind(`%${wanted.replace(/[\\%_]/g, "\\$&").replaceAll(" ", "%")}%`, "text");
  return {
    matches: sql`(${text} LIKE ${contained} OR ${asked} <% ${text})`,
    closeness: sql`(word_similarity(${asked}, ${text}) + CASE WHEN ${text} LIKE ${contained} THEN 1 ELSE 0 END)::double precision`,
  };
}
