/** Records of one type that a change set changed, as the register tells it. */
export interface Changed {
  readonly changeSet: string;
  readonly record: string;
  readonly ids: readonly string[];
}

/** What others changed within a moment. */
export interface Heard {
  /** Set where it can't be told what was changed: after a break that was too long. */
  readonly isAll: boolean;
  readonly types: ReadonlySet<string>;
  /** The records; of a past, those whose past it is. */
  readonly ids: ReadonlySet<string>;
}

const listeners = new Set<(heard: Heard) => void>();

/** Calls back when others have changed something. Gives what ends it. */
export function onHeard(listener: (heard: Heard) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells all that is on screen of what others changed. */
export function tell(heard: Heard): void {
  for (const listener of listeners) listener(heard);
}

/** What several changes come to. */
export const together = (changed: readonly Changed[], isAll: boolean): Heard => ({
  isAll,
  types: new Set(changed.map(({ record }) => record)),
  ids: new Set(changed.flatMap(({ ids }) => ids)),
});
