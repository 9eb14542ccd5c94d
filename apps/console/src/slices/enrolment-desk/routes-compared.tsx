import { enrolment } from "@trailblazer/records";
import { CrossTable } from "../../kit/desk/cross-table.tsx";
import { isSeen, type Rows } from "../../kit/desk/rows.ts";
import { Card } from "../../kit/frame/card.tsx";
import { useModel } from "../../kit/model/context.tsx";
import { DeprivationTable, fifthOf } from "./deprivation-table.tsx";
import { ReachedTable } from "./reached-table.tsx";
import { StepsTable } from "./steps-table.tsx";

/** The routes side by side: who gets how far, how long it takes, and whom each route reaches. */
export function RoutesCompared({ rows }: { readonly rows: Rows }) {
  const model = useModel();
  return (
    <>
      <Card title="How far settings come, by route">
        <ReachedTable rows={rows} />
      </Card>
      <Card title="From stage to stage">
        <StepsTable rows={rows} />
      </Card>
      <div className="columns">
        {isSeen(model, fifthOf(rows, 0)) && (
          <Card title="Deprivation">
            <DeprivationTable rows={rows} />
          </Card>
        )}
        <Card title="Phase">
          <CrossTable
            label="enrolments"
            rows={rows}
            down="setting.phase"
            downLabel="Phase"
            across="route"
            columns={enrolment.fields.route.choices}
            empty="No enrolments match."
          />
        </Card>
      </div>
    </>
  );
}
