import type { Problem } from "@trailblazer/fields";
import type { Change } from "../../engine/write/change.ts";

/**
 * One value of a dated field and the first day on which it held; no day where it has held since the record began.
 * A time without a value is a null, from its first day.
 */
export interface PastValue {
  readonly value: unknown;
  readonly from: string | null;
}

/** A record as it is now. */
export interface Row {
  readonly id: string;
  readonly version: number;
  /** Its stored fields: days as `2021-03-31`, links as ids, null where empty. */
  readonly values: Readonly<Record<string, unknown>>;
  /** All values of each dated field, the earliest first. */
  readonly past: Readonly<Record<string, readonly PastValue[]>>;
}

/** What the loader asks of the register: to be told what is there, and to take changes. */
export interface Register {
  /** The records of a type whose field has one of these values. A field need not be unique, so that one value may give several. */
  present(type: string, field: string, values: readonly string[]): Promise<readonly Row[]>;
  /**
   * Applies changes in one transaction, all of them or none; throws `Refused` where some are not fit. A dated value holds from its day
   * until the next change already recorded.
   */
  apply(changes: readonly Change[]): Promise<void>;
}

/** What is wrong with one of the changes, by its place among them (none where that is not known); the path begins with the field. */
export interface Fault extends Problem {
  readonly change?: number;
}

/** The register takes none of these changes. Any other error means that it could not be asked. */
export class Refused extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ message }) => message).join("; "));
    this.faults = faults;
  }
}
