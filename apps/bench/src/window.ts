import autocannon, { type Client, type Result } from "autocannon";
import type { BenchDatabase } from "./database.ts";
import type { Question, Slot } from "./questions.ts";
import { isAnswer } from "./same-answers.ts";
import type { Subject } from "./subject.ts";

/** What a stretch of time under load gave. Times in milliseconds, CPU in milliseconds a request that was sent. */
export interface Measured {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  readonly node: number;
  readonly postgres: number | undefined;
  /** The share of requests that got no answer, or one that is none. */
  readonly failed: number;
}

/** When a stretch of time under load is over: what is not answered by then is cut off, or so many requests are answered. */
export type Until = { readonly seconds: number } | { readonly answers: number };

/** One stretch of time under load: what is asked of whom, over how many connections. */
export interface Load {
  readonly question: Question;
  readonly subject: Subject;
  /** Which of the servers it is: each has records of its own to change. */
  readonly nth: number;
  readonly connections: number;
}

/** A server that takes longer for one answer has failed, in seconds. */
const PATIENCE = 60;

/** Each connection changes a record of its own, from the version that the last answer gave. */
function changing({ subject, question }: Load, variables: (slot: Slot) => unknown, slots: Slot[]): (client: Client) => void {
  return (client) => {
    const { id, version } = slots.pop()!;
    const set = (seen: number) => client.setBody(subject.body(question, variables({ id, version: seen })));
    set(version);
    client.on("body", (part: Buffer) => {
      const [, seen] = /"version":(\d+)/.exec(part.toString("latin1")) ?? [];
      if (seen) set(Number(seen));
    });
  };
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Puts a server under load, and takes the times of all answers. Undefined where none came in time. */
export async function underLoad(load: Load, until: Until, database: BenchDatabase): Promise<Measured | undefined> {
  const { question, subject, nth, connections } = load;
  const { variables } = question;
  const writes = typeof variables === "function";
  const slots = writes ? [...(await database.slots(nth, connections))] : [];
  const times: number[] = [];
  const before = { node: (await subject.used()).cpu, postgres: database.cpu?.() };
  const begun = performance.now();
  const result = await new Promise<Result>((resolve, reject) => {
    autocannon(
      {
        url: `${subject.url}${subject.path(question)}`,
        method: "POST",
        headers: subject.headers,
        body: writes ? "" : subject.body(question, variables),
        connections,
        timeout: PATIENCE,
        ...("seconds" in until ? { duration: until.seconds } : { amount: until.answers }),
        sampleInt: 50,
        ...(writes ? { setupClient: changing(load, variables, slots) } : {}),
        verifyBody: isAnswer,
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    ).on("response", (_client: Client, _status: number, _bytes: number, time: number) => times.push(time));
  });
  const elapsed = (performance.now() - begun) / 1000;
  // What was still under way when time was up is finished, and counts in the CPU of the requests that were sent.
  await database.idle();
  const after = { node: (await subject.used()).cpu, postgres: database.cpu?.() };
  if (!times.length) return undefined;
  times.sort((a, b) => a - b);
  const { sent } = result.requests;
  // A refusal is no answer whatever its status, so statuses are not counted beside.
  const refused = result.mismatches;
  const lost = result.errors + result.timeouts;
  return {
    perSecond: (times.length - refused) / elapsed,
    median: at(times, 0.5),
    p99: at(times, 0.99),
    node: (after.node - before.node) / sent,
    postgres: before.postgres === undefined || after.postgres === undefined ? undefined : (after.postgres - before.postgres) / sent,
    failed: (refused + lost) / (times.length + lost),
  };
}
