/** Runs one statement and gives its rows. */
export type Run = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** The database as the two doors see it. */
export interface Database {
  /** Outside any transaction. */
  readonly run: Run;
  /** All that `work` runs, or nothing of it. */
  transaction<Result>(work: (run: Run) => Promise<Result>): Promise<Result>;
}

/** Where questions that may wait are answered from, so that those who keep records don't. */
export interface Readers {
  /** The questions of those who only read. */
  readonly run: Run;
  /** The heavy questions of those who keep records: with those who only read where it is not said. */
  readonly heavy?: Run;
  /** What costs much, whoever asks. */
  readonly costly: Run;
  /** A copy that follows the register, and may be a little behind it. */
  readonly replica?: Run;
}
