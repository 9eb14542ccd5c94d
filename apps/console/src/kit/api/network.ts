import { useSyncExternalStore } from "react";
import { heldFetch } from "../session/session.ts";

const listeners = new Set<() => void>();
let isUnreachable = false;

function set(value: boolean): void {
  if (value === isUnreachable) return;
  isUnreachable = value;
  for (const listener of listeners) listener();
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const waits = [400, 1200, 3000];

/** Whether what is sent only reads, so that sending it twice does no harm. */
const isRead = (body: unknown) => typeof body === "string" && !/"query":"\s*mutation\b/.test(body);

/** The key of each write that got no answer: sent again, it is done once. */
const unanswered = new Map<string, string>();

/** A key of its own for a write; the same again where the register did not answer to it. Over plain HTTP, browsers make no UUIDs. */
function keyOf(body: string): string {
  const random = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, "0")).join("-");
  const key = unanswered.get(body) ?? (crypto.randomUUID ? crypto.randomUUID() : random());
  unanswered.set(body, key);
  return key;
}

function keyed(init: RequestInit | undefined): RequestInit | undefined {
  if (typeof init?.body !== "string" || isRead(init.body)) return init;
  const headers = new Headers(init.headers);
  headers.set("idempotency-key", keyOf(init.body));
  return { ...init, headers };
}

/**
 * `fetch` that tries again when the network fails or once somebody is signed in again, a write under the same key, and notes whether
 * the register can be reached.
 */
export const patientFetch: typeof fetch = async (input, init) => {
  const sent = keyed(init);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await heldFetch(input, sent);
      set(false);
      // What broke on the way back may have been done.
      if (typeof init?.body === "string" && response.status < 500) unanswered.delete(init.body);
      return response;
    } catch (error) {
      if (init?.signal?.aborted) throw error;
      set(true);
      const wait = waits[attempt];
      if (wait === undefined) throw error;
      await pause(wait);
    }
  }
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the last attempt to reach the register failed. */
export const useIsUnreachable = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isUnreachable,
    () => false,
  );
