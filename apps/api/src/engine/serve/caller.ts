import type { Viewer } from "../access/viewer.ts";

/** Who sent a request, by what they showed: the secret of a session, or a token. */
export interface Caller {
  readonly viewer: Viewer;
  /** The account that signed in: another than the viewer's while an administrator views as somebody else. */
  readonly owner: string;
  /** What the history calls the account that signed in. */
  readonly ownName: string;
  /** The session, where it is one. */
  readonly session: string | null;
  /** The token, where it is one; null for those of the demo, which are no rows. */
  readonly token: string | null;
  /** Why nothing may be changed, as a sentence; null where it may. */
  readonly readOnlyBecause: string | null;
  /** Differs where rights differ: an open stream whose caller has others now is ended. */
  readonly rights: string;
  /** The state of the register that they were found in: in the same one, they are who they were. */
  readonly snapshot: string;
  /** Finds them anew. Set where they are taken to be whom they were a moment ago, which is to be made sure of before they are answered. */
  readonly again?: () => Promise<Caller | undefined>;
  /** A new secret for the session, whose roles changed: the old one is no longer taken. */
  readonly renewed?: string;
}
