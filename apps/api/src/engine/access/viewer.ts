/** A role as it is granted today, and what it is for. */
export interface Granted {
  readonly role: string;
  /** The sites that it is for, and with all of a region's the region itself; `all` where it is for England. */
  readonly sites: "all" | readonly string[];
  /** The organisations whose posts it is for. */
  readonly organisations: readonly string[];
}

/** Who asks, and with what rights. */
export interface Viewer {
  /** The account; null for the register itself. */
  readonly account: string | null;
  /** What the history calls whoever it is. */
  readonly name: string | null;
  readonly granted: readonly Granted[];
  /** Set where nothing may be changed: by a token that only reads, or while an administrator views as somebody else. */
  readonly isReadOnly: boolean;
}
