import type { Viewer } from "../access/viewer.ts";
import type { Database } from "../database.ts";
import type { Doors } from "../declare/resolver.ts";
import type { Looked } from "./asks.ts";
import type { Caller } from "./caller.ts";

/** What an operation over HTTP may use beside the doors: who asks, and what the register does in its own name. */
export interface Asking extends Doors {
  readonly viewer: Viewer;
  readonly caller: Caller;
  /**
   * Makes sure that whoever asks is who they were taken for, in a state of the register: the snapshot of what they are answered from. Where they
   * have other rights by now, this becomes the asking of whoever has those, and false is given: then they are answered anew. Throws where they are nobody any more.
   */
  stands(snapshot?: string): Promise<boolean>;
  /** The scheme by which is published what whoever asks is answered, unless they name another; none where it need not be. */
  readonly publishes: string | undefined;
  /** The address at which people reach the register. */
  readonly origin: string;
  readonly database: Database;
  /** Says that the answer holds a secret: then it is not kept for a retry. */
  readonly holdSecret: () => void;
  readonly holdsSecret: () => boolean;
  /** Sends a response that is packed already. */
  readonly sendPacked: (response: Uint8Array) => void;
  /** Set where it is only to be found out what a question is: it is told so here, and not run. */
  readonly look?: (found: Looked) => void;
}
