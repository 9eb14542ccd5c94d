import { cpu, type Figures, ratio } from "../rounds.ts";
import type { DatabaseCost } from "../statistics.ts";

const columns = [
  ["", 23],
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
    .map((cell, index) => (index === 0 ? cell.padEnd(columns[0][1]) : cell.padStart(columns[index]?.[1] ?? 0)))
    .join("")
    .trimEnd();

/** Three digits that count, as far as there are so many. */
export const digits = (value: number): string => value.toFixed(value >= 99.95 ? 0 : value >= 9.995 ? 1 : value >= 0.9995 ? 2 : 3);

/** A share in whole hundredths. */
export const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** What stands above the figures. */
export const heading = (): string =>
  [`${" ".repeat(55)}CPU ms a request${" ".repeat(14)}register / other`, line(columns.map(([name]) => name))].join("\n");

/** The figures of one question over a number of connections: a line for each server, the first of which is the register. */
export function rows(figures: readonly Figures[]): string {
  return figures
    .map((one, nth) => {
      const { subject, perSecond, spread, median, p99, node, postgres, failed } = one;
      return line([
        `  ${subject}`,
        digits(perSecond),
        percent(spread),
        digits(median),
        digits(p99),
        digits(node),
        postgres === undefined ? "-" : digits(postgres),
        postgres === undefined ? "-" : digits(cpu(one)),
        ...(nth === 0 ? [] : [ratio(figures[0]!, one, (round) => round.perSecond).toFixed(2), ratio(figures[0]!, one, cpu).toFixed(2)]),
        ...(failed ? [` ${percent(failed)} failed`] : []),
      ]);
    })
    .join("\n");
}

/** What one question costs the database: statements a request, and their time. */
export const costLine = (question: string, costs: readonly (DatabaseCost & { readonly subject: string })[]): string =>
  `${question}: ${costs.map(({ subject, statements, time }) => `${subject} ${statements} in ${digits(time)} ms`).join("; ")}`;
