import type { Run } from "../database.ts";
import { type Changed, changedAfter, changedBy } from "./changes.ts";
import { type Stream, stream } from "./stream.ts";

/** Which changes somebody listens to: of these types, of these records; all where not given. */
export interface Wanted {
  readonly records?: readonly string[] | null;
  readonly ids?: readonly string[] | null;
  /** The last change set that was heard of: what came after it comes first. */
  readonly after?: string | null;
}

/** What of a change somebody may hear; nothing where none of it may be told. */
export type Heard = (changed: Changed) => Promise<Changed | undefined>;

interface Listener extends Wanted {
  readonly heard: Heard;
}

/** Tells listeners of each change set, once, in the order of the commits. */
export interface Live {
  /** `heard` says what of a change may be told to the listener. */
  listen(wanted: Wanted, heard: Heard): Promise<AsyncGenerator<Changed>>;
  /** Says that a change set was committed, by this process or another. */
  heard(changeSet: string): void;
  /** Ends all streams: who still wants to hear comes back and reads what was missed. */
  letGo(): void;
}

function matches({ records, ids }: Wanted, changed: Changed): boolean {
  return (!records?.length || records.includes(changed.record)) && (!ids?.length || changed.ids.some((id) => ids.includes(id)));
}

export function live(run: Run): Live {
  const listeners = new Map<Stream<Changed>, Listener>();
  let told: Promise<void> = Promise.resolve();
  const letGo = () => {
    for (const own of listeners.keys()) own.end();
  };
  async function tell(changeSet: string): Promise<void> {
    for (const changed of await changedBy(run, changeSet))
      for (const [own, listener] of listeners) {
        const told = await listener.heard(changed);
        if (told && matches(listener, told)) own.push(told);
      }
  }
  return {
    async listen(wanted, heard) {
      const own: Stream<Changed> = stream(() => listeners.delete(own));
      // Listens before it reads the gap: what is told twice is left out, and nothing is missed.
      const seen = new Set<string>();
      listeners.set(own, { ...wanted, heard });
      const missed = wanted.after ? await changedAfter(run, wanted.after) : [];
      for (const changed of missed) seen.add(changed.changeSet);
      return (async function* () {
        try {
          for (const changed of missed) {
            const told = await heard(changed);
            if (told && matches(wanted, told)) yield told;
          }
          for await (const changed of own) if (!seen.has(changed.changeSet)) yield changed;
        } finally {
          own.end();
        }
      })();
    },
    heard(changeSet) {
      if (!listeners.size) return;
      // One after another, so that what was committed first is told first. What can't be read sends its listeners to read the gap.
      told = told.then(() => tell(changeSet)).catch(() => letGo());
    },
    letGo,
  };
}
