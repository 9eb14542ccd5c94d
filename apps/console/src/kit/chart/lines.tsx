import { useCallback } from "react";
import { shortDay } from "../kinds/days.ts";
import { type Drawing, PlotPicture } from "./plot.tsx";

/** A value on a day, of one of several lines. */
export interface Point {
  readonly line: string;
  readonly day: string;
  readonly value: number;
}

/** A value that is meant to be reached by a day. */
export type Aim = Omit<Point, "line">;

interface LinesProps {
  readonly points: readonly Point[];
  readonly aims?: readonly Aim[];
  /** How values are written: "34 %". */
  readonly words: (value: number) => string;
  /** Values that stand until the next day rather than rising to it: counts of what holds. */
  readonly isStepped?: boolean;
  readonly height?: number;
}

const tints = ["#005eb8", "#41b6e6", "#768692", "#00a499", "#330072", "#ae2573", "#8a1538", "#ed8b00"];

/** The least distance between the names of two lines, and what a letter takes. */
const [labelHeight, letterWidth, foot, head] = [16, 7, 38, 20];

/** Where the names of lines stand, from the lowest up: at their values, moved up where two would lie over each other. */
export function spread(values: readonly number[], gap: number): readonly number[] {
  const placed = new Map<number, number>();
  let free = Number.NEGATIVE_INFINITY;
  for (const [at, value] of [...values.entries()].toSorted(([, a], [, b]) => a - b)) {
    placed.set(at, Math.max(value, free));
    free = Math.max(value, free) + gap;
  }
  return values.map((_, at) => placed.get(at)!);
}

const none: readonly Aim[] = [];
const dated = <Of extends { readonly day: string }>(one: Of) => ({ ...one, at: new Date(`${one.day}T00:00:00Z`) });

/** Lines over time, each named at its end, and what is meant to be reached as hollow diamonds. */
export function Lines({ points, aims = none, words, isStepped = false, height = 220 }: LinesProps) {
  const options = useCallback(
    ({ ruleY, line, dot, text, selectLast }: Drawing, width: number) => {
      const given = points.map(dated);
      const names = [...new Set(points.map(({ line: name }) => name))];
      const by = { x: "at", y: "value", z: "line", stroke: "line" } as const;
      const last = selectLast({ x: "at", y: "value", z: "line" });
      const ends = names.map((name) => given.findLast((one) => one.line === name)!);
      const most = Math.max(1, ...points.map(({ value }) => value));
      const places = spread(
        ends.map(({ value }) => value),
        (labelHeight * most) / (height - foot - head),
      );
      const labels = ends.map((end, at) => ({
        ...end,
        place: places[at]!,
        said: names.length > 1 ? `${end.line} ${words(end.value)}` : words(end.value),
      }));
      return {
        marginLeft: 48,
        marginRight: names.length > 1 ? Math.max(48, ...labels.map(({ said }) => said.length * letterWidth + 12)) : 48,
        marginTop: head,
        marginBottom: foot,
        x: { label: null, type: "utc" as const, ticks: Math.max(2, Math.floor(width / 130)), tickSize: 0 },
        y: { label: null, ticks: 4, tickSize: 0, tickFormat: words, zero: true, nice: true, grid: true },
        color: { domain: names, range: tints },
        marks: [
          ruleY([0], { stroke: "#aeb7bd" }),
          line(given, { ...by, strokeWidth: 2.5, curve: isStepped ? ("step-after" as const) : ("linear" as const) }),
          dot(given, { ...last, r: 4, fill: "line" }),
          dot(aims.map(dated), {
            x: "at",
            y: "value",
            r: 5,
            symbol: "diamond" as const,
            stroke: "#212b32",
            fill: "#fff",
            strokeWidth: 1.5,
          }),
          text(labels, { x: "at", y: "place", text: "said", textAnchor: "start", dx: 8 }),
        ],
      };
    },
    [points, aims, words, isStepped, height],
  );
  return <PlotPicture options={options} height={height} />;
}

/** The rows of the table beside lines: a day a row, a line a column. */
export function linesTable(points: readonly Point[], words: (value: number) => string) {
  const names = [...new Set(points.map(({ line }) => line))];
  const days = [...new Set(points.map(({ day }) => day))].toSorted();
  const at = (day: string, name: string) => points.find((one) => one.day === day && one.line === name)?.value;
  return {
    heads: ["Day", ...names],
    rows: days.map((day) => ({
      name: shortDay(day),
      cells: names.map((name) => {
        const value = at(day, name);
        return value === undefined ? "" : words(value);
      }),
    })),
  };
}
