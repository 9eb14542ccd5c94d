import { barY, gridY, plot, ruleY, text } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { ratio } from "../rounds.ts";
import type { Scale } from "../run.ts";
import type { SubjectName } from "../subject.ts";
import { figuresOf } from "../targets.ts";

interface Bar {
  readonly data: string;
  readonly question: string;
  readonly server: SubjectName;
  /** Requests a second as a multiple of PostGraphile's. */
  readonly times: number;
}

const servers: readonly SubjectName[] = ["register", "written by hand", "usual server"];
const questions = ["q1", "q2", "q3", "q4", "q5"];
/** Seen on white and on black, and told apart by those who see no red or green. */
const colours = ["#2a7fd4", "#8a8f98", "#c98500"];

const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

function bars(scales: readonly Scale[], connections: number): Bar[] {
  return scales.flatMap((scale) =>
    questions.flatMap((question) => {
      const other = figuresOf(scale, question, connections, "PostGraphile");
      return servers.flatMap((server) => {
        const one = figuresOf(scale, question, connections, server);
        return one && other
          ? [{ data: `${scale.times} x the data`, question, server, times: ratio(one, other, ({ perSecond }) => perSecond) }]
          : [];
      });
    }),
  );
}

/** The chart in words, for those who don't see it. */
export function chartInWords(scales: readonly Scale[], connections: number): string {
  const found = bars(scales, connections);
  const told = [...new Set(found.map(({ data }) => data))].map((data) => {
    const parts = servers.map((server) => {
      const values = found.filter((bar) => bar.data === data && bar.server === server);
      return `${server}: ${values.map(({ question, times }) => `${question} ${times.toFixed(1)}`).join(", ")}`;
    });
    return `On ${data}, ${parts.join("; ")}.`;
  });
  return `Requests a second with ${connections} at once, as a multiple of PostGraphile's. ${told.join(" ")}`;
}

/** Draws requests a second as multiples of PostGraphile's, by question and size of the data: an SVG that is read on light and dark. */
export function chart(scales: readonly Scale[], connections: number): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const found = bars(scales, connections);
  const values = found.map(({ times }) => times);
  const domain = [Math.min(0.5, ...values) / 1.4, Math.max(2, ...values) * 1.4] as const;
  const ticks = steps.filter((step) => step > domain[0] && step < domain[1]);
  const drawn = plot({
    document,
    width: 760,
    height: 460,
    marginLeft: 44,
    marginTop: 44,
    marginRight: 84,
    x: { axis: null, domain: servers, padding: 0.05 },
    // From the line of PostGraphile's own upwards and downwards: twice as fast is as far as half as fast.
    y: { type: "log", domain, ticks, tickFormat: String, label: null },
    fx: { label: null, domain: questions, padding: 0.15 },
    fy: { label: null, padding: 0.25 },
    color: { domain: servers, range: colours },
    marks: [
      gridY(ticks, { strokeOpacity: 0.15 }),
      barY(found, { fx: "question", fy: "data", x: "server", y1: 1, y2: "times", fill: "server" }),
      ...[true, false].map((isFaster) =>
        text(
          found.filter(({ times }) => times >= 1 === isFaster),
          { fx: "question", fy: "data", x: "server", y: "times", text: ({ times }: Bar) => times.toFixed(1), dy: isFaster ? -7 : 7 },
        ),
      ),
      ruleY([1], { strokeDasharray: "4 3" }),
    ],
  });
  for (const [nth, server] of servers.entries()) {
    const at = 44 + nth * 150;
    drawn.insertAdjacentHTML(
      "beforeend",
      `<rect x="${at}" y="8" width="12" height="12" fill="${colours[nth]}"></rect><text x="${at + 18}" y="18" fill="currentColor" font-size="12" text-anchor="start">${server}</text>`,
    );
  }
  drawn.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  drawn.setAttribute("role", "img");
  drawn.insertAdjacentHTML(
    "afterbegin",
    `<title>The register beside other servers</title><desc>${chartInWords(scales, connections)}</desc>
<style>svg { color: #1f2328; background: #ffffff; } @media (prefers-color-scheme: dark) { svg { color: #e6edf3; background: #0d1117; } }</style>`,
  );
  return `${drawn.outerHTML}\n`;
}
