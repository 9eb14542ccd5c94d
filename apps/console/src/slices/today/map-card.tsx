import { commissioner, enrolment, organisation, site } from "@trailblazer/records";
import { lazy, Suspense, useMemo, useState } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { useGroups } from "../../kit/desk/groups.ts";
import { rowsOf, within } from "../../kit/desk/rows.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { joined, type Where } from "../../kit/list/where.ts";
import { useModel } from "../../kit/model/context.tsx";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { commissioningQuery } from "./queries.ts";
import { RegionTiles } from "./region-tiles.tsx";

const AreaMap = lazy(async () => ({ default: (await import("./area-map.tsx")).AreaMap }));

interface Commissioning {
  readonly commissioners: {
    readonly nodes: readonly {
      readonly organisation: { readonly id: string; readonly code: string; readonly name: string } | null;
      readonly site: { readonly id: string; readonly name: string };
    }[];
  };
}

/** Settings that joined, region by region, as tiles and as a map of CCGs. */
export function MapCard({ sites }: { readonly sites: Where | undefined }) {
  const [isMap, setIsMap] = useState(false);
  const grouping = useMemo(
    () => ({ ...rowsOf(enrolment, { stage: { eq: "JOINED" } }, within("site", sites)), by: ["site.region"] }),
    [sites],
  );
  const { groups, failed, again } = useGroups(grouping);
  return (
    <Card
      title="Settings joined, by region"
      aside={
        <Button kind="plain" aria-expanded={isMap} onPress={() => setIsMap(!isMap)}>
          {isMap ? "Show tiles" : "Show a map of CCGs"}
        </Button>
      }
    >
      {failed && <Failed refusal={failed} again={again} />}
      {!groups && !failed && <Loading what="Loading regions" />}
      {groups?.length === 0 && <p className="muted">No setting has joined here yet.</p>}
      {groups && groups.length > 0 && !isMap && <RegionTiles groups={groups} label="Settings joined, by region" />}
      {groups && isMap && (
        <Suspense fallback={<Loading what="Loading the map" />}>
          <Commissioners sites={sites} groups={groups} />
        </Suspense>
      )}
    </Card>
  );
}

function Commissioners({
  sites,
  groups,
}: {
  readonly sites: Where | undefined;
  readonly groups: readonly { readonly keys: readonly { readonly words: string }[]; readonly value: number }[];
}) {
  const isShown = useModel().records.some(({ name }) => name === commissioner.name);
  const variables = useMemo(() => ({ where: joined([{ inForce: true }, within("site", sites)]) }), [sites]);
  const { data, failed, again } = useAsk<Commissioning>(commissioningQuery, variables, !isShown);
  const rows = data?.commissioners.nodes;
  const codes = useMemo(() => new Set(rows?.flatMap(({ organisation: one }) => (one ? [one.code] : []))), [rows]);
  const shares = useMemo(() => {
    const most = Math.max(1, ...groups.map(({ value }) => value));
    return new Map(groups.map(({ keys, value }) => [keys[0]!.words, value / most]));
  }, [groups]);
  return (
    <div className="map-beside">
      <AreaMap commissioning={codes} shares={shares} />
      <div>
        <p className="muted">
          CCGs of April 2020, in the shade of their region: the more settings joined, the darker. Those that commission a site stand out in
          blue; made-up ones are on no map.
        </p>
        {failed && <Failed refusal={failed} again={again} />}
        {rows && (
          <ul className="map-beside__list" aria-label="Who commissions which site">
            {rows.map(({ organisation: one, site: of }) => (
              <li key={`${one?.id} ${of.id}`}>
                {one && (
                  <RecordLink type={organisation} id={one.id}>
                    {one.name}
                  </RecordLink>
                )}
                {": "}
                <RecordLink type={site} id={of.id}>
                  {of.name}
                </RecordLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
