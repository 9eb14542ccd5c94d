import type { Run } from "../database.ts";

/** A record that breaks a rule, and the sentence for its field. */
export interface Broken {
  readonly type: string;
  readonly id: string;
  readonly field: string;
  readonly sentence: string;
}

/** The ids that a change set wrote, by record type. Those of what was removed are not among them. */
export type Touched = ReadonlyMap<string, readonly string[]>;

/** A rule over several records, asked inside the transaction after everything is written. It may lock what it leans on. */
export interface RecordRule {
  /** The record types whose changes can break it. */
  readonly watches: readonly string[];
  readonly broken: (touched: Touched, run: Run) => Promise<readonly Broken[]>;
}
