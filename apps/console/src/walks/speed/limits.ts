/** What the console has to keep to, on an ordinary machine. */
export const limits = {
  /** Milliseconds from a cold cache until the first page can be used. */
  first: 1500,
  /** Milliseconds from a press until the next page can be used. */
  move: 200,
  /** Long tasks, of over 50 ms, in a scroll over ten thousand rows. */
  longTasks: 2,
  /** Kilobytes of scripts, packed, before the first desk. */
  scripts: 200,
} as const;

/** One thing that was measured. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
}

/** The one in the middle. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What was measured, as a table. */
export function table(measured: readonly Measured[]): string {
  const rows = measured.map(({ what, value, unit, limit }) => [
    what,
    `${Math.round(value).toLocaleString("en-GB")} ${unit}`,
    `${limit.toLocaleString("en-GB")} ${unit}`,
    value <= limit ? "kept" : "missed",
  ]);
  const all = [["What", "Measured", "At most", ""], ...rows];
  const widths = [0, 1, 2].map((at) => Math.max(...all.map((row) => row[at]!.length)));
  const line = ([what, value, limit, came]: readonly string[]) =>
    `${what!.padEnd(widths[0]!)}  ${value!.padStart(widths[1]!)}  ${limit!.padStart(widths[2]!)}  ${came}`.trimEnd();
  return all.map(line).join("\n");
}
