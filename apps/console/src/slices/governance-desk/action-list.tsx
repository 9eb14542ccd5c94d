import { boardAction, seat } from "@trailblazer/records";
import { useState } from "react";
import { Button } from "../../kit/frame/button.tsx";
import { Tag } from "../../kit/frame/tag.tsx";
import { shortDay } from "../../kit/kinds/days.ts";
import { useModel, useRights } from "../../kit/model/context.tsx";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { DoneDialog } from "./done-dialog.tsx";
import type { OpenAction } from "./queries.ts";

/** Open actions, those that are due first: how long overdue, whose they are, and a way to say that one is done. */
export function ActionList({ actions, empty }: { readonly actions: readonly OpenAction[]; readonly empty: string }) {
  const type = useModel().record(boardAction.name);
  const { mayChange } = useRights();
  const [closed, setClosed] = useState<OpenAction>();
  if (actions.length === 0) return <p className="muted">{empty}</p>;
  return (
    <>
      <ul className="needs">
        {actions.map((one) => (
          <li key={one.id} className="needs__need">
            <Tag tone={one.daysOverdue > 0 ? "red" : "grey"}>
              {one.daysOverdue > 0 ? `${one.daysOverdue} ${one.daysOverdue === 1 ? "day" : "days"}` : `due ${shortDay(one.dueOn)}`}
            </Tag>
            <div>
              <RecordLink type={boardAction} id={one.id}>
                {one.action}
              </RecordLink>
              <span className="needs__note">
                {one.owner ? (
                  <RecordLink type={seat} id={one.owner.id}>
                    {one.owner.label}
                  </RecordLink>
                ) : (
                  "nobody"
                )}{" "}
                {mayChange(boardAction) && (
                  <Button kind="plain" onPress={() => setClosed(one)}>
                    Done…<span className="nhsuk-u-visually-hidden">{` ${one.action}`}</span>
                  </Button>
                )}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {closed && <DoneDialog type={type} id={closed.id} action={closed.action} onClose={() => setClosed(undefined)} />}
    </>
  );
}
