/** Runs one statement and gives its rows. */
export type Run = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** The database as the two doors see it. */
export interface Database {
  /** Outside any transaction. */
  readonly run: Run;
  /** All that `work` runs, or nothing of it. */
  transaction<Result>(work: (run: Run) => Promise<Result>): Promise<Result>;
}

/** Where those who only read are answered from. */
export interface Readers {
  readonly run: Run;
  /** A copy that follows the register, and may be a little behind it. */
  readonly replica?: Run;
}
