import type { BenchDatabase } from "./database.ts";
import type { Question } from "./questions.ts";
import type { Subject } from "./subject.ts";
import { type Measured, underLoad } from "./window.ts";

/** How long and how often is measured. */
export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
}

/** One server's figures over all rounds: medians, and how far the rounds are apart. */
export interface Figures extends Measured {
  readonly subject: string;
  /** Half the way from the slowest round to the fastest, as a share of the median of requests a second. */
  readonly spread: number;
  /** The first server's requests a second, and CPU a request, as a multiple of this one's: the median of the rounds' own ratios. */
  readonly ratio: { readonly perSecond: number; readonly cpu: number };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const cpu = ({ node, postgres }: Measured) => node + (postgres ?? 0);

function figures(subject: string, own: readonly Measured[], first: readonly Measured[]): Figures {
  const of = (pick: (one: Measured) => number) => median(own.map(pick));
  const speeds = own.map((one) => one.perSecond);
  return {
    subject,
    perSecond: median(speeds),
    spread: (Math.max(...speeds) - Math.min(...speeds)) / 2 / median(speeds),
    median: of((one) => one.median),
    p99: of((one) => one.p99),
    node: of((one) => one.node),
    postgres: own.some((one) => one.postgres === undefined) ? undefined : of((one) => one.postgres ?? 0),
    ratio: {
      perSecond: median(own.map((one, round) => first[round]!.perSecond / one.perSecond)),
      cpu: median(own.map((one, round) => cpu(first[round]!) / cpu(one))),
    },
  };
}

/** Asks all servers the same question in turns, the order turned round with each round, after a warming up that is not counted. */
export async function inTurns(
  question: Question,
  subjects: readonly Subject[],
  connections: number,
  { rounds, seconds }: Effort,
  database: BenchDatabase,
): Promise<Figures[]> {
  const measured = subjects.map((): Measured[] => []);
  const order = [...subjects.entries()];
  const loadOf = (nth: number, subject: Subject, time: number) => ({ question, subject, nth, connections, seconds: time });
  for (const [nth, subject] of order) await underLoad(loadOf(nth, subject, Math.min(1, seconds)), database);
  for (let round = 0; round < rounds; round += 1)
    for (const [nth, subject] of round % 2 ? order.toReversed() : order)
      measured[nth]!.push(await underLoad(loadOf(nth, subject, seconds), database));
  return order.map(([nth, subject]) => figures(subject.name, measured[nth]!, measured[0]!));
}
