import { post, type Question, type Send, transport } from "@trailblazer/client/wire";
import { useSyncExternalStore } from "react";
import { heldFetch } from "../session/session.ts";

const listeners = new Set<() => void>();
let isUnreachable = false;

function onReached(isReached: boolean): void {
  if (isReached !== isUnreachable) return;
  isUnreachable = !isReached;
  for (const listener of listeners) listener();
}

/** By this name the ledger knows what came from the console. */
const headers = { "apollographql-client-name": "console" };
const url = "/graphql";

/** Asks the register, as whoever is signed in: waits while nobody is, and notes whether it can be reached. */
export const send: Send = transport({ url, headers, fetch: heldFetch, onReached });

/** Sends what somebody wrote themselves: the ledger knows it as that of any script. */
export const sendWritten: Send = transport({ url, fetch: heldFetch, onReached });

/** Asks without waiting for somebody to sign in. */
export const sendAnyway: Send = transport({ url, headers });

/** Opens a stream of events; `fetch` sends it. */
export const listen = (question: Question, signal: AbortSignal, fetch?: typeof globalThis.fetch): Promise<Response> =>
  post({ url: `${url}/stream`, headers, fetch }, question, { signal, headers: { accept: "text/event-stream" } });

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
