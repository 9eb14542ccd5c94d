import { useCallback, useMemo } from "react";
import { Bars } from "../../kit/chart/bars.tsx";
import { Lines } from "../../kit/chart/lines.tsx";
import { type Drawing, PlotPicture } from "../../kit/chart/plot.tsx";
import type { ComparedRow } from "./query.ts";
import type { drawings } from "./search.ts";

interface PictureProps {
  readonly as: keyof typeof drawings;
  readonly rows: readonly ComparedRow[];
  readonly days: readonly string[];
  readonly words: (value: number) => string;
}

/** More lines than these can't be told apart. */
const linesAtMost = 8;
const rowHeight = 30;
const labelWidth = 172;

/** The comparison as it is to be drawn; nothing where a table says it all. */
export function Picture({ as, rows, days, words }: PictureProps) {
  if (as === "table") return null;
  if (as === "bars") return <BarsOfLastDay rows={rows} words={words} />;
  return as === "dots" ? <DotsByDay rows={rows} days={days} words={words} /> : <Trend rows={rows} days={days} words={words} />;
}

const last = ({ values }: ComparedRow) => values.at(-1) ?? null;
const given = (rows: readonly ComparedRow[]) => rows.flatMap((row) => (last(row) === null ? [] : [{ ...row, value: last(row)! }]));
const mostFirst = (rows: readonly ComparedRow[]) => given(rows).toSorted((a, b) => b.value - a.value);

function BarsOfLastDay({ rows, words }: Omit<PictureProps, "as" | "days">) {
  const bars = useMemo(() => mostFirst(rows).map(({ name, value }) => ({ name, value, words: words(value) })), [rows, words]);
  return <Bars bars={bars} />;
}

function Trend({ rows, days, words }: Omit<PictureProps, "as">) {
  const points = useMemo(() => {
    const shown = new Set(
      mostFirst(rows)
        .slice(0, linesAtMost)
        .map(({ name }) => name),
    );
    return rows
      .filter(({ name }) => shown.has(name))
      .flatMap(({ name, values }) => values.flatMap((value, at) => (value === null ? [] : [{ line: name, day: days[at]!, value }])));
  }, [rows, days]);
  return (
    <>
      {rows.length > linesAtMost && <p className="muted">{`Lines are shown for the ${linesAtMost} with the most. The table has all.`}</p>}
      {days.length < 2 && <p className="muted">Choose more than one day to see a trend.</p>}
      <Lines points={points} words={words} height={320} />
    </>
  );
}

/** A row each on one scale: pale dots for the days before, a full one for the last. */
function DotsByDay({ rows, days, words }: Omit<PictureProps, "as">) {
  const dots = useMemo(
    () =>
      rows.flatMap(({ name, values }) =>
        values.flatMap((value, at) => (value === null ? [] : [{ name, value, isLast: at === days.length - 1 }])),
      ),
    [rows, days],
  );
  const names = useMemo(() => mostFirst(rows).map(({ name }) => name), [rows]);
  const options = useCallback(
    ({ axisY, dot, ruleY, text }: Drawing) => {
      const latest = dots.filter(({ isLast }) => isLast);
      return {
        marginLeft: labelWidth,
        marginRight: 64,
        marginTop: 4,
        x: { label: null, tickSize: 0, ticks: 5, tickFormat: words, nice: true, zero: true },
        y: { axis: null, domain: names, type: "point" as const, padding: 0.5 },
        marks: [
          ruleY(names, { stroke: "#d8dde0" }),
          axisY({ label: null, tickSize: 0, lineWidth: 12.6, textOverflow: "ellipsis" as const }),
          dot(dots, { x: "value", y: "name", r: 4, fill: "#768692", fillOpacity: 0.5 }),
          dot(latest, { x: "value", y: "name", r: 6, fill: "#005eb8" }),
          text(latest, { x: "value", y: "name", text: ({ value }: { value: number }) => words(value), textAnchor: "start", dx: 10 }),
        ],
      };
    },
    [dots, names, words],
  );
  return <PlotPicture options={options} height={names.length * rowHeight + 40} />;
}
