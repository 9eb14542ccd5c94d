import type { RecordType } from "@trailblazer/fields";
import type { Noted } from "./tally.ts";

/** A value as text: a figure as its digits. */
export const written = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** Where something stands in a file; the header is line 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: string;
  /** What the file has there. */
  readonly cell?: string;
}

/** A value that a file gives to a field. */
export interface Wanted {
  readonly value: unknown;
  readonly at: Place;
  /** The first day of a dated value. */
  readonly from?: string;
  /** `empty`: only where the register has nothing. `new`: only in a record that this load makes. */
  readonly when?: "empty" | "new";
  /** The value names a record by this field of it; it is looked up before it is written. */
  readonly find?: { readonly type: string; readonly by: string };
}

/** The key of a record that several fields make. */
export const keyOf = (names: readonly string[], held: (name: string) => unknown): string =>
  names.map((name) => written(held(name) ?? "")).join(" ");

/** What files say of one record, known by its key. */
export interface Proposal {
  readonly type: RecordType;
  readonly keyField: string;
  /** Further fields of the key; of those that are not given, that they are empty. */
  readonly besides?: readonly string[];
  readonly key: string;
  /** What the report calls it, where its key says nothing to people. */
  readonly called?: string;
  readonly at: readonly Place[];
  readonly values: Readonly<Record<string, Wanted>>;
  /** A census has no names: what only it knows of is not made into a record. */
  readonly creates: boolean;
  /** What is to be said of it, if it goes in. */
  readonly notes: readonly Noted[];
}

/** Two files about one record: the later one has the last word, except where it speaks only to what is empty. */
function merged(first: Proposal, second: Proposal): Proposal {
  const values: Record<string, Wanted> = { ...first.values };
  for (const [name, wanted] of Object.entries(second.values)) if (!(name in values && wanted.when)) values[name] = wanted;
  return {
    ...first,
    at: [...first.at, ...second.at],
    values,
    creates: first.creates || second.creates,
    notes: [...first.notes, ...second.notes],
  };
}

/** All that several files say, one proposal a record, in the order of the files. */
export function mergedByKey(proposals: readonly Proposal[]): Proposal[] {
  const found = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const known = found.get(proposal.key);
    found.set(proposal.key, known ? merged(known, proposal) : proposal);
  }
  return [...found.values()];
}
