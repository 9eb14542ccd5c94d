import { useCallback } from "react";
import { type Drawing, PlotPicture } from "../../kit/chart/plot.tsx";
import type { Mark, Stretch, storyOf } from "./time-line.ts";
import { stages as order, stageWords } from "./time-line.ts";

const tints: Readonly<Record<string, string>> = {
  PLANNED: "#e8edee",
  FUNDED: "#d3e3f3",
  IN_TRAINING: "#a6c8e7",
  PARTLY_LIVE: "#5b9bd5",
  OPERATIONAL: "#005eb8",
  ENDED: "#768692",
};
const [done, due, overdue] = ["#212b32", "#fff", "#d5281b"];
const markRow = "Milestones";
const rowHeight = 34;
/** What a letter takes, and the most that names of teams take of a narrow picture. */
const [letterWidth, mostNarrow] = [6.6, 15];
const isNarrow = (width: number) => width < 480;

/** What a team is called beside its line: where there is little room, without the name of the site that it begins with. */
function labelOf(team: string, site: string, width: number): string {
  if (!isNarrow(width)) return team;
  const own = team.startsWith(`${site} `) ? team.slice(site.length + 1) : team;
  return own.length > mostNarrow ? `${own.slice(0, mostNarrow - 1)}…` : own;
}

const at = (day: string) => new Date(`${day}T00:00:00Z`);

interface Shown {
  readonly day: string;
  /** What the site is called. */
  readonly site: string;
}

/** A line a team, in the tints of its stages; below, the days of milestones; upright lines where a wave was announced. */
export function TimeLinePicture({ teams, stretches, marks, waves, day, site }: ReturnType<typeof storyOf> & Shown) {
  const hasMarks = marks.length > 0;
  const options = useCallback(
    ({ barX, dot, ruleX, text }: Drawing, width: number) => {
      const days = [...stretches.map(({ from }) => from), ...marks.map(({ on }) => on), ...waves.map(({ on }) => on), day].toSorted();
      const announced = waves.toSorted((a, b) => a.on.localeCompare(b.on));
      const rows = [...teams, ...(hasMarks ? [markRow] : [])];
      const label = (row: string) => labelOf(row, site, width);
      const labelWidth = Math.ceil(Math.max(...rows.map((row) => label(row).length)) * letterWidth) + 10;
      const mark = { x: ({ on }: Mark) => at(on), y: () => markRow, r: 5 };
      return {
        marginLeft: labelWidth,
        marginRight: 16,
        marginTop: 38,
        marginBottom: 36,
        x: {
          label: null,
          type: "utc" as const,
          domain: [at(days[0]!), at(days.at(-1)!)],
          ticks: Math.max(2, Math.floor((width - labelWidth) / 110)),
          tickSize: 0,
          grid: true,
        },
        y: { label: null, tickSize: 0, domain: rows, padding: 0.35, tickFormat: label },
        marks: [
          ruleX(waves, { x: ({ on }) => at(on), stroke: "#4c6272", strokeDasharray: "3 3" }),
          // By turns lower and higher where it is narrow: two waves lie close to each other there.
          ...[0, 1].map((turn) =>
            text(
              announced.filter((_, nth) => (isNarrow(width) ? nth % 2 : 0) === turn),
              {
                x: ({ on }) => at(on),
                text: ({ code }) => (isNarrow(width) ? code.slice(2) : `Wave ${code}`),
                frameAnchor: "top" as const,
                dy: turn === 0 ? -12 : -26,
                textAnchor: "start" as const,
                dx: 3,
              },
            ),
          ),
          barX(stretches, {
            x1: ({ from }: Stretch) => at(from),
            x2: ({ until }: Stretch) => at(until),
            y: "team",
            fill: ({ stage }: Stretch) => tints[stage],
          }),
          dot(
            marks.filter(({ isDone }) => isDone),
            { ...mark, fill: done },
          ),
          dot(
            marks.filter(({ isDone }) => !isDone),
            { ...mark, symbol: "diamond" as const, fill: ({ isOverdue }: Mark) => (isOverdue ? overdue : due), stroke: done },
          ),
          ruleX([at(day)], { stroke: "#212b32" }),
        ],
      };
    },
    [teams, stretches, marks, waves, day, site, hasMarks],
  );
  return <PlotPicture options={options} height={(teams.length + (hasMarks ? 1 : 0)) * rowHeight + 74} />;
}

/** What the tints and marks of a time line mean. */
export const StageKey = ({ stages, marks }: { readonly stages: readonly string[]; readonly marks: readonly Mark[] }) => {
  const entries = [
    ...order.filter((stage) => stages.includes(stage)).map((stage) => ({ words: stageWords(stage), fill: tints[stage]!, isRound: false })),
    ...(marks.some(({ isDone }) => isDone) ? [{ words: "Milestone done", fill: done, isRound: true }] : []),
    ...(marks.some(({ isOverdue }) => isOverdue) ? [{ words: "Milestone overdue", fill: overdue, isRound: true }] : []),
  ];
  return (
    <ul className="story__key">
      {entries.map(({ words, fill, isRound }) => (
        <li key={words}>
          <svg width="14" height="14" aria-hidden="true">
            {isRound ? <circle cx="7" cy="7" r="5" fill={fill} /> : <rect width="14" height="14" rx="2" fill={fill} stroke="#aeb7bd" />}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
};
