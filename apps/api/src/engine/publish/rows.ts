import type { Field, RecordType } from "@trailblazer/fields";
import { json, object } from "../read/json.ts";
import type { Row, Rows } from "../read/rows.ts";
import type { Asked } from "../read/selection.ts";
import { literal, type Sql, sql } from "../sql.ts";
import { keys, marker } from "./markers.ts";

/** The cells of a part of an answer, as members of it: by their names the text of the JSON of their rows, `null` for none at all. */
export const cells = (type: RecordType, named: readonly (readonly [name: string, rows: Sql])[]): [string, Sql][] => [
  [keys.family, literal(`"${type.name}"`)],
  [keys.cells, object(named)],
];

/** Ids as the rows of a cell. No rows are a number as well. */
export const counted = (ids: Sql): Sql => sql`coalesce(${ids}, '[]')`;

/** A number of people that stands in a row, until it is known what may be told of it. */
export function numberOf(rows: Rows, row: Row, name: string, field: Field): Sql {
  const value = json(field, rows.value(row, name));
  if (field.people !== true) {
    const [part, whole] = field.people!.share;
    return marker("share", { of: name, part, whole }, { value });
  }
  // A share without its part and its whole can't be made of what is published of them.
  return field.kind === "wholeNumber" ? marker("count", { of: name }) : marker("never", {}, { value });
}

/** The cells of the numbers of people that are asked of a row: each is of that row alone. */
export function cellsOfRow(rows: Rows, row: Row, fields: readonly Asked[]): [string, Sql][] {
  const named = new Map<string, Sql>();
  const add = (name: string, condition: Sql) => {
    const value = rows.value(row, name);
    named.set(
      name,
      sql`CASE WHEN ${value} IS NOT NULL AND ${condition} THEN '[["' || ${rows.id(row)}::text || '",' || ${value}::bigint || ']]' ELSE 'null' END`,
    );
  };
  for (const { name } of fields) {
    const { people, kind } = row.type.fields[name] ?? {};
    if (!people) continue;
    if (people === true) {
      if (kind === "wholeNumber") add(name, sql`true`);
      continue;
    }
    for (const of of people.share) add(of, sql`true`);
    // What is no share is a number by itself.
    add(name, sql`${rows.value(row, people.share[0])} IS NULL`);
  }
  return named.size ? cells(row.type, [...named]) : [];
}
