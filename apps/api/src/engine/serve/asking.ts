import type { Viewer } from "../access/viewer.ts";
import type { Database } from "../database.ts";
import type { Doors } from "../declare/resolver.ts";
import type { Caller } from "./caller.ts";

/** What an operation over HTTP may use beside the doors: who asks, and what the register does in its own name. */
export interface Asking extends Doors {
  readonly viewer: Viewer;
  readonly caller: Caller;
  /** The address at which people reach the register. */
  readonly origin: string;
  readonly database: Database;
  /** Says that the answer holds a secret: then it is not kept for a retry. */
  readonly holdSecret: () => void;
  readonly holdsSecret: () => boolean;
}
