import type { Asks } from "./asks.ts";

/** An answer as a table: what kind of file it is, what it is called where it is kept, and its text or bytes, made as fast as they are taken. */
export interface Table {
  readonly contentType: string;
  readonly fileName?: string;
  readonly body: AsyncIterable<string | Uint8Array>;
}

/** Makes tables of what questions are answered. What is wrong with a question, or with what was sent, is thrown before anything is written. */
export type Tables = (asks: Asks, given: unknown) => Promise<Table>;
