import type * as Plot from "@observablehq/plot";
import { type CSSProperties, useEffect, useRef, useState } from "react";

/** The library that draws, as it is given to whoever says what to draw. */
export type Drawing = typeof Plot;

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

interface PlotPictureProps {
  /** What is drawn into so many pixels; the same function as long as nothing changes. */
  readonly options: (drawing: Drawing, width: number) => Plot.PlotOptions;
  readonly height: number;
}

/** A chart. A picture only: the same numbers stand in a table beside it. */
export function PlotPicture({ options, height }: PlotPictureProps) {
  const { element, width } = useWidth();
  useEffect(() => {
    if (width === 0) return undefined;
    let isGone = false;
    // Large, and needed nowhere else: fetched when a chart is shown.
    void import("@observablehq/plot").then((drawing) => {
      if (isGone) return;
      const chart = drawing.plot({ width, height, ...options(drawing, width) });
      // Its own style element would be refused by the policy of the page; the few rules that matter stand in our stylesheet.
      for (const style of chart.querySelectorAll("style")) style.remove();
      element.current?.replaceChildren(chart);
    });
    return () => {
      isGone = true;
    };
  }, [options, width, height, element]);
  return <div className="plot" aria-hidden="true" ref={element} style={{ "--plot-height": `${height}px` } as CSSProperties} />;
}
