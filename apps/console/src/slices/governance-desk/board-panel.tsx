import { attendance, boardAction, decision, meeting, seat } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import type { Row } from "../../kit/api/queries.ts";
import { ButtonLink } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { longDay, shortDay } from "../../kit/kinds/days.ts";
import { useModel, useRights } from "../../kit/model/context.tsx";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { ActionList } from "./action-list.tsx";
import { AttendanceTable } from "./attendance-table.tsx";
import { type BoardAnswer, boardQuery } from "./queries.ts";
import { WhoSits } from "./who-sits.tsx";
import "./governance-desk.css";

/** All that a board's page reads; whoever is not shown one of them has the plain lists below. */
const read = [attendance, boardAction, decision, meeting, seat];

/** A board on one page: who sits, what is open, who came, and what was decided. */
export function BoardPanel({ row }: { readonly row: Row }) {
  const { mayRead } = useRights();
  return read.every(mayRead) ? <Inside id={row.id} /> : null;
}

function Inside({ id }: { readonly id: string }) {
  const model = useModel();
  const { mayCreate } = useRights();
  const { data, failed, again } = useAsk<BoardAnswer>(
    boardQuery,
    useMemo(() => ({ id }), [id]),
  );
  const board = data?.board;
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!board) return data ? null : <Loading what="Loading the board" />;
  const [next] = board.next.nodes;
  const decisions = board.held.nodes.flatMap(({ heldOn, decisions: some }) => some.nodes.map((one) => ({ ...one, heldOn }))).slice(0, 6);
  const abouts: Readonly<Record<string, string>> = decision.fields.about.choices;
  return (
    <>
      <div className="columns columns--wide-first">
        <WhoSits board={board} />
        <Card
          title="Actions to do"
          aside={
            next ? (
              <ButtonLink kind="quiet" to="/$plural/$id" params={{ plural: "meetings", id: next.id }}>
                {`Run the meeting of ${shortDay(next.plannedOn)}`}
              </ButtonLink>
            ) : (
              mayCreate(meeting) && (
                <ButtonLink kind="quiet" to="/$plural/new" params={{ plural: "meetings" }} search={{ board: id }}>
                  Plan a meeting
                </ButtonLink>
              )
            )
          }
        >
          <ActionList actions={board.actions.nodes} empty="Nothing is left to do." />
        </Card>
      </div>
      <Card title="Who came to the last meetings">
        <AttendanceTable board={board} />
      </Card>
      <Card title="What was decided">
        {decisions.length === 0 && <p className="muted">{`No ${model.record(decision.name).label.toLowerCase()} is written down yet.`}</p>}
        <ul className="plain-list">
          {decisions.map((one) => (
            <li key={one.id}>
              <b>{longDay(one.heldOn)}</b>{" "}
              <RecordLink type={decision} id={one.id}>
                {one.decision}
              </RecordLink>
              <span className="needs__note">{abouts[one.about]}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
