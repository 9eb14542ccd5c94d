import { useCallback } from "react";
import { type Drawing, PlotPicture } from "../../kit/chart/plot.tsx";
import { type Curve, drawn } from "./retention.ts";

const tints = ["#005eb8", "#41b6e6", "#768692", "#003087", "#00a499", "#425563", "#330072", "#0072ce"];
/** Labels closer than this, in percentage points, would overlap. */
const least = 7;

/** Where labels stand, from the top down, so that none covers another: as near to their values as can be. */
export function apart(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).toSorted((a, b) => values[b]! - values[a]!);
  const placed = [...values];
  order.forEach((at, nth) => {
    const above = order[nth - 1];
    if (above !== undefined) placed[at] = Math.min(placed[at]!, placed[above]! - least);
  });
  // Pushed out at the foot, they are moved up again together.
  const below = Math.min(0, ...placed);
  return placed.map((value) => value - below);
}

/** Curves of retention: steps, each named where it ends. */
export function RetentionPicture({ curves }: { readonly curves: readonly Curve[] }) {
  const options = useCallback(
    ({ line, link, dot, text, ruleY }: Drawing, width: number) => {
      const points = curves.flatMap((curve) => drawn(curve).map(({ month, retained }) => ({ of: curve.mark, month, retained })));
      const ends = curves.map((curve) => ({ ...drawn(curve).at(-1)!, of: curve.mark }));
      const places = apart(ends.map(({ retained }) => retained));
      const labels = ends.map((end, at) => ({ ...end, at: places[at]!, words: `${end.of} ${Math.round(end.retained)} %` }));
      const last = Math.max(...points.map(({ month }) => month));
      return {
        marginLeft: 44,
        marginRight: width < 480 ? 112 : 150,
        marginTop: 12,
        marginBottom: 34,
        x: {
          label: null,
          domain: [0, last],
          ticks: Math.min(last, width < 480 ? 4 : 8),
          tickSize: 0,
          tickFormat: (month: number) => `${month}`,
        },
        y: { label: null, domain: [0, 100], ticks: 4, tickSize: 0, grid: true, tickFormat: (value: number) => `${value} %` },
        color: { domain: curves.map(({ mark }) => mark), range: tints },
        marks: [
          ruleY([0], { stroke: "#aeb7bd" }),
          line(points, { x: "month", y: "retained", z: "of", stroke: "of", strokeWidth: 2.5, curve: "step-after" as const }),
          link(labels, { x1: "month", y1: "retained", x2: last, y2: "at", stroke: "of", strokeDasharray: "2 3", strokeOpacity: 0.7 }),
          dot(ends, { x: "month", y: "retained", r: 4, fill: "of" }),
          text(labels, { x: last, y: "at", text: "words", textAnchor: "start", dx: 12 }),
          text([{ x: last / 2 }], { x: "x", frameAnchor: "bottom", dy: 32, text: () => "months since qualifying" }),
        ],
      };
    },
    [curves],
  );
  return <PlotPicture options={options} height={280} />;
}
