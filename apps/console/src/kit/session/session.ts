import { useSyncExternalStore } from "react";

let isEnded = false;
let waiting: (() => void)[] = [];
const listeners = new Set<() => void>();

function set(value: boolean): void {
  if (value === isEnded) return;
  isEnded = value;
  for (const listener of listeners) listener();
}

/** Resolves at once while somebody is signed in, else once somebody is; fails where the signal says that nobody waits any more. */
export function untilSignedIn(signal?: AbortSignal | null): Promise<void> {
  if (!isEnded) return Promise.resolve();
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    waiting.push(resolve);
  });
}

/** Notes that nobody is signed in any more: what is sent from now on waits. */
export const noteEnded = (): void => set(true);

/** Notes that the same person is signed in again: all that waits goes on. */
export function noteSignedIn(): void {
  set(false);
  const going = waiting;
  waiting = [];
  for (const go of going) go();
}

/** A session whose roles changed has another cookie: what went out beside the answer that brought it is sent again with that. */
const RENEWAL = 300;

/** `fetch` that waits while nobody is signed in, and sends what was refused for that once more, as it was. */
export const heldFetch: typeof fetch = async (input, init) => {
  for (let isSecond = false; ; ) {
    await untilSignedIn(init?.signal);
    const response = await fetch(input, init);
    if (response.status !== 401) return response;
    if (isSecond) noteEnded();
    else await new Promise((resolve) => setTimeout(resolve, RENEWAL));
    isSecond = !isSecond;
  }
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether somebody has to sign in before anything can be asked. */
export const useIsEnded = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isEnded,
    () => false,
  );
