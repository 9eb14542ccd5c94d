import { enrolment } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Charted } from "../../kit/chart/charted.tsx";
import { Lines, linesTable } from "../../kit/chart/lines.tsx";
import { within } from "../../kit/desk/rows.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { joined, type Where } from "../../kit/list/where.ts";
import { useModel, useShownDay } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";
import { grown, joinedQuery } from "./queries.ts";

interface Answer {
  readonly enrolments: {
    readonly groups: { readonly nodes: readonly { readonly key: { readonly joinedOn: string }; readonly count: number }[] };
  };
}

/** How the number of settings that joined has grown, month by month. */
export function JoinedCard({ sites }: { readonly sites: Where | undefined }) {
  const day = useShownDay();
  const isShown = useModel().records.some(({ name }) => name === enrolment.name);
  const variables = useMemo(() => ({ where: joined([{ joinedOn: { lte: day } }, within("site", sites)]) }), [sites, day]);
  const { data, failed, again } = useAsk<Answer>(joinedQuery, variables, !isShown);
  const points = useMemo(
    () => grown((data?.enrolments.groups.nodes ?? []).map(({ key, count: some }) => ({ day: key.joinedOn, count: some }))),
    [data],
  );
  if (!isShown) return null;
  return (
    <Card title="Settings that joined">
      {failed && <Failed refusal={failed} again={again} />}
      {!data && !failed && <Loading what="Loading months" />}
      {data && points.length === 0 && <p className="muted">None has joined yet.</p>}
      {points.length > 0 && (
        <Charted label="Settings that joined, by month" {...linesTable(points, count)} query={{ query: joinedQuery, variables }}>
          <Lines points={points} words={count} isStepped />
          <p className="muted">By the day on which they joined. Some have paused or withdrawn since.</p>
        </Charted>
      )}
    </Card>
  );
}
