import type { BenchDatabase } from "./database.ts";
import { median } from "./median.ts";
import type { Question } from "./questions.ts";
import type { Subject, SubjectName } from "./subject.ts";
import { type Load, type Measured, type Until, underLoad } from "./window.ts";

/** How long and how often is measured. */
export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
}

/** One server's figures over all rounds: medians, and how far the rounds are apart. */
export interface Figures extends Measured {
  readonly subject: SubjectName;
  /** Half the way from the slowest round to the fastest, as a share of the median of requests a second. */
  readonly spread: number;
  readonly rounds: readonly Measured[];
}

/** Processor time of the server and of PostgreSQL. */
export const cpu = ({ node, postgres }: Measured): number => node + (postgres ?? 0);

/** One server's measure as a multiple of another's: the median of the rounds' own ratios, as the two stood under the same conditions. */
export const ratio = (one: Figures, other: Figures, measure: (round: Measured) => number): number =>
  median(one.rounds.map((round, nth) => measure(round) / measure(other.rounds[nth]!)));

function figures(subject: SubjectName, rounds: readonly Measured[]): Figures {
  const of = (pick: (one: Measured) => number) => median(rounds.map(pick));
  const speeds = rounds.map((one) => one.perSecond);
  return {
    subject,
    rounds,
    perSecond: median(speeds),
    spread: (Math.max(...speeds) - Math.min(...speeds)) / 2 / median(speeds),
    median: of((one) => one.median),
    p99: of((one) => one.p99),
    node: of((one) => one.node),
    postgres: rounds.some((one) => one.postgres === undefined) ? undefined : of((one) => one.postgres ?? 0),
    failed: Math.max(...rounds.map(({ failed }) => failed)),
  };
}

/** So few answers a connection in the warming up, and the question is one that takes long. */
const FEW = 5;

/**
 * Asks all servers the same question in turns, the order turned round with each round, after a warming up that is not counted.
 * Where it takes long to answer, a number of requests is waited for, so that it is not chance how many fall into the time.
 */
export async function inTurns(
  question: Question,
  subjects: readonly Subject[],
  connections: number,
  { rounds, seconds }: Effort,
  database: BenchDatabase,
): Promise<readonly Figures[]> {
  const order = [...subjects.entries()].map(([nth, subject]): Load => ({ question, subject, nth, connections }));
  const warm: number[] = [];
  for (const load of order) warm.push((await underLoad(load, { seconds: 1 }, database))?.perSecond ?? 0);
  const takesLong = warm.some((perSecond) => perSecond < FEW * connections);
  const until = (nth: number): Until =>
    takesLong ? { answers: Math.max(FEW, 2 * connections, Math.round(warm[nth]! * seconds)) } : { seconds };
  const measured = subjects.map((): Measured[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const load of round % 2 ? order.toReversed() : order) {
      const one = await underLoad(load, until(load.nth), database);
      if (!one) throw new Error(`${load.subject.name} gives no answer to ${question.name} over ${connections} connections`);
      measured[load.nth]!.push(one);
    }
  return subjects.map(({ name }, nth) => figures(name, measured[nth]!));
}
