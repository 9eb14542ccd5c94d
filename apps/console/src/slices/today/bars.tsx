import { useEffect, useRef, useState } from "react";
import { count } from "../../kit/model/words.ts";

interface Bar {
  readonly name: string;
  readonly value: number;
}

const rowHeight = 38;
/** Room for the longest label, which wraps nowhere. */
const labelWidth = 158;

/** How wide an element is, as it changes. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}

/** Bars with their labels and numbers, in one colour. A picture only: the same numbers stand in a table beside it. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const { element, width } = useWidth();
  useEffect(() => {
    if (width === 0) return undefined;
    let isGone = false;
    // Large, and needed nowhere else: fetched when a chart is shown.
    void import("@observablehq/plot").then(({ barX, plot, text }) => {
      if (isGone) return;
      const chart = plot({
        width,
        height: bars.length * rowHeight + 4,
        marginLeft: labelWidth,
        marginRight: 40,
        marginTop: 2,
        marginBottom: 2,
        x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ value }) => value))] },
        y: { label: null, tickSize: 0, domain: bars.map(({ name }) => name), padding: 0.3 },
        marks: [
          barX(bars, { x: "value", y: "name", fill: "#005eb8" }),
          text(bars, { x: "value", y: "name", text: ({ value }: Bar) => count(value), textAnchor: "start", dx: 6 }),
        ],
      });
      // Its own style element would be refused by the policy of the page; the few rules that matter stand in our stylesheet.
      for (const style of chart.querySelectorAll("style")) style.remove();
      element.current?.replaceChildren(chart);
    });
    return () => {
      isGone = true;
    };
  }, [bars, width, element]);
  return <div className="bars" aria-hidden="true" ref={element} style={{ minHeight: bars.length * rowHeight + 4 }} />;
}
