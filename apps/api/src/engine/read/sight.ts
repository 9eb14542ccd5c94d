import type { RecordType } from "@trailblazer/fields";
import type { Sql } from "../sql.ts";
import type { Row, Rows } from "./rows.ts";

/** What of the rows may be seen by whoever asks. */
export interface Sight {
  /** Which rows of a type may be seen; undefined where all may. */
  readable(rows: Rows, row: Row): Sql | undefined;
  /** Whether a row that may be seen brings those at the other end of a link into sight, so that they need not be asked for again. */
  bringsAlong(type: RecordType, link: string, way: "up" | "down"): boolean;
  /** Whether a field is shown in any row. */
  isShown(type: RecordType, field: string): boolean;
  /** In which rows a field is shown; undefined where in all. */
  shown(rows: Rows, row: Row, field: string): Sql | undefined;
  /** The value of a field as it may be seen: of the ledger, which tells of other records. */
  masked(rows: Rows, row: Row, field: string, value: Sql): Sql;
  /** Refuses a field that is shown nowhere. */
  refuse(type: RecordType, field: string): never;
}
