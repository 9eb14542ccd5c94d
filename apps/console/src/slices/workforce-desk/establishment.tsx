import { posting, team } from "@trailblazer/records";
import { useMemo, useState } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { rowsOf, within } from "../../kit/desk/rows.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import type { Where } from "../../kit/list/where.ts";
import { useRights } from "../../kit/model/context.tsx";
import { counted } from "../../kit/model/words.ts";
import { given, type TeamsAnswer, teamsQuery } from "./query.ts";
import { TeamRows } from "./team-rows.tsx";

const few = 6;
/** As many as may be asked for at once, with their posts and figures. */
const most = 200;

/** Teams with what they are funded for, who is contracted and present, and each vacant post with how long it has been so. */
export function Establishment({ sites }: { readonly sites: Where | undefined }) {
  const [first, setFirst] = useState(few);
  const variables = useMemo(() => ({ ...given(rowsOf(team, within("site", sites)).where), first }), [sites, first]);
  const { mayCreate } = useRights();
  const { data, failed, again } = useAsk<TeamsAnswer>(teamsQuery, variables);
  const { nodes = [], totalCount = 0 } = data?.teams ?? {};
  return (
    <Card title="Establishment and vacancies by team">
      <p className="page__help">
        Whole-time equivalents. Contracted leaves agency staff out; present counts cover and agency staff and leaves out who is away.
      </p>
      {failed && <Failed refusal={failed} again={again} />}
      {!data && !failed && <Loading what="Loading the establishment" />}
      {data && totalCount === 0 && <p className="muted">No team here. Choose another site or region.</p>}
      {nodes.length > 0 && (
        <div className="figures__scroll">
          <table className="figures establishment" aria-label="Establishment and vacancies by team, most vacant first">
            <thead>
              <tr>
                <th scope="col">Team and vacant posts</th>
                {["Funded", "Contracted", "Present", "Filled", "Vacant", "Vacant for"].map((head) => (
                  <th key={head} scope="col" className="figures__number">
                    {head}
                  </th>
                ))}
                {mayCreate(posting) && <th scope="col">To do</th>}
              </tr>
            </thead>
            {nodes.map((one) => (
              <TeamRows key={one.id} of={one} />
            ))}
          </table>
        </div>
      )}
      {nodes.length < Math.min(totalCount, most) && (
        <p className="card__foot">
          <Button kind="plain" onPress={() => setFirst(most)}>
            {totalCount > most ? `Show ${most} of ${counted(totalCount, team)}` : `Show all ${counted(totalCount, team)}`}
          </Button>
        </p>
      )}
    </Card>
  );
}
