import { open, writeFile } from "node:fs/promises";
import { programme } from "@trailblazer/records";
import type { Place } from "./proposal.ts";
import { Unusable } from "./table.ts";
import type { Tally } from "./tally.ts";

/** How many lines of a kind stand in the report; a file takes them all. */
const most = 50;
const figures = new Intl.NumberFormat("en-GB");
/** A file may hold anything: what would move a terminal's cursor is not printed. */
const safe = (words: string, length = 120) => words.replace(/\p{Cc}+/gu, " ").slice(0, length);

const where = ({ file, line, column, cell }: Place) =>
  `${file} line ${line}${column ? `, ${column}` : ""}${cell ? ` "${safe(cell, 60)}"` : ""}`;

function section(title: string, lines: readonly string[], all: string): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length > most ? [`  and ${figures.format(lines.length - most)} more: ${all}`] : [];
  return ["", title, ...lines.slice(0, most).map((line) => `  ${line}`), ...rest];
}

/** How often each field changed, the most frequent first. */
function byField(tally: Tally): string {
  const counts = new Map<string, number>();
  for (const { field } of tally.changes) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([field, count]) => `${field} ${figures.format(count)}`)
    .join(", ");
}

/** How many records came to what, a line for each type. */
function counted({ counts, refusals }: Tally): string[] {
  const lines = [...counts].map(([type, { created, updated, unchanged }]) => {
    return `${programme.record(type).labels}: ${figures.format(created)} created, ${figures.format(updated)} updated, ${figures.format(unchanged)} unchanged`;
  });
  return [...lines, `Rows refused: ${figures.format(refusals.length)}`];
}

function noted({ said, notes }: Tally): string[] {
  const lines = [...notes].map(([sentence, { count, of }]) => {
    const which = [...of]
      .slice(0, 12)
      .map((one) => safe(one, 60))
      .join(", ");
    return `${sentence} (${figures.format(count)} ${count === 1 ? "row" : "rows"}${which ? `: ${which}` : ""}${of.size > 12 ? ", ..." : ""})`;
  });
  return [...said.map((one) => safe(one)), ...lines];
}

/** What a load did, for the person who ran it. */
export function report(tally: Tally, { dryRun, file }: { readonly dryRun: boolean; readonly file?: string | undefined }): string {
  const { refusals, changes } = tally;
  const all = file ? `all of them are in ${file}` : "--report FILE writes all of them to a file";
  // A census changes a figure of nearly every setting: what is new of names and places is read first.
  const ordered = changes.toSorted((a, b) => Number(a.dated) - Number(b.dated));
  const lines = [
    ...counted(tally),
    ...(dryRun ? ["Nothing was written: this was a dry run."] : []),
    ...section(
      "Refused",
      refusals.map(({ at, reason }) => `${where(at)}: ${safe(reason, 300)}`),
      all,
    ),
    ...section(
      `Changed: ${byField(tally)}`,
      ordered.map((one) => safe(`${one.record}: ${one.field} was ${one.before}, is ${one.after}`, 300)),
      all,
    ),
    ...section("Notes", noted(tally), ""),
  ];
  return `${lines.join("\n")}\n`;
}

/** A cell of CSV that a spreadsheet does not take for a formula. */
function quoted(value: string | number): string {
  const plain = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** All refusals and changes as CSV, for a spreadsheet. */
function reportFile({ refusals, changes }: Tally): string {
  const rows: (string | number)[][] = [
    ["outcome", "file", "line", "column", "cell", "record", "field", "before", "after", "reason"],
    ...refusals.map(({ at, reason }) => ["refused", at.file, at.line, at.column ?? "", at.cell ?? "", "", "", "", "", reason]),
    ...changes.map(({ at, record, field, before, after }) => [
      "changed",
      at.file,
      at.line,
      at.column ?? "",
      at.cell ?? "",
      record,
      field,
      before,
      after,
      "",
    ]),
  ];
  // The mark at the start tells a spreadsheet that this is UTF-8.
  return `\uFEFF${rows.map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}

/** Makes sure, before anything is loaded, that the report can be written. */
export async function writable(path: string): Promise<void> {
  const handle = await open(path, "a").catch(() => {
    throw new Unusable(`${path} can't be written`);
  });
  await handle.close();
}

export const writeReport = (path: string, tally: Tally): Promise<void> => writeFile(path, reportFile(tally));
