import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { Button } from "../../kit/frame/button.tsx";
import type { ChangeSet, Line } from "../../kit/history/ledger.ts";
import { mayUndo } from "../../kit/history/may-undo.ts";
import { RecordChanges } from "../../kit/history/record-changes.tsx";
import { SetHead } from "../../kit/history/set-head.tsx";
import { UndoDialog } from "../../kit/history/undo-dialog.tsx";
import { useFieldUndo } from "../../kit/history/use-field-undo.tsx";
import { countsOf, deedsOf, titleOf } from "../../kit/history/words.ts";
import { longMoment } from "../../kit/kinds/days.ts";
import { useModel, useRights } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";
import { useLarge } from "./large.ts";
import { mostRead, useRecords } from "./use-records.ts";

/** A change set with its first lines, as the list of them reads it. */
export interface ListedSet extends ChangeSet {
  readonly changes: { readonly totalCount: number; readonly nodes: readonly Line[] };
}

/** One change set: when, what and why, open to what it did, with a way to undo it. */
export function SetRow({ set }: { readonly set: ListedSet }) {
  const model = useModel();
  const lines = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const { undoField, obstacle } = useFieldUndo();
  const { totalCount: total, nodes } = set.changes;
  const records = useRecords(set.id, total, nodes);
  const all = records?.all;
  const moment = longMoment(set.at);
  const canUndo = mayUndo(useRights(), set, all ?? records?.changes ?? []);
  const counts = all ? countsOf(all) : undefined;
  const [first] = records?.changes ?? [];
  const large = useLarge(set.id, total, total > mostRead);
  const what = all ? deedsOf(all) : (large ?? (total === 1 ? "1 change" : `${count(total)} changes`));
  return (
    <li className="sets__set">
      <h2 className="sets__when">
        <SetHead set={set} />
      </h2>
      <p className="sets__what">
        {what}
        {all?.length === 1 && first && <span className="muted">{` · ${titleOf(model, first, records!.names)}`}</span>}
      </p>
      <p className="sets__why">{set.reason}</p>
      <div className="sets__buttons">
        <Button kind="plain" aria-expanded={isOpen} aria-controls={isOpen ? lines : undefined} onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? "Hide" : "Show"}
          <span className="nhsuk-u-visually-hidden">{` what was changed on ${moment}`}</span>
        </Button>
        {canUndo && (
          <Button kind="plain" onPress={() => setIsAsking(true)}>
            Undo<span className="nhsuk-u-visually-hidden">{` the change of ${moment}`}</span>
          </Button>
        )}
      </div>
      {isOpen && records && (
        <div className="sets__lines" id={lines}>
          <RecordChanges
            changes={records.changes}
            names={records.names}
            onUndo={canUndo ? (part, label) => undoField(set.id, part, label) : undefined}
          />
          {total > nodes.length && (
            <p>
              <Link to="/changes/$id" params={{ id: set.id }}>
                {`All ${count(total)} changes`}
              </Link>
            </p>
          )}
        </div>
      )}
      {obstacle}
      {isAsking && <UndoDialog set={set} total={total} counts={counts} onClose={() => setIsAsking(false)} />}
    </li>
  );
}
