const listeners = new Set<() => void>();

/** Calls back after each change that was made from here. Gives what ends it. */
export function onWritten(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that something was changed: what is shown is fetched again. */
export function written(): void {
  Array.from(listeners).forEach((listener) => {
    listener();
  });
}
