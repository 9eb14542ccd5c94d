import type { Place } from "./proposal.ts";

/** A row of a file that did not go in. */
export interface Refusal {
  readonly at: Place;
  readonly reason: string;
}

/** A field of a record that is not what it was. */
export interface Changed {
  readonly record: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** A value of a day, such as a census. */
  readonly dated: boolean;
  readonly at: Place;
}

/** Something about a row that is no refusal; the same sentence again is counted. */
export interface Noted {
  readonly sentence: string;
  /** What of, where that differs from row to row. */
  readonly of?: string;
}

/** How many records came to what. */
export interface Counts {
  created: number;
  updated: number;
  unchanged: number;
}

/** What a load did, counted as it goes. */
export class Tally {
  /** By the name of the record type, in the order in which they came. */
  readonly counts = new Map<string, Counts>();
  readonly refusals: Refusal[] = [];
  readonly changes: Changed[] = [];
  /** What was said once, about a file or the whole. */
  readonly said: string[] = [];
  /** What was said of rows: how often, and of what. */
  readonly notes = new Map<string, { count: number; readonly of: Set<string> }>();

  refuse(at: Place, reason: string): void {
    this.refusals.push({ at, reason });
  }

  count(type: string, what: keyof Counts): void {
    const counts = this.counts.get(type) ?? { created: 0, updated: 0, unchanged: 0 };
    this.counts.set(type, counts);
    counts[what] += 1;
  }

  say(sentence: string): void {
    this.said.push(sentence);
  }

  note({ sentence, of }: Noted): void {
    const known = this.notes.get(sentence) ?? { count: 0, of: new Set<string>() };
    this.notes.set(sentence, known);
    known.count += 1;
    if (of) known.of.add(of);
  }
}
