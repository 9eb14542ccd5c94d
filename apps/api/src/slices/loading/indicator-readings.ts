import { basename } from "node:path";
import { problems } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { figure, text } from "./cells.ts";
import { type Area, type Column, everybody, type IndicatorTable, type Who } from "./indicator-table.ts";
import { indicatorTables } from "./indicator-tables.ts";
import { financialYear, type Period } from "./periods.ts";
import type { Place } from "./proposal.ts";
import { type Line, readTable, Unusable } from "./table.ts";
import type { Tally } from "./tally.ts";

type Kept = Exclude<Area, { readonly leftOut: string }>;

/** What a file says of one indicator, in one area, over one period. */
export interface Reading {
  readonly table: IndicatorTable;
  readonly indicator: string;
  readonly period: Period;
  readonly area: Kept;
  readonly who: Who;
  readonly at: Place;
  /** Fields of a value, as they are written. Null where they are to be empty. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A number, in the notation of science too. */
function numberOf(cell: string): number | undefined {
  const found = text(cell);
  if (found === undefined || /^nan$/i.test(found)) return undefined;
  return /^-?\d+(\.\d+)?e[-+]?\d+$/i.test(found) ? Number(found) : figure(found);
}

const tenThousandth = (value: number) => (Number.isNaN(value) ? value : Math.round(value * 10_000) / 10_000);
/** The first of several columns that has anything. */
const filled = (line: Line, columns: string | readonly string[]) =>
  [columns].flat().find((column) => text(line.cell(column)) !== undefined) ?? [columns].flat()[0]!;

/** What a cell comes to: a number, or why there is none; undefined where the file does not say. */
function valuesOf({ column, times = 1, noughtIsNone, numerator, denominator }: Column, line: Line): Reading["values"] | undefined {
  const cell = line.cell(filled(line, column));
  if (text(cell) === "*") return { number: null, missing: "SUPPRESSED" };
  const number = numberOf(cell);
  if (number === undefined) return undefined;
  if (noughtIsNone && number === 0) return { number: null, missing: "NOT_AVAILABLE" };
  const part = numerator && numberOf(line.cell(filled(line, numerator)));
  const whole = denominator?.(line);
  return {
    number: tenThousandth(number * times),
    missing: null,
    ...(part === undefined ? {} : { numerator: part }),
    ...(whole ? { denominator: whole } : {}),
  };
}

const value = programme.record("IndicatorValue");

/** The readings of one file. Rows and cells that can't be so are refused in the tally, each at its place. */
export async function readingsOf(path: string, year: string | undefined, tally: Tally): Promise<Reading[]> {
  const file = basename(path);
  const { shape: table, lines } = await readTable(path, indicatorTables, "a table of indicators");
  tally.say(`${file} is ${table.name}: ${lines.length.toLocaleString("en-GB")} ${lines.length === 1 ? "row" : "rows"}`);
  const own = financialYear(year ?? file);
  const first = new Map<string, number>();
  const readings: Reading[] = [];
  for (const line of lines) {
    const area = table.area(line);
    if (area !== "England" && "leftOut" in area) {
      tally.note({ sentence: area.leftOut });
      continue;
    }
    const who = { ...everybody, ...table.who?.(line) };
    for (const column of table.columns) {
      if (column.when && !column.when(line)) continue;
      const period = column.period ?? own;
      if (!period) throw new Unusable(`${file} does not tell of which year it is: say it, as in --year 2019-20`);
      const values = valuesOf(column, line);
      if (!values) continue;
      const name = filled(line, column.column);
      const at: Place = { file, line: line.line, column: name, cell: line.cell(name) };
      const known = [column.indicator, period.name, area === "England" ? area : area.value, who.sex, who.ages].join(" ");
      const other = first.get(known);
      const wrong = problems(value, { ...values, ...who }, true).map(({ message }) => message);
      if (wrong.length > 0) tally.refuse(at, wrong.join("; "));
      else if (other) tally.refuse(at, `The area is already on line ${other} of this file`);
      else readings.push({ table, indicator: column.indicator, period, area, who, at, values });
      if (!other) first.set(known, line.line);
    }
  }
  return readings;
}
