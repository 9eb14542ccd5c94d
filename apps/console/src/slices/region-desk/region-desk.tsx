import type { RecordType } from "@trailblazer/fields";
import { escalation, practice, siteReview } from "@trailblazer/records";
import { type ReactNode, useMemo } from "react";
import { DeskPage } from "../../kit/desk/desk-page.tsx";
import { NumberLink } from "../../kit/desk/number.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import { RowsCard } from "../../kit/desk/rows-card.tsx";
import { shareOf, Tile, Tiles } from "../../kit/desk/tile.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import type { Where } from "../../kit/list/where.ts";
import { useModel, useShownDay } from "../../kit/model/context.tsx";
import { JudgedSites } from "./judged-sites.tsx";
import { Practices } from "./practices.tsx";
import { deskRows } from "./rows.ts";
import { WaitingList } from "./waiting-list.tsx";
import "./region-desk.css";

/** What a region looks at: how its sites are judged and why, what waits for its answer, and what sites made that others could use. */
export function RegionDesk() {
  const day = useShownDay();
  return (
    <DeskPage
      title="Region desk"
      note={`as at ${longDay(day)}`}
      help="How sites are judged and why, which reviews are due, what boards asked and nobody has answered, and what one site made that another could use."
    >
      {(where) => <Desk where={where} day={day} />}
    </DeskPage>
  );
}

interface SeenProps {
  readonly of: RecordType;
  readonly title: string;
  readonly children: ReactNode;
}

function Seen({ of, title, children }: SeenProps) {
  const isShown = useModel().records.some(({ name }) => name === of.name);
  return isShown && <Card title={title}>{children}</Card>;
}

function Desk({ where, day }: { readonly where: Where | undefined; readonly day: string }) {
  const rows = useMemo(() => deskRows(where, day), [where, day]);
  const { numbers: n, isThere, failed, again } = useNumbers(rows);
  return (
    <>
      {failed && <Failed refusal={failed} again={again} />}
      {!isThere && !failed && <Loading what="Loading the figures" />}
      {isThere && (
        <Tiles>
          <Tile
            title="Sites on track"
            figure={<NumberLink of={n.onTrack} label="sites on track" />}
            of={
              <>
                of <NumberLink of={n.sites} label="sites" />
              </>
            }
            share={shareOf(n.onTrack.value, n.sites.value)}
          >
            <NumberLink of={n.atRisk}>at risk</NumberLink>, <NumberLink of={n.offTrack}>off track</NumberLink>,{" "}
            <NumberLink of={n.notReviewed}>not reviewed</NumberLink>
          </Tile>
          <Tile title="Reviews overdue" figure={<NumberLink of={n.reviewOverdue} label="reviews overdue" />}>
            <NumberLink of={n.reviewSoon} order="nextReviewOn">
              due in the next 60 days
            </NumberLink>
          </Tile>
          <Tile
            title="Waiting for an answer"
            figure={<NumberLink of={n.waiting} order="escalatedOn" label="escalations waiting" />}
            of={
              <>
                of <NumberLink of={n.escalations}>passed on</NumberLink>
              </>
            }
          >
            <NumberLink of={n.toEngland}>for England to answer</NumberLink>
          </Tile>
          <Tile
            title="Practices taken up"
            figure={<NumberLink of={n.practicesReused} label="practices taken up by others" />}
            of={
              <>
                of <NumberLink of={n.practices}>made</NumberLink>
              </>
            }
            share={shareOf(n.practicesReused.value, n.practices.value)}
          >
            <NumberLink of={n.practicesUnused}>that nobody has taken up yet</NumberLink>
          </Tile>
        </Tiles>
      )}
      <Seen title="Waiting for an answer" of={escalation}>
        <WaitingList rows={rows.waiting} />
      </Seen>
      <Seen title="Sites by judgement" of={siteReview}>
        <JudgedSites where={where} />
      </Seen>
      <RowsCard
        title="Next reviews"
        rows={rows.nextReviews}
        names={["name", "judgement", "reviewedOn", "nextReviewOn", "reviewOverdue"]}
        order="nextReviewOn"
        empty="No review has named a day for the next."
      />
      <Seen title="What sites made that others could use" of={practice}>
        <Practices rows={rows.practices} />
      </Seen>
    </>
  );
}
