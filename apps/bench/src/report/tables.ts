import { cpu, type Figures, ratio } from "../rounds.ts";
import type { Asked, Scale } from "../run.ts";
import { type SubjectName, subjectNames } from "../subject.ts";
import { costOf, figuresOf, type Reached, type Target } from "../targets.ts";
import { markdownTable } from "./markdown.ts";
import { digits, percent } from "./table.ts";

const KEPT: SubjectName = "register, answer kept";
const speed = ({ perSecond }: { readonly perSecond: number }) => perSecond;
const kilobytes = (bytes: number) => (bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} kB`);

/** What is asked, and how long an answer is. */
export const questionsTable = ({ questions }: Scale): string =>
  markdownTable(
    ["question", "what it asks for", "answer"],
    questions.map(({ name, title, bytes }) => [name, title, kilobytes(bytes)]),
  );

/** The targets by question. What is missed stands in bold; under it, where it says something, what the server written by hand reaches. */
export function targetsTable(targets: readonly Target[]): string {
  const columns = [...new Set(targets.flatMap(({ reached }) => [...reached.keys()]))].toSorted();
  const shown = ({ value, met }: Reached) => (met ? digits(value) : `**${digits(value)}**`);
  return markdownTable(
    ["target", ...columns, ""],
    targets.flatMap(({ wanted, reached, byHand }) => {
      const own = columns.map((column) => {
        const one = reached.get(column);
        return one ? shown(one) : "";
      });
      const isMet = [...reached.values()].every(({ met }) => met);
      const line = [wanted, ...own, isMet ? "met" : "**missed**"];
      if (!byHand || isMet) return [line];
      const beside = columns.map((column) => (byHand.has(column) ? `_${digits(byHand.get(column)!)}_` : ""));
      return [line, ["_the same of the server written by hand_", ...beside, ""]];
    }),
  );
}

function cells(one: Figures, first: Figures | undefined): string[] {
  const { perSecond, spread, median, p99, node, postgres, failed } = one;
  return [
    `${digits(perSecond)}${failed ? ` (${percent(failed)} failed)` : ""}`,
    percent(spread),
    digits(median),
    digits(p99),
    digits(node),
    postgres === undefined ? "" : digits(postgres),
    postgres === undefined ? "" : digits(cpu(one)),
    first && first !== one ? digits(ratio(first, one, speed)) : "",
  ];
}

const heads = ["req/s", "±", "p50 ms", "p99 ms", "CPU: Node", "PostgreSQL", "both"];

/** All figures at one size of the data and one number of connections. */
export const figuresTable = (asked: readonly Asked[]): string =>
  markdownTable(
    ["question, server", ...heads, "register: times its req/s"],
    asked.flatMap(({ question, figures }) => {
      const own = figures.find(({ subject }) => subject === "register");
      return figures
        .filter(({ subject }) => subject !== KEPT)
        .map((one) => [one.subject === "register" ? `**${question}** register` : one.subject, ...cells(one, own)]);
    }),
  );

/** The register where it may give a repeated answer from the one that it has kept. */
export const keptTable = (scales: readonly Scale[]): string =>
  markdownTable(
    ["question", "data", "at once", ...heads, "times PostGraphile's req/s"],
    scales.flatMap((scale) =>
      scale.asked.flatMap(({ question, connections, figures }) => {
        const kept = figures.find(({ subject }) => subject === KEPT);
        const other = figuresOf(scale, question, connections, "PostGraphile");
        if (!kept || !other) return [];
        return [
          [question, `${scale.times} x`, String(connections), ...cells(kept, undefined).slice(0, -1), digits(ratio(kept, other, speed))],
        ];
      }),
    ),
  );

/** Statements a request, and how the time in the database grows with the data. */
export function growthTable(scales: readonly Scale[]): string {
  const [first] = scales;
  const sizes = scales.map(({ times }) => `${times} x`);
  const rows = first!.questions
    .filter(({ name }) => name !== "q6")
    .flatMap(({ name }) =>
      subjectNames
        .filter((subject) => subject !== KEPT)
        .flatMap((subject) => {
          const costs = scales.map((scale) => costOf(scale, name, subject));
          const [small] = costs;
          if (!small) return [];
          const few = Math.min(...first!.asked.map(({ connections }) => connections));
          const medians = scales.map((scale) => figuresOf(scale, name, few, subject)?.median);
          return [
            [
              subject === "register" ? `**${name}** register` : subject,
              digits(small.statements),
              ...costs.map((cost) => (cost ? digits(cost.time) : "")),
              ...costs.slice(1).map((cost) => (cost ? digits(cost.time / small.time) : "")),
              ...medians.slice(1).map((value) => (value && medians[0] ? digits(value / medians[0]) : "")),
            ],
          ];
        }),
    );
  return markdownTable(
    [
      "question, server",
      "statements",
      ...sizes.map((size) => `ms, ${size}`),
      ...sizes.slice(1).map((size) => `time at ${size} / ${sizes[0]}`),
      ...sizes.slice(1).map((size) => `p50 at ${size} / ${sizes[0]}`),
    ],
    rows,
  );
}

/** What each server is given by the operating system at most, in MB. */
export const memoryTable = (scales: readonly Scale[]): string =>
  markdownTable(
    ["MB of memory", ...scales.map(({ times }) => `${times} x`)],
    subjectNames.map((subject) => [
      subject,
      ...scales.map(({ memory }) => ((memory.find((one) => one.subject === subject)?.bytes ?? 0) / 2 ** 20).toFixed(0)),
    ]),
  );
