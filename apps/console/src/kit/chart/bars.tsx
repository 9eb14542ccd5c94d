import { useCallback } from "react";
import { count } from "../model/words.ts";
import { type Drawing, PlotPicture } from "./plot.tsx";

/** A bar with its label, its value, and the value in words where it is no plain count. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly words?: string;
}

const rowHeight = 38;
/** Room for a label; what is longer is cut short, and stands in full in the table. */
const labelWidth = 172;
const labelEms = 12.6;

/** Bars with their labels and numbers, in one colour, from the top down. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const options = useCallback(
    ({ axisY, barX, text }: Drawing) => ({
      marginLeft: labelWidth,
      marginRight: 48,
      marginTop: 2,
      marginBottom: 2,
      x: { axis: null, domain: [Math.min(0, ...bars.map(({ value }) => value)), Math.max(1, ...bars.map(({ value }) => value))] },
      y: { axis: null, domain: bars.map(({ name }) => name), padding: 0.3 },
      marks: [
        axisY({ label: null, tickSize: 0, lineWidth: labelEms, textOverflow: "ellipsis" }),
        barX(bars, { x: "value", y: "name", fill: "#005eb8" }),
        text(bars, { x: "value", y: "name", text: ({ value, words }: Bar) => words ?? count(value), textAnchor: "start", dx: 6 }),
      ],
    }),
    [bars],
  );
  return <PlotPicture options={options} height={bars.length * rowHeight + 4} />;
}
