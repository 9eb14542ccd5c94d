import type { Figures } from "./rounds.ts";

const columns = [
  ["", 17],
  ["req/s", 8],
  ["±", 6],
  ["p50 ms", 9],
  ["p99 ms", 9],
  ["Node", 9],
  ["PostgreSQL", 12],
  ["both", 9],
  ["req/s", 9],
  ["CPU", 7],
] as const;

const line = (cells: readonly string[]) =>
  cells
    .map((cell, index) => (index === 0 ? cell.padEnd(columns[0][1]) : cell.padStart(columns[index]![1])))
    .join("")
    .trimEnd();

/** Three digits that count, as far as there are so many. */
const digits = (value: number) => value.toFixed(value >= 99.95 ? 0 : value >= 9.995 ? 1 : value >= 0.9995 ? 2 : 3);

/** What stands above the figures. */
export const heading = (): string =>
  [`${" ".repeat(49)}CPU ms a request${" ".repeat(14)}register / other`, line(columns.map(([name]) => name))].join("\n");

/** The figures of one question over a number of connections: a line for each server. */
export function rows(figures: readonly Figures[]): string {
  return figures
    .map(({ subject, perSecond, spread, median, p99, node, postgres, ratio }, nth) =>
      line([
        `  ${subject}`,
        digits(perSecond),
        `${(spread * 100).toFixed(0)} %`,
        digits(median),
        digits(p99),
        digits(node),
        postgres === undefined ? "-" : digits(postgres),
        postgres === undefined ? "-" : digits(node + postgres),
        ...(nth === 0 ? [] : [ratio.perSecond.toFixed(2), ratio.cpu.toFixed(2)]),
      ]),
    )
    .join("\n");
}
