/** A new record. Links are ids under their own name, a dated field is `{ value, from }` (no `from`: since the record began). */
export interface Create {
  readonly create: string;
  /** Given where other changes of the same set refer to it; else made. */
  readonly id?: string;
  /** Of a record that comes back: the last version that it had. */
  readonly version?: number;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A patch of one record, as it was at a version. What is not named stays; null empties. */
export interface Update {
  readonly update: string;
  readonly id: string;
  readonly version: number;
  readonly patch: Readonly<Record<string, unknown>>;
}

export interface Delete {
  readonly delete: string;
  readonly id: string;
  readonly version: number;
}

/** One change of a change set. */
export type Change = Create | Update | Delete;

/** The record type that a change is of. */
export const typeOf = (change: Change): string => ("create" in change ? change.create : "update" in change ? change.update : change.delete);
