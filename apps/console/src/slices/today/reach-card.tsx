import { publishedFigure, target } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Charted } from "../../kit/chart/charted.tsx";
import { Lines, linesTable, type Point } from "../../kit/chart/lines.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Loading } from "../../kit/frame/states.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import { useModel } from "../../kit/model/context.tsx";
import { listed } from "../../kit/model/words.ts";
import { reachQuery } from "./queries.ts";

interface Answer {
  readonly outturns: { readonly nodes: readonly { readonly asAtOn: string; readonly value: number }[] };
  readonly targets: { readonly nodes: readonly { readonly dueOn: string; readonly share: number }[] };
}

const words = (value: number) => `${Math.round(value * 10) / 10} %`;

/** What was published of the share of pupils reached, beside what it was meant to be by when. */
export function ReachCard() {
  const model = useModel();
  const isShown = [publishedFigure, target].every(({ name }) => model.records.some((type) => type.name === name));
  const { data } = useAsk<Answer>(reachQuery, {}, !isShown);
  const points = useMemo(
    (): readonly Point[] => (data?.outturns.nodes ?? []).map(({ asAtOn, value }) => ({ line: "Reached", day: asAtOn, value })),
    [data],
  );
  const aims = useMemo(() => (data?.targets.nodes ?? []).map(({ dueOn, share }) => ({ day: dueOn, value: share })), [data]);
  if (!isShown) return null;
  return (
    <Card title="Share of pupils reached in England, as published">
      {!data ? (
        <Loading what="Loading what was published" />
      ) : points.length === 0 ? (
        <p className="muted">Nothing has been published yet.</p>
      ) : (
        <Charted label="Share of pupils reached, as published" {...linesTable(points, words)} query={{ query: reachQuery }}>
          <Lines points={points} aims={aims} words={words} />
          {aims.length > 0 && (
            <p className="muted">
              {`Meant to be, as the diamonds show: ${listed(data.targets.nodes.map(({ share, dueOn }) => `${words(share)} by ${longDay(dueOn)}`))}.`}
            </p>
          )}
        </Charted>
      )}
    </Card>
  );
}
