import type { Run } from "../database.ts";
import type { OpenDoors } from "../doors.ts";
import type { Asks, Question } from "./asks.ts";

/** The data of an answer that was cited, as text, and its SHA-256. */
export interface Cited {
  readonly text: string;
  readonly digest: string;
  /** Why it is not what it was, as a sentence; not set where it is. */
  readonly changed?: string;
}

/** What was cited under an id, to whoever may read citations; nothing where there is none. */
export interface Citing {
  answer(doors: OpenDoors, run: Run, id: string): Promise<Cited | undefined>;
  /** The question, and how it is asked as it was then. */
  question(doors: OpenDoors, id: string): Promise<{ readonly question: Question; readonly asks: Asks } | undefined>;
}
