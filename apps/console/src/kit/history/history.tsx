import type { RecordType } from "@trailblazer/fields";
import { useCallback, useMemo, useRef, useState } from "react";
import { outcome, useAsking } from "../api/asking.ts";
import { type Connection, useConnection } from "../api/connection.ts";
import type { Row } from "../api/queries.ts";
import { Button } from "../frame/button.tsx";
import { Card } from "../frame/card.tsx";
import { Failed, Loading } from "../frame/states.tsx";
import { Tag } from "../frame/tag.tsx";
import { longMoment } from "../kinds/days.ts";
import { changesOf } from "../live/use-live.ts";
import { useModel } from "../model/context.tsx";
import { inSentence } from "../model/words.ts";
import { FieldLines } from "./field-lines.tsx";
import { byRecord, bySet } from "./grouping.ts";
import { type ChangeSet, historyQuery, type LineOfSet, linesCountQuery } from "./ledger.ts";
import { type Names, useNamed } from "./names.ts";
import { SetHead } from "./set-head.tsx";
import { UndoDialog } from "./undo-dialog.tsx";
import { useFieldUndo } from "./use-field-undo.tsx";
import { useNear } from "./use-near.ts";
import { WhateverTheDay } from "./whatever-the-day.tsx";

interface HistoryProps {
  readonly type: RecordType;
  readonly row: Row;
  /** Whether what was done can be undone from here. */
  readonly mayChange: boolean;
}

interface Answer {
  readonly row: { readonly history: Connection<LineOfSet> } | null;
}

const read = (data: Answer) => data.row?.history;

/** What was done to a record, newest first: when, by whom, why, and each field as it was and became. Fetched once one comes near. */
export function History({ type, row, mayChange }: HistoryProps) {
  const part = useRef<HTMLDivElement>(null);
  const isNear = useNear(part);
  const { nodes, hasMore, loading, failed, more, again } = useConnection<LineOfSet>({
    query: useMemo(() => historyQuery(type), [type]),
    variables: useMemo(() => ({ id: row.id }), [row.id]),
    read,
    size: 50,
    concerns: useMemo(() => changesOf(row.id), [row.id]),
    isPaused: !isNear,
  });
  const named = useNamed(nodes);
  const sets = useMemo(() => bySet((named?.lines ?? []) as readonly LineOfSet[]), [named]);
  return (
    <div ref={part}>
      <Card title="History">
        <WhateverTheDay />
        {failed && <Failed refusal={failed} again={again} />}
        {isNear && !named && !failed && <Loading what="Loading history" />}
        <ol className="history">
          {sets.map(({ set, lines: own }) => (
            <Entry key={set.id} type={type} row={row} mayChange={mayChange} set={set} lines={own} names={named!.names} />
          ))}
        </ol>
        {hasMore && (
          <Button kind="quiet" isPending={loading} onPress={more}>
            Show more
          </Button>
        )}
      </Card>
    </div>
  );
}

interface EntryProps extends HistoryProps {
  readonly set: ChangeSet;
  readonly lines: readonly LineOfSet[];
  readonly names: Names;
}

const deeds = { made: "Added", removed: "Removed" } as const;

function Entry({ type, row, mayChange, set, lines, names }: EntryProps) {
  const model = useModel();
  const ask = useAsking();
  const { undoField, obstacle } = useFieldUndo();
  /** How many changes the set holds, once it is asked whether to undo it. */
  const [total, setTotal] = useState<number>();
  const changes = useMemo(() => byRecord(model, lines, names.pasts), [model, lines, names.pasts]);
  const moment = longMoment(set.at);
  const canUndo = mayChange && set.way !== "FORGET";
  const look = useCallback(async () => {
    const { data } = await outcome(ask<{ set: { changes: { totalCount: number } } | null }>(linesCountQuery, { id: set.id }));
    setTotal(data?.set?.changes.totalCount ?? lines.length);
  }, [ask, set.id, lines.length]);
  return (
    <li className="history__set">
      <div className="history__head">
        <h3 className="history__when">
          <SetHead set={set} />
        </h3>
        {canUndo && (
          <Button kind="plain" onPress={() => void look()}>
            Undo this change<span className="nhsuk-u-visually-hidden">{` of ${moment}`}</span>
          </Button>
        )}
      </div>
      {set.reason && <p className="history__why">{set.reason}</p>}
      {changes.map((change) =>
        change.what === "changed" ? (
          <FieldLines
            key={change.id}
            type={change.type}
            fields={change.fields}
            names={names}
            onUndo={canUndo ? ({ name, label }) => undoField(set.id, { record: row.id, field: name }, inSentence(label)) : undefined}
          />
        ) : (
          <p key={change.id} className="history__whole">
            <Tag tone={change.what === "made" ? "green" : "red"}>{deeds[change.what]}</Tag>{" "}
            {change.type === type ? `this ${inSentence(type.label)}` : (names.titles.get(change.id) ?? inSentence(change.type.label))}
          </p>
        ),
      )}
      {obstacle}
      {total !== undefined && (
        <UndoDialog
          set={set}
          total={total}
          here={{ id: row.id, title: row.title, total: lines.length }}
          onClose={() => setTotal(undefined)}
        />
      )}
    </li>
  );
}
