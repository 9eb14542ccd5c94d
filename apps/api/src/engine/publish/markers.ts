import { literal, type Sql, sql } from "../sql.ts";

/** The rows that a number is made of: their ids, each with what it adds where that is not one. */
export type Members = readonly (string | readonly [id: string, size: number])[];

/** What stands in the place of a number about people until it is known what may be told of it: `of` names the cell that it is of. */
export type Marker =
  | { readonly "#": "count" | "percent"; readonly of: string }
  | { readonly "#": "distinct"; readonly of: string; readonly value: number | null; readonly isOfPeople: boolean }
  | { readonly "#": "sum" | "average" | "mean" | "number"; readonly of: string; readonly value: number | null }
  | { readonly "#": "share"; readonly of: string; readonly part: string; readonly whole: string; readonly value: number | null }
  | { readonly "#": "extreme" | "never"; readonly value: unknown }
  | { readonly "#": "suppressed" };

/** What a part of an answer carries beside its fields. No GraphQL name can be the same. */
export const keys = { family: "#family", cells: "#cells", order: "#order", by: "#by" } as const;

/** Whether a statement gives anything that can only be told once it is published. What people write is bound to it, and is no part of its text. */
export const isMarked = (statement: string): boolean => /"#(family|order)?":/.test(statement);

/** The JSON of a marker, with what is known when the statement is written. */
export function marker(
  kind: Marker["#"],
  known: Readonly<Record<string, string | boolean>> = {},
  computed: Readonly<Record<string, Sql>> = {},
): Sql {
  const fixed = JSON.stringify({ "#": kind, ...known }).slice(0, -1);
  const members = Object.entries(computed).reduce(
    (text, [key, value]) => sql`${text} || ${literal(`,"${key}":`)} || ${value}`,
    literal(fixed),
  );
  return sql`(${members} || '}')`;
}
