import { isId, type RecordType } from "@trailblazer/fields";
import type { Sql } from "../sql.ts";

/** An id that no record has, in place of what is no id at all: nothing is found, and nothing fails. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
/** An id as it can be asked for. */
export const askedId = (given: unknown): string => (isId(given) ? given : NOBODY);

/** A record's row within a statement, by the alias of its table. */
export interface Row {
  readonly type: RecordType;
  readonly alias: string;
}

/** A day, and a moment of knowledge, that a part of an operation is asked as at. */
export interface Standpoint {
  readonly asOf?: string | null;
  readonly knownAt?: string | null;
}

/** Rows of a table that belong to another row, and what ties them. */
export interface Children {
  readonly row: Row;
  readonly from: Sql;
  readonly tie: Sql;
  /** Whether they are those of one row, and so few of all. */
  readonly isPart: boolean;
}
