import { useCallback } from "react";
import { type Drawing, PlotPicture } from "./plot.tsx";

/** One among others on a scale. */
export interface Dot {
  readonly row: string;
  readonly value: number;
  /** The one that is looked at. */
  readonly isThis: boolean;
  readonly name: string;
  /** Not one of them but what they are held against: an upright line. */
  readonly isBenchmark?: boolean;
}

interface DotsProps {
  readonly dots: readonly Dot[];
  /** How a value is written, by its row. */
  readonly words: (row: string, value: number) => string;
}

const rowHeight = 44;
/** Room for the names of the rows, which wrap. */
const labelWidth = 176;
const labelEms = 12.5;
const narrow = 400;

/** Where one stands among all, a row a scale: each row has its own, from the least to the most. */
export function Dots({ dots, words }: DotsProps) {
  const options = useCallback(
    ({ dot, ruleY, text }: Drawing, width: number) => {
      const rows = [...new Set(dots.map(({ row }) => row))];
      const range = new Map(
        rows.map((row) => {
          const values = dots.filter((one) => one.row === row).map(({ value }) => value);
          return [row, { least: Math.min(...values), most: Math.max(...values) }] as const;
        }),
      );
      const placed = dots.map((one) => {
        const { least, most } = range.get(one.row)!;
        return { ...one, at: most > least ? (one.value - least) / (most - least) : 0.5 };
      });
      // Where there is no room beside the scales, their names stand above them, and the value below.
      const isNarrow = width < narrow;
      const own = placed.filter(({ isThis }) => isThis);
      return {
        marginLeft: isNarrow ? 12 : labelWidth + 12,
        marginRight: 28,
        marginTop: 20,
        marginBottom: 8,
        x: { axis: null, domain: [0, 1] },
        y: { axis: null, domain: rows, type: "point" as const, padding: 0.4 },
        marks: [
          ruleY(rows, { stroke: "#d8dde0" }),
          text(rows, {
            frameAnchor: "left",
            y: (row: string) => row,
            dx: isNarrow ? -12 : -labelWidth - 12,
            dy: isNarrow ? -14 : 0,
            textAnchor: "start",
            ...(isNarrow ? { lineWidth: width / 13, textOverflow: "ellipsis" as const } : { lineWidth: labelEms }),
          }),
          dot(
            placed.filter(({ isBenchmark }) => !isBenchmark),
            { x: "at", y: "row", r: 4, fill: "#768692", fillOpacity: 0.45 },
          ),
          text(
            placed.filter(({ isBenchmark }) => isBenchmark),
            { x: "at", y: "row", text: () => "|", fontSize: 20, fontWeight: "bold" },
          ),
          dot(own, { x: "at", y: "row", r: 6.5, fill: "#005eb8" }),
          text(own, { x: "at", y: "row", text: ({ row, value }: Dot) => words(row, value), dy: isNarrow ? 15 : -14, fontWeight: "bold" }),
        ],
      };
    },
    [dots, words],
  );
  return <PlotPicture options={options} height={new Set(dots.map(({ row }) => row)).size * rowHeight + 28} />;
}
