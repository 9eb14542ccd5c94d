import type { Row } from "../api/queries.ts";
import type { Where } from "../list/where.ts";

/** The rows that are selected in a list: those ticked, or all that match. */
export interface Selection {
  /** The rows that are ticked; where all that match are selected, those that are loaded. */
  readonly rows: readonly Row[];
  /** Whether every record that matches is meant, loaded or not. */
  readonly all: boolean;
  readonly count: number;
  /** What the list was filtered by: with `all`, this says which records are meant. */
  readonly where: Where | undefined;
  readonly search: string | undefined;
}
