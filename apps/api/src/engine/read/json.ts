import type { Field } from "@trailblazer/fields";
import { join, literal, Sql as Piece, type Sql, sql } from "../sql.ts";

/** A value of a field as the text of JSON. Null is the text `null`. */
export function json(field: Field, value: Sql): Sql {
  switch (field.kind) {
    case "wholeNumber":
      return sql`coalesce(${value}::text, 'null')`;
    case "decimal":
    case "money":
    case "percentage":
      return sql`coalesce(trim_scale(${value})::text, 'null')`;
    case "moment":
      return sql`coalesce(to_char(${value} AT TIME ZONE 'UTC', '"\\""YYYY-MM-DD"T"HH24:MI:SS.MS"Z\\""'), 'null')`;
    default:
      return sql`coalesce(to_json(${value})::text, 'null')`;
  }
}

/** The name of a type, where it is asked for. */
export const typename = (type: string): Sql => literal(`"${type}"`);

/** As many members as are strung together at a time: PostgreSQL walks down a chain of `||`, and has no more stack after some thousands. */
const CHAIN = 50;

/** An object as the text of JSON, out of its members' texts. The keys are GraphQL names: they need no escape. */
export function object(members: readonly (readonly [key: string, value: Sql])[]): Sql {
  if (members.length === 0) return literal("{}");
  const chains: Piece[] = [];
  for (let from = 0; from < members.length; from += CHAIN) {
    const parts = members.slice(from, from + CHAIN).flatMap(([key, value], index): (string | Piece)[] => {
      const start = from + index === 0 ? "'{" : index === 0 ? "'," : " || ',";
      return [`${start}"${key}":' || `, value];
    });
    chains.push(new Piece(["(", ...parts, ")"]));
  }
  return sql`(${join(chains, " || ")} || '}')`;
}
