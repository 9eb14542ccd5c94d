import { Select } from "nhsuk-react-components";
import { useMemo, useState } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Charted } from "../../kit/chart/charted.tsx";
import { NumberLink } from "../../kit/desk/number.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import type { Where } from "../../kit/list/where.ts";
import { useStandpoint } from "../../kit/model/context.tsx";
import { listed } from "../../kit/model/words.ts";
import { type Curve, curvesOf, drawn, fewest, type Group, type Month, monthWords, mostLines, retentionQuery } from "./retention.ts";
import { type By, byWords, useRetentionGroups } from "./retention-groups.ts";
import { RetentionPicture } from "./retention-picture.tsx";

const every = 3;

function Curves({ curves, query }: { readonly curves: readonly Curve[]; readonly query: ReturnType<typeof retentionQuery> }) {
  const lines = useMemo(() => curves.filter((curve) => drawn(curve).length > 1).slice(0, mostLines), [curves]);
  const last = Math.max(0, ...curves.map(({ months }) => months.at(-1)!.month));
  const columns = Array.from({ length: Math.floor(last / every) }, (_, nth) => (nth + 1) * every);
  const small = curves.filter((curve) => drawn(curve).length < 2);
  return (
    <>
      <Charted
        label="Practitioners still in post, by months since qualifying, and of how many at risk"
        heads={["Who", "Qualified", ...columns.map((month) => `${month} months`)]}
        rows={curves.map((curve) => ({
          name: curve.name,
          head: curve.mark.length > 2 ? curve.name : `${curve.mark}: ${curve.name}`,
          cells: [
            <NumberLink key="n" of={{ ...curve.rows, value: curve.months[0]!.atRisk }} label={`qualified, ${curve.name}`} />,
            ...columns.map((month) => monthWords(curve.months, month)),
          ],
        }))}
        query={query}
        isOpen
      >
        {lines.length > 0 && (
          <div className="retention">
            <RetentionPicture curves={lines} />
          </div>
        )}
      </Charted>
      {small.length > 0 && (
        <p className="muted">{`Not drawn, as fewer than ${fewest} people were at risk: ${listed(small.map(({ name }) => name))}.`}</p>
      )}
      {lines.length === mostLines && curves.length - small.length > mostLines && (
        <p className="muted">{`The ${mostLines} of most people are drawn; all are in the table.`}</p>
      )}
    </>
  );
}

function Asked({ groups }: { readonly groups: readonly Group[] }) {
  const standpoint = useStandpoint();
  const query = useMemo(() => retentionQuery(groups, standpoint), [groups, standpoint]);
  const { data, failed, again } = useAsk<Record<string, readonly Month[]>>(query.query, query.variables);
  const curves = useMemo(() => data && curvesOf(groups, data), [groups, data]);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!curves) return <Loading what="Loading retention" />;
  return curves.length === 0 ? <p className="muted">Nobody here has qualified by this day.</p> : <Curves curves={curves} query={query} />;
}

/** How long practitioners stay who qualified, as curves side by side. */
export function Retention({ sites }: { readonly sites: Where | undefined }) {
  const [by, setBy] = useState<By>("intake");
  const { asOf } = useStandpoint();
  const isBySite = by === "site" || sites !== undefined;
  const { groups, failed, again } = useRetentionGroups(by, sites);
  return (
    <Card title="How long practitioners stay">
      <p className="page__help">
        {`The share of those who qualified that is still in post, month by month (Kaplan and Meier’s estimate). Whoever is still in post counts for as long as they have been followed, and no longer; a share is of those at risk: who was followed until then and had not left. Below ${fewest} people at risk a line stops, as one person more or less would change it.`}
      </p>
      <div className="narrowing">
        <Select id="retention-by" label="A line for each" value={by} onChange={(event) => setBy(event.currentTarget.value as By)}>
          {Object.entries(byWords).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </div>
      {asOf && isBySite ? (
        <p className="muted">
          On another day a site’s curve can’t be drawn: only the postings in force on it are found, and those who had left would be missing.
          Look at all sites by intake, or go back to today.
        </p>
      ) : (
        <>
          {failed && <Failed refusal={failed} again={again} />}
          {!groups && !failed && <Loading what="Loading retention" />}
          {groups && <Asked groups={groups} />}
        </>
      )}
    </Card>
  );
}
