/** What the sign-in page is told by its address. */
export interface SignInSearch {
  /** Where to go on to. */
  readonly to?: string;
  /** Why signing in by one's organisation was refused, as a code. */
  readonly refused?: string;
}

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);

/** Reads what the sign-in page is told out of its address. */
export function readSignInSearch(given: Readonly<Record<string, unknown>>): SignInSearch {
  const [to, refused] = [text(given.to), text(given.refused)];
  return { ...(to ? { to } : {}), ...(refused ? { refused } : {}) };
}
