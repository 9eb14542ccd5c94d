import { listen } from "../api/network.ts";
import { noteEnded, untilSignedIn } from "../session/session.ts";
import { events } from "./event-stream.ts";
import type { Changed } from "./heard.ts";

/** Asks for what is changed from now on, after what was missed. */
export const changedQuery = "subscription Changed($after: ID) { changed(after: $after) { changeSet record ids } }";
const waits = [500, 1000, 2000, 4000, 8000, 15_000];
/** The register gives a sign of life every twelve seconds. */
const longestSilence = 30_000;
/** As many as it tells of a gap: where it is as many, there may have been more. */
const longestGap = 1000;

interface Options {
  readonly onChanged: (changed: Changed) => void;
  /** Called when something may have been missed and it can't be told what. */
  readonly onGap: () => void;
  readonly onState: (isConnected: boolean) => void;
  readonly send?: typeof fetch;
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener("abort", wake, { once: true });
    globalThis.addEventListener("online", wake, { once: true });
  });
}

/** Follows what is changed in the register, by one connection that is made again whenever it breaks. `after` is kept from one to the next. */
export class Follower {
  #after: string | undefined;
  #isFirst = true;
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Follows until the signal says otherwise. */
  async run(signal: AbortSignal): Promise<void> {
    const { onState, wait = pause } = this.#options;
    for (let failures = 0; !signal.aborted; failures += 1) {
      const alive = () => {
        failures = 0;
      };
      await this.#once(signal, alive).catch(() => undefined);
      if (signal.aborted) return;
      onState(false);
      // Many tabs that lost the register at once don't come back all at once.
      const longest = waits[Math.min(failures, waits.length - 1)]!;
      await wait(longest * (0.75 + Math.random() / 2), signal);
    }
  }

  async #once(signal: AbortSignal, alive: () => void): Promise<void> {
    const { onState, onGap, send } = this.#options;
    await untilSignedIn(signal);
    const silence = new AbortController();
    const hush = () => silence.abort();
    let timer = setTimeout(hush, longestSilence);
    signal.addEventListener("abort", hush, { once: true });
    const asked = this.#after;
    try {
      const response = await listen({ query: changedQuery, variables: { after: asked ?? null } }, silence.signal, send);
      if (response.status === 401) noteEnded();
      if (!response.ok || !response.body) throw new Error(`The stream answered ${response.status}`);
      onState(true);
      // Before anything was heard of, there is nothing to go on from.
      if (!this.#isFirst && !asked) onGap();
      this.#isFirst = false;
      const onAlive = () => {
        alive();
        clearTimeout(timer);
        timer = setTimeout(hush, longestSilence);
      };
      let heard = 0;
      for await (const { event, data } of events(response.body, onAlive)) {
        if (event === "complete") return;
        if (event !== "next") continue;
        heard += 1;
        if (asked && heard === longestGap) onGap();
        this.#take(data);
      }
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", hush);
    }
  }

  #take(text: string): void {
    const { data } = JSON.parse(text) as { data?: { changed: Changed } | null };
    if (!data) throw new Error("The stream was refused");
    this.#after = data.changed.changeSet;
    this.#options.onChanged(data.changed);
  }
}
