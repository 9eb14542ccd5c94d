import { post } from "@trailblazer/records";
import { DeskPage } from "../../kit/desk/desk-page.tsx";
import { ButtonLink } from "../../kit/frame/button.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import { useRights, useShownDay } from "../../kit/model/context.tsx";
import { AwayCard } from "./away.tsx";
import { Campaigns, CampaignsByRole } from "./campaigns.tsx";
import { Cohorts } from "./cohorts.tsx";
import { Coming } from "./coming.tsx";
import { Establishment } from "./establishment.tsx";
import { Figures } from "./figures.tsx";
import { Leavers } from "./leavers.tsx";
import { LocalServices } from "./local-services.tsx";
import { Oldest } from "./oldest.tsx";
import { Retention } from "./retention.tsx";
import { Supervision } from "./supervision.tsx";
import "./workforce-desk.css";

/** The desk of those who see to it that teams have their people: posts, recruitment, training, staying and leaving. */
export function WorkforceDesk() {
  const { mayCreate } = useRights();
  const day = useShownDay();
  return (
    <DeskPage
      title="Workforce desk"
      note={`as at ${longDay(day)}`}
      help="Which posts are vacant and for how long, who is recruited and trained, who stays and who leaves. Every number leads to its rows."
      actions={
        mayCreate(post) && (
          <ButtonLink kind="quiet" to="/$plural/new" params={{ plural: "posts" }} search={{}}>
            Add post
          </ButtonLink>
        )
      }
    >
      {(sites) => (
        <>
          <Figures sites={sites} beside={<Coming sites={sites} />} />
          <div className="columns">
            <Oldest sites={sites} />
            <AwayCard sites={sites} />
          </div>
          <Establishment sites={sites} />
          <div className="columns">
            <Campaigns sites={sites} />
            <LocalServices sites={sites} />
          </div>
          <CampaignsByRole sites={sites} />
          <Cohorts sites={sites} />
          <Retention sites={sites} />
          <Leavers sites={sites} />
          <Supervision sites={sites} />
        </>
      )}
    </DeskPage>
  );
}
