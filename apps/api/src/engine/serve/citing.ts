import type { Run } from "../database.ts";
import type { OpenDoors } from "../doors.ts";

/** The data of an answer that was cited, as text, and its SHA-256. */
export interface Cited {
  readonly text: string;
  readonly digest: string;
  /** Why it is not what it was, as a sentence; not set where it is. */
  readonly changed?: string;
}

/** Answers what was cited under an id, to whoever may read citations; nothing where there is none. */
export type Citing = (doors: OpenDoors, run: Run, id: string) => Promise<Cited | undefined>;
