import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { type ChangeSet, changeSetsQuery, ways } from "../../kit/history/ledger.ts";
import { whoOf } from "../../kit/history/words.ts";
import { dayAfter, endOfDay, longMoment } from "../../kit/kinds/days.ts";
import { londonDay } from "../../kit/model/config.ts";
import { useStandpoint } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";

interface Listed extends ChangeSet {
  readonly changes: { readonly totalCount: number };
}

const most = 6;

/** The latest changes of the week before a moment: the register's own week, whatever day its figures are as at. */
export function WeekCard() {
  const { knownAt } = useStandpoint();
  const variables = useMemo(() => {
    const until = knownAt ?? endOfDay(londonDay());
    return { where: { at: { gt: endOfDay(dayAfter(until.slice(0, 10), -7)), lte: until } }, first: most };
  }, [knownAt]);
  const { data, failed, again } = useAsk<{ sets: { totalCount: number; nodes: readonly Listed[] } }>(changeSetsQuery, variables);
  const { nodes, totalCount = 0 } = data?.sets ?? {};
  return (
    <Card
      title="Changed this week"
      aside={<Link to="/changes">{totalCount > most ? `All ${count(totalCount)} of the week` : "All changes"}</Link>}
    >
      {failed && <Failed refusal={failed} again={again} />}
      {!nodes && !failed && <Loading what="Loading changes" />}
      {nodes?.length === 0 && <p className="muted">Nothing was changed this week.</p>}
      {nodes && nodes.length > 0 && (
        <div className="figures__scroll">
          <table className="figures" aria-label="Changed this week">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">How</th>
                <th scope="col">Why</th>
                <th scope="col" className="figures__number">
                  Changes
                </th>
              </tr>
            </thead>
            <tbody>
              {nodes.map((set) => (
                <tr key={set.id}>
                  <th scope="row">
                    <Link to="/changes/$id" params={{ id: set.id }}>
                      {longMoment(set.at)}
                    </Link>
                  </th>
                  <td>{whoOf(set)}</td>
                  <td>{ways[set.way]}</td>
                  <td>{set.reason}</td>
                  <td className="figures__number">{count(set.changes.totalCount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
