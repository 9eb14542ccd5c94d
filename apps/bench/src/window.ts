import { setTimeout as wait } from "node:timers/promises";
import autocannon, { type Client, type Result } from "autocannon";
import type { BenchDatabase } from "./database.ts";
import type { Question, Slot } from "./questions.ts";
import { isAnswer } from "./same-answers.ts";
import type { Subject } from "./subject.ts";

/** What a stretch of time under load gave. Times in milliseconds, CPU a request. */
export interface Measured {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  readonly node: number;
  readonly postgres: number | undefined;
}

/** One stretch of time under load: what is asked of whom, over how many connections, for how long. */
export interface Load {
  readonly question: Question;
  readonly subject: Subject;
  /** Which of the servers it is: each has records of its own to change. */
  readonly nth: number;
  readonly connections: number;
  readonly seconds: number;
}

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

/** Puts a server under load, and takes the times of all answers. An answer that is none ends the run. */
export async function underLoad(load: Load, database: BenchDatabase): Promise<Measured> {
  const { question, subject, nth, connections, seconds } = load;
  const { variables } = question;
  const writes = typeof variables === "function";
  const slots = writes ? [...(await database.slots(nth, connections))] : [];
  const times: number[] = [];
  const before = { node: await subject.cpu(), postgres: database.cpu?.() };
  const begun = performance.now();
  const result = await new Promise<Result>((resolve, reject) => {
    autocannon(
      {
        url: `${subject.url}${subject.path(question)}`,
        method: "POST",
        headers: subject.headers,
        body: writes ? "" : subject.body(question, variables),
        connections,
        duration: seconds,
        sampleInt: 50,
        ...(writes ? { setupClient: changing(load, variables, slots) } : {}),
        verifyBody: isAnswer,
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    ).on("response", (_client: Client, _status: number, _bytes: number, time: number) => times.push(time));
  });
  const elapsed = (performance.now() - begun) / 1000;
  // What was still under way when time was up is finished, and counts in the CPU of the requests that were sent.
  await wait(200);
  const after = { node: await subject.cpu(), postgres: database.cpu?.() };
  const failed = result.errors + result.timeouts + result.mismatches + result.non2xx;
  if (failed || !times.length) throw new Error(`${subject.name} failed ${failed} of ${times.length + failed} times on ${question.name}`);
  times.sort((a, b) => a - b);
  const { sent } = result.requests;
  return {
    perSecond: times.length / elapsed,
    median: at(times, 0.5),
    p99: at(times, 0.99),
    node: (after.node - before.node) / sent,
    postgres: before.postgres === undefined || after.postgres === undefined ? undefined : (after.postgres - before.postgres) / sent,
  };
}
