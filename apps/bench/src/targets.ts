import { cpu, type Figures, ratio } from "./rounds.ts";
import type { Cost, Scale } from "./run.ts";
import type { SubjectName } from "./subject.ts";
import type { Measured } from "./window.ts";

/** What was reached on one question, and whether that is enough. */
export interface Reached {
  readonly value: number;
  readonly met: boolean;
}

/** What the register is meant to reach, and what it did, by question. */
export interface Target {
  readonly wanted: string;
  readonly reached: ReadonlyMap<string, Reached>;
  /** What the server written by hand reaches of the same, where that says what can be reached. */
  readonly byHand?: ReadonlyMap<string, number>;
}

const speed = ({ perSecond }: Measured) => perSecond;
const slowest = ({ p99 }: Measured) => p99;
const pages = ["q1", "q2", "q3", "q4"];
const all = [...pages, "q5"];

/** The figures of one server on one question. */
export const figuresOf = ({ asked }: Scale, question: string, connections: number, subject: SubjectName): Figures | undefined =>
  asked.find((one) => one.question === question && one.connections === connections)?.figures.find((one) => one.subject === subject);

/** What a question costs the database when that server answers it. */
export const costOf = ({ costs }: Scale, question: string, subject: SubjectName): Cost | undefined =>
  costs.find((one) => one.question === question && one.subject === subject);

function target(
  wanted: string,
  asked: readonly string[],
  value: (question: string) => number | undefined,
  isEnough: (value: number) => boolean,
): Target {
  const reached = asked.flatMap((question): [string, Reached][] => {
    const found = value(question);
    return found === undefined ? [] : [[question, { value: found, met: isEnough(found) }]];
  });
  return { wanted, reached: new Map(reached) };
}

/** The target with what the server written by hand reaches of it. */
const beside = (one: Target, byHand: (question: string) => number | undefined): Target => ({
  ...one,
  byHand: new Map(
    [...one.reached.keys()].flatMap((question): [string, number][] => {
      const value = byHand(question);
      return value === undefined ? [] : [[question, value]];
    }),
  ),
});

const atLeast = (least: number) => (value: number) => value >= least;
const atMost = (most: number) => (value: number) => value <= most;

/** The geometric mean, as is fit for ratios. */
const mean = (values: readonly number[]) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** The targets, each with what a run reached of it: those for which the run has the figures. */
export function targets(scales: readonly Scale[], connections: readonly number[]): readonly Target[] {
  const [first, last] = [scales[0]!, scales.at(-1)!];
  const [many, few] = [Math.max(...connections), Math.min(...connections)];
  const against =
    (other: SubjectName, measure: (round: Measured) => number, scale: Scale, count: number, subject: SubjectName = "register") =>
    (question: string) => {
      const [one, two] = [figuresOf(scale, question, count, subject), figuresOf(scale, question, count, other)];
      return one && two && ratio(one, two, measure);
    };
  const perSecond = "requests a second of PostGraphile's";
  const place = ({ times }: Scale, count: number) => `${times} x the data, ${count} at once`;
  const at = place(first, many);
  const faster = (scale: Scale, count: number, least: number): Target =>
    beside(
      target(`${least} times the ${perSecond}; ${place(scale, count)}`, all, against("PostGraphile", speed, scale, count), atLeast(least)),
      against("PostGraphile", speed, scale, count, "written by hand"),
    );
  const smallest = faster(first, many, 2);
  const others = last === first ? [] : [last];
  const ratios = [...smallest.reached.values()].map(({ value }) => value);
  return [
    smallest,
    target(
      `2.5 times the ${perSecond} on the whole (geometric mean); ${at}`,
      ratios.length === all.length ? ["all"] : [],
      () => mean(ratios),
      atLeast(2.5),
    ),
    ...others.map((scale) => faster(scale, many, 2)),
    ...[first, ...others].map((scale) => faster(scale, few, 1.5)),
    target(`half of PostGraphile's CPU a request; ${at}`, all, against("PostGraphile", cpu, first, many), atMost(0.5)),
    target(`half of PostGraphile's p99; ${at}`, all, against("PostGraphile", slowest, first, many), atMost(0.5)),
    target(
      `0.8 of the requests a second of the server written by hand; ${at}`,
      all,
      against("written by hand", speed, first, many),
      atLeast(0.8),
    ),
    target(
      `a question about nothing no slower than PostGraphile's; ${at}`,
      ["q6"],
      against("PostGraphile", speed, first, many),
      atLeast(1),
    ),
    target(
      `an answer that was kept: 8 times the ${perSecond}; ${at}`,
      pages,
      against("PostGraphile", speed, first, many, "register, answer kept"),
      atLeast(8),
    ),
    ...scales.map((scale) =>
      target(
        `one statement a question; ${scale.times} x the data`,
        pages,
        (question) => costOf(scale, question, "register")?.statements,
        atMost(1),
      ),
    ),
    ...others.map((scale) => {
      const grown = (subject: SubjectName) => (question: string) => {
        const [small, large] = [costOf(first, question, subject), costOf(scale, question, subject)];
        return small && large && large.time / small.time;
      };
      return beside(
        target(
          `time in the database for a page on ${scale.times} x the data: at most 1.5 times that on ${first.times} x`,
          pages,
          grown("register"),
          atMost(1.5),
        ),
        grown("written by hand"),
      );
    }),
  ].filter(({ reached }) => reached.size);
}
