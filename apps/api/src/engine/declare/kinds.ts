import type { Field, Kind } from "@trailblazer/fields";
import type { GraphQLScalarType } from "graphql";
import { ID, Int } from "type-graphql";
import type { ColumnOptions } from "typeorm";
import { DateScalar, DateTimeScalar, DecimalScalar } from "./scalars.ts";

/** How a filter compares values of a kind: its operators and their meaning. */
export type Comparison = "id" | "text" | "number" | "decimal" | "day" | "moment" | "yesNo" | "choice" | "choices";

/** The server's half of a kind. The console has the other. */
export interface ServerKind {
  /** The PostgreSQL type, to which parameters and cursors are cast. */
  readonly type: (field: Field) => string;
  readonly column: (field: Field) => ColumnOptions;
  /** The GraphQL type; a choice's enumeration is made from the field itself. */
  readonly graph: GraphQLScalarType | typeof String | typeof Boolean | "enum";
  readonly comparison: Comparison;
}

const chars = (field: Field): ColumnOptions => ({ type: "varchar", length: String(field.max ?? 200) });
const numeric: ServerKind = {
  type: () => "numeric",
  column: (field) => ({ type: "numeric", precision: 15, scale: field.decimals ?? 2 }),
  graph: DecimalScalar,
  comparison: "decimal",
};
const line: ServerKind = { type: () => "text", column: chars, graph: String, comparison: "text" };

export const serverKinds: Readonly<Record<Kind, ServerKind>> = {
  text: line,
  longText: line,
  code: line,
  email: line,
  webAddress: line,
  wholeNumber: { type: () => "integer", column: () => ({ type: "integer" }), graph: Int, comparison: "number" },
  decimal: numeric,
  money: numeric,
  percentage: numeric,
  day: { type: () => "date", column: () => ({ type: "date" }), graph: DateScalar, comparison: "day" },
  moment: { type: () => "timestamptz", column: () => ({ type: "timestamptz" }), graph: DateTimeScalar, comparison: "moment" },
  yesNo: { type: () => "boolean", column: () => ({ type: "boolean" }), graph: Boolean, comparison: "yesNo" },
  choice: { type: () => "text", column: () => ({ type: "varchar", length: "60" }), graph: "enum", comparison: "choice" },
  choices: { type: () => "text[]", column: () => ({ type: "varchar", length: "60", array: true }), graph: "enum", comparison: "choices" },
  link: { type: () => "uuid", column: () => ({ type: "uuid" }), graph: ID, comparison: "id" },
};
