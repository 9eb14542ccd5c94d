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
/** Room for the longest name of a team. */
const labelWidth = (width: number) => (width < 480 ? 116 : 150);
const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** A line a team, in the tints of its stages; below, the days of milestones; upright lines where a wave was announced. */
export function TimeLinePicture({ teams, stretches, marks, waves, day }: ReturnType<typeof storyOf> & { readonly day: string }) {
  const hasMarks = marks.length > 0;
  const options = useCallback(
    ({ barX, dot, ruleX, text }: Drawing, width: number) => {
      const days = [...stretches.map(({ from }) => from), ...marks.map(({ on }) => on), ...waves.map(({ on }) => on), day].toSorted();
      const mark = { x: ({ on }: Mark) => at(on), y: () => markRow, r: 5 };
      return {
        marginLeft: labelWidth(width),
        marginRight: 16,
        marginTop: 26,
        marginBottom: 28,
        x: {
          label: null,
          type: "utc" as const,
          domain: [at(days[0]!), at(days.at(-1)!)],
          ticks: Math.max(2, Math.floor((width - labelWidth(width)) / 110)),
          tickSize: 0,
          grid: true,
        },
        y: { label: null, tickSize: 0, domain: [...teams, ...(hasMarks ? [markRow] : [])], padding: 0.35 },
        marks: [
          ruleX(waves, { x: ({ on }) => at(on), stroke: "#4c6272", strokeDasharray: "3 3" }),
          text(waves, {
            x: ({ on }) => at(on),
            text: ({ code }) => (width < 480 ? code.slice(2) : `Wave ${code}`),
            frameAnchor: "top",
            dy: -12,
            textAnchor: "start",
            dx: 3,
          }),
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
    [teams, stretches, marks, waves, day, hasMarks],
  );
  return <PlotPicture options={options} height={(teams.length + (hasMarks ? 1 : 0)) * rowHeight + 54} />;
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
