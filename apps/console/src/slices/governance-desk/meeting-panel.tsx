import { attendance, boardAction, decision, meeting, risk, seat } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import type { Row } from "../../kit/api/queries.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import { useRights } from "../../kit/model/context.tsx";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { ActionList } from "./action-list.tsx";
import { AddBelow } from "./add-below.tsx";
import { HoldMeeting } from "./hold-meeting.tsx";
import { type MeetingAnswer, meetingQuery, type Seat, seatsOnQuery } from "./queries.ts";
import { TakeAttendance } from "./take-attendance.tsx";
import "./governance-desk.css";

/** All that a meeting's page reads; whoever is not shown one of them has the plain lists below. */
const read = [attendance, boardAction, decision, meeting, risk, seat];

/** A meeting as it is run: what is on the agenda, who is there, what is decided and who takes it up. */
export function MeetingPanel({ row }: { readonly row: Row }) {
  const { mayRead } = useRights();
  return read.every(mayRead) ? <Inside id={row.id} /> : null;
}

function Inside({ id }: { readonly id: string }) {
  const { mayCreate } = useRights();
  const { data, failed, again } = useAsk<MeetingAnswer>(
    meetingQuery,
    useMemo(() => ({ id }), [id]),
  );
  const one = data?.meeting;
  const day = one?.heldOn ?? one?.plannedOn;
  const board = one?.board.id;
  const seats = useAsk<{ seats: { nodes: readonly Seat[] } }>(
    seatsOnQuery,
    useMemo(() => ({ board, day }), [board, day]),
    !one,
  );
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!one || !day) return data ? null : <Loading what="Loading the meeting" />;
  const taken = new Set(one.actions.nodes.map((action) => action.id));
  const agenda = one.board.actions.nodes.filter((action) => !taken.has(action.id));
  const abouts: Readonly<Record<string, string>> = decision.fields.about.choices;
  return (
    <>
      <div className="columns">
        <Card title="Who is there" aside={<HoldMeeting meeting={one} />}>
          {seats.failed && <Failed refusal={seats.failed} again={seats.again} />}
          {!seats.data && !seats.failed && <Loading what="Loading seats" />}
          {seats.data && <TakeAttendance meeting={id} seats={seats.data.seats.nodes} attendances={one.attendances.nodes} />}
        </Card>
        <Card title="On the agenda">
          <h3 className="card__part">Actions that are open</h3>
          <ActionList actions={agenda} empty="No action is open." />
          <h3 className="card__part">Risks that are due for review</h3>
          {one.board.risks.nodes.length === 0 && <p className="muted">No risk is due for review.</p>}
          <ul className="plain-list">
            {one.board.risks.nodes.map(({ id: of, risk: words, reviewOn }) => (
              <li key={of}>
                <RecordLink type={risk} id={of}>
                  {words}
                </RecordLink>
                {reviewOn && <span className="needs__note">{`was due on ${longDay(reviewOn)}`}</span>}
              </li>
            ))}
          </ul>
        </Card>
      </div>
      <div className="columns">
        <Card title="Decided here">
          {one.decisions.nodes.length === 0 && <p className="muted">Nothing is written down yet.</p>}
          <ul className="plain-list">
            {one.decisions.nodes.map(({ id: of, decision: words, about }) => (
              <li key={of}>
                <RecordLink type={decision} id={of}>
                  {words}
                </RecordLink>
                <span className="needs__note">{abouts[about]}</span>
              </li>
            ))}
          </ul>
          {mayCreate(decision) && <AddBelow of={decision} prefill={{ meeting: id }} only={["decision", "about", "detail"]} />}
        </Card>
        <Card title="Taken up here">
          <ActionList actions={one.actions.nodes} empty="Nothing is taken up yet." />
          {mayCreate(boardAction) && (
            <AddBelow
              of={boardAction}
              prefill={{ meeting: id, board: one.board.id, raisedOn: longDay(day) }}
              only={["action", "owner", "dueOn"]}
            />
          )}
        </Card>
      </div>
    </>
  );
}
