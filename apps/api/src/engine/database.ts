import type { DisclosureScheme } from "@trailblazer/fields";

/** Runs one statement and gives its rows. */
export type Run = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** The database as the two doors see it. */
export interface Database {
  /** Outside any transaction. */
  readonly run: Run;
  /**
   * All that `work` runs, or nothing of it. What it runs without waiting is sent at once, and answered in that order: see `together`. `after` is
   * what is asked right behind the commit, by the same connection; it sees what was committed, whatever has become of it since.
   */
  transaction<Result>(work: (run: Run) => Promise<Result>, after?: (run: Run) => Promise<unknown>): Promise<Result>;
}

/** Waits for statements that were sent one behind the other, so that they cost one way to the database and back. Throws what the first that failed was refused by, once all are answered: the rest were refused for its sake. */
export async function together<Results extends readonly unknown[]>(
  sent: {
    readonly [Key in keyof Results]: Promise<Results[Key]>;
  },
): Promise<Results> {
  const answered = await Promise.allSettled(sent);
  for (const one of answered) if (one.status === "rejected") throw one.reason;
  return answered.map((one) => (one as PromiseFulfilledResult<unknown>).value) as unknown as Results;
}

/** How the one row of a question becomes the response to it: under which keys its columns stand, and what follows them. */
export interface Shape {
  readonly keys: readonly string[];
  /** Set where values of no type of ours are in it: PostgreSQL writes those in other words than JavaScript. */
  readonly hasJson: boolean;
  readonly ending: string;
  /** The scheme by which its numbers of people are published; none where they are told as they are. */
  readonly scheme?: DisclosureScheme | undefined;
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
