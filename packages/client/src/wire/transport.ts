import type { AnswerError } from "./refused.ts";

/** Where the register is, and how it is reached. */
export interface Way {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends requests; else as the platform does. */
  readonly fetch?: typeof fetch | undefined;
  /** Told after each attempt whether the register was reached. */
  readonly onReached?: (isReached: boolean) => void;
}

/** One operation, as it is sent. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  /** What is asked of it beside what it says: `{ costOnly: true }` for what it would cost. */
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** What is said beside a question. */
export interface Beside {
  readonly signal?: AbortSignal | undefined;
  /** By its key the register knows a write that is sent again, and does it once: 1 to 200 characters, none of them a space. */
  readonly key?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** An answer of the register. */
export interface Answer<Data = unknown> {
  readonly data?: Data | null;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What came of sending a question. */
export interface Came<Data = unknown> {
  readonly status: number;
  /** After how many seconds it may be asked again; nought where that is not said. */
  readonly retryAfter: number;
  /** Undefined where what came is no answer of a register. */
  readonly answer: Answer<Data> | undefined;
}

export type Send = <Data>(question: Question, beside?: Beside) => Promise<Came<Data>>;

/** Sends a question once, and gives what comes as it comes. */
export function post({ url, headers, fetch: send = fetch }: Way, question: Question, { signal, key, headers: more }: Beside = {}) {
  return send(url, {
    method: "POST",
    headers: {
      accept: "application/json",
      "content-type": "application/json",
      ...headers,
      ...more,
      ...(key ? { "idempotency-key": key } : {}),
    },
    body: JSON.stringify(question),
    ...(signal ? { signal } : {}),
  });
}

function read<Data>(text: string): Answer<Data> | undefined {
  try {
    const answer = JSON.parse(text) as Answer<Data> | null;
    return answer?.data === undefined && !answer?.errors ? undefined : answer;
  } catch {
    return undefined;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const waits = [400, 1200, 3000];

/** Whether something may be changed. A query is given a key for nothing where it speaks of mutations; the register doesn't mind. */
const mayWrite = ({ query }: Question) => /\bmutation\b/.test(query);

/** A key of its own. Over plain HTTP, browsers make no UUIDs. */
const newKey = (): string =>
  crypto.randomUUID
    ? crypto.randomUUID()
    : Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, "0")).join("-");

/**
 * The way over which all that is asked goes. Where the network fails, a question is sent again for a few seconds, a write under the
 * same key: it is done once. A write that got no answer at all keeps its key for when it is tried again.
 */
export function transport(way: Way): Send {
  const { onReached } = way;
  const unanswered = new Map<string, string>();
  return async <Data>(question: Question, beside: Beside = {}): Promise<Came<Data>> => {
    const asked = JSON.stringify(question);
    const key = beside.key ?? (mayWrite(question) ? (unanswered.get(asked) ?? newKey()) : undefined);
    if (key && !beside.key) unanswered.set(asked, key);
    for (let attempt = 0; ; attempt += 1) {
      try {
        const response = await post(way, question, { ...beside, key });
        const { status, headers } = response;
        const answer = read<Data>(await response.text());
        onReached?.(true);
        // What broke on the way back may have been done.
        if (status < 500) unanswered.delete(asked);
        return { status, retryAfter: Number(headers.get("retry-after")), answer };
      } catch (error) {
        if (beside.signal?.aborted) throw error;
        onReached?.(false);
        const wait = waits[attempt];
        if (wait === undefined) throw error;
        await pause(wait);
      }
    }
  };
}
