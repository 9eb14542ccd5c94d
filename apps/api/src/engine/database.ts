/** Runs one statement and gives its rows. */
export type Run = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** The database as the two doors see it. */
export interface Database {
  /** Outside any transaction. */
  readonly run: Run;
  /** All that `work` runs, or nothing of it. */
  transaction<Result>(work: (run: Run) => Promise<Result>): Promise<Result>;
}

/** How the one row of a question becomes the response to it: under which keys its columns stand, and what follows them. */
export interface Shape {
  readonly keys: readonly string[];
  /** Set where values of no type of ours are in it: PostgreSQL writes those in other words than JavaScript. */
  readonly hasJson: boolean;
  readonly ending: string;
}

/** The text of an answer or, where it is long, the whole response packed by gzip; with the state of the register that it was read from. */
export interface Written {
  readonly snapshot: string;
  readonly text?: string;
  readonly packed?: Uint8Array;
}

/** How what may wait is asked: for rows, or for an answer as text. */
export interface Way {
  readonly run: Run;
  readonly written: (text: string, values: readonly unknown[], shape: Shape) => Promise<Written>;
}

/** Where questions are answered by what they cost, so that the small don't wait for the large. */
export interface Ways {
  readonly light: Way;
  readonly heavy: Way;
  readonly costly: Way;
}

/** Where questions are answered from, so that changes don't wait for them. */
export interface Readers {
  readonly keepers: Ways;
  /** For those who only read. */
  readonly others: Ways;
  /** For them too: a copy that follows the register, and may be a little behind it. */
  readonly replica?: Ways;
}
