import { enrolment, team } from "@trailblazer/records";
import { CrossTable } from "../../kit/desk/cross-table.tsx";
import { DeskPage } from "../../kit/desk/desk-page.tsx";
import { rowsOf, within } from "../../kit/desk/rows.ts";
import { Card } from "../../kit/frame/card.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import type { Where } from "../../kit/list/where.ts";
import { useStandpoint, useToday, useViewer } from "../../kit/model/context.tsx";
import { Glance } from "./glance.tsx";
import { JoinedCard } from "./joined-card.tsx";
import { MapCard } from "./map-card.tsx";
import { NeedsCard } from "./needs-card.tsx";
import { ReachCard } from "./reach-card.tsx";
import { scopeWords } from "./scope.ts";
import { WeekCard } from "./week-card.tsx";
import "./today.css";

/** The home page: where the programme stands, what waits for somebody and what was changed. Each number leads to the rows behind it. */
export function Today() {
  const today = useToday();
  const { asOf } = useStandpoint();
  const scope = scopeWords(useViewer().roles);
  return (
    <DeskPage
      title={asOf ? `The programme on ${longDay(asOf)}` : "The programme today"}
      note={asOf ? scope : `${scope} · as at ${longDay(today)}`}
    >
      {(sites) => <Cards sites={sites} />}
    </DeskPage>
  );
}

const Cards = ({ sites }: { readonly sites: Where | undefined }) => (
  <>
    <Glance sites={sites} />
    <div className="columns columns--three">
      <JoinedCard sites={sites} />
      <MapCard sites={sites} />
      <NeedsCard sites={sites} />
    </div>
    <Card title="Teams by stage">
      <CrossTable
        label="Teams"
        rows={rowsOf(team, within("site", sites))}
        down="site.region"
        downLabel="Region"
        across="stage"
        columns={team.fields.stage.choices}
        empty="There is no team here."
      />
    </Card>
    <Card title="Enrolments by stage">
      <CrossTable
        label="Enrolments"
        rows={rowsOf(enrolment, within("site", sites))}
        down="site.region"
        downLabel="Region"
        across="stage"
        columns={enrolment.fields.stage.choices}
        empty="No setting is enrolled here."
      />
    </Card>
    <WeekCard />
    <ReachCard />
  </>
);
