import { Link } from "@tanstack/react-router";
import { escalation } from "@trailblazer/records";
import { useMemo, useState } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { listOf, type Rows } from "../../kit/desk/rows.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { Tag } from "../../kit/frame/tag.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import { useRights } from "../../kit/model/context.tsx";
import { pathOf } from "../../kit/model/paths.ts";
import { count, counted } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { type Waiting, waitingQuery } from "./queries.ts";

const shownAtFirst = 8;
/** After a month, a board has met without the answer. */
const isLong = (days: number | null) => (days ?? 0) > 30;
const daysWords = (days: number | null) => (days === 1 ? "1 day" : `${count(days ?? 0)} days`);

/** What boards passed on and nobody has answered, longest first, each with the way to answer it. */
export function WaitingList({ rows }: { readonly rows: Rows }) {
  const { mayChange } = useRights();
  const [answered, setAnswered] = useState<Waiting>();
  const variables = useMemo(() => ({ ...(rows.where ? { where: rows.where } : {}), first: shownAtFirst }), [rows]);
  const { data, failed, again } = useAsk<{ escalations: { totalCount: number; nodes: readonly Waiting[] } }>(waitingQuery, variables);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!data) return <Loading what="Loading escalations" />;
  const { nodes, totalCount } = data.escalations;
  return (
    <>
      {nodes.length === 0 && <p className="muted">Nothing waits for an answer.</p>}
      <ul className="needs region-desk__waiting">
        {nodes.map((one) => (
          <li key={one.id} className="needs__need">
            <Tag tone={isLong(one.daysWaited) ? "red" : "yellow"}>{daysWords(one.daysWaited)}</Tag>
            <span className="region-desk__question">
              <RecordLink type={escalation} id={one.id}>
                {one.question}
              </RecordLink>
              <span className="needs__note">
                {`${one.board.site?.name ?? one.board.name}, to ${one.to === "ENGLAND" ? "England" : "its region"}, passed on ${longDay(one.escalatedOn)}`}
              </span>
            </span>
            {mayChange(escalation) && (
              <Button kind="quiet" onPress={() => setAnswered(one)}>
                Answer…
                <span className="nhsuk-u-visually-hidden">{` ${one.question} ${one.board.name}`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className="card__foot">
          <Link to="/$plural" params={{ plural: pathOf(escalation) }} search={listOf(rows, "escalatedOn")}>
            {`All ${counted(totalCount, escalation)} that wait`}
          </Link>
        </p>
      )}
      {answered && <AnswerDialog of={answered} onClose={() => setAnswered(undefined)} />}
    </>
  );
}
