import { type Compared, isAccountedFor, type Value } from "./comparison.ts";

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const written = (value: Value) => (typeof value === "number" ? numbers.format(value) : value);
const flat = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** Cells in columns as wide as the widest of each; the last is as long as it is. Columns of `right` end alike. */
function aligned(rows: readonly (readonly string[])[], right: ReadonlySet<number>): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        if (at === row.length - 1) return cell;
        return right.has(at) ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!);
      })
      .join("  "),
  );
}

const heads = ["", "gives", "published", "figure", "given in", "source", "question"] as const;

/** A line for each comparison, and below the lines the sources by their numbers. */
export function table(all: readonly Compared[]): string[] {
  const sources = [...new Set(all.map(({ source }) => source))];
  const rows = all.map((one) => [
    one.agrees ? "agrees" : "differs",
    written(one.gives),
    written(one.was),
    one.figure,
    one.at,
    `[${sources.indexOf(one.source) + 1}]`,
    `${flat(one.query)}${one.because ? `  Differs because ${one.because}` : ""}`,
  ]);
  return [...aligned([heads, ...rows], new Set([1, 2, 5])), "", ...sources.map((source, at) => `[${at + 1}] ${flat(source)}`)];
}

/** How many agree, how many differ, and what is not accounted for. */
export function summary(all: readonly Compared[]): string {
  const agreeing = all.filter(({ agrees }) => agrees).length;
  const open = all.filter((one) => !isAccountedFor(one));
  const rest = open.length ? `not accounted for: ${open.map(({ figure }) => figure).join("; ")}` : "each for the reason that it gives";
  const byRecords = all.filter(({ fromPublished }) => !fromPublished).length;
  return `${all.length} figures, ${byRecords} of them from records, the others from other published numbers: ${agreeing} agree, ${all.length - agreeing} differ, ${rest}.`;
}
