import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { type Connection, useConnection } from "../../kit/api/connection.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Page } from "../../kit/frame/page.tsx";
import { Failed, Loading, Nothing } from "../../kit/frame/states.tsx";
import { byRecord } from "../../kit/history/grouping.ts";
import { type ChangeSet, changeSetQuery, type Line, linesQuery } from "../../kit/history/ledger.ts";
import { mayUndo } from "../../kit/history/may-undo.ts";
import { useNamed } from "../../kit/history/names.ts";
import { RecordChanges } from "../../kit/history/record-changes.tsx";
import { SetHead } from "../../kit/history/set-head.tsx";
import { UndoDialog } from "../../kit/history/undo-dialog.tsx";
import { useFieldUndo } from "../../kit/history/use-field-undo.tsx";
import { countsOf } from "../../kit/history/words.ts";
import { longMoment } from "../../kit/kinds/days.ts";
import { anyChange, type Concerns } from "../../kit/live/use-live.ts";
import { useModel, useRights, useStandpoint } from "../../kit/model/context.tsx";
import { knownWords } from "../../kit/model/standpoint.ts";
import { count } from "../../kit/model/words.ts";
import { BackToToday } from "../../kit/standpoint/back-to-today.tsx";
import "./changes.css";

interface Answer {
  readonly set: (ChangeSet & { readonly changes: { readonly totalCount: number } }) | null;
}

/** One change set on a page of its own: who, when, why, and all that it did. */
export function ChangeSetPage({ id }: { readonly id: string }) {
  const variables = useMemo(() => ({ id }), [id]);
  const { data, loading, failed, again } = useAsk<Answer>(changeSetQuery, variables, false, anyChange);
  const { knownAt } = useStandpoint();
  const set = data?.set;
  if (!set) {
    return (
      <Page title="Change" above={above}>
        {failed && <Failed refusal={failed} again={again} />}
        {!failed && (loading || !data) && <Loading what="Loading change" />}
        {!failed && !loading && data && <Nothing>There is no such change. Look for it in the list.</Nothing>}
      </Page>
    );
  }
  if (knownAt && set.at > knownAt) {
    return (
      <Page title="Change" above={above}>
        <Nothing>
          <p>{`This change was not known ${knownWords(knownAt)}: it was made later, on ${longMoment(set.at)}.`}</p>
          <BackToToday>See the change as it is today</BackToToday>
        </Nothing>
      </Page>
    );
  }
  return <Known set={set} total={set.changes.totalCount} />;
}

const above = (
  <Link to="/changes" search={{}}>
    Changes
  </Link>
);

interface LinesAnswer {
  readonly set: { readonly changes: Connection<Line> } | null;
}

/** What a change set holds never changes. */
const never: Concerns = () => false;
const read = (data: LinesAnswer) => data.set?.changes;

function Known({ set, total }: { readonly set: ChangeSet; readonly total: number }) {
  const model = useModel();
  const [isAsking, setIsAsking] = useState(false);
  const { undoField, obstacle } = useFieldUndo();
  const { nodes, hasMore, loading, failed, more, again } = useConnection<Line>({
    query: linesQuery,
    variables: useMemo(() => ({ id: set.id }), [set.id]),
    read,
    size: 100,
    concerns: never,
  });
  const named = useNamed(nodes);
  const changes = useMemo(() => (named ? byRecord(model, named.lines, named.names.pasts) : []), [model, named]);
  const canUndo = mayUndo(useRights(), set, changes);
  return (
    <Page
      title={`Change of ${longMoment(set.at)}`}
      above={above}
      note={set.reason ?? undefined}
      actions={
        canUndo && (
          <Button kind="quiet" onPress={() => setIsAsking(true)}>
            Undo this change
          </Button>
        )
      }
    >
      <p className="page__help">
        <SetHead set={set} isLinked={false} />
      </p>
      <Card
        title={
          hasMore ? `The first ${count(named?.lines.length ?? 0)} of ${count(total)} changes` : countsOf(changes) || "What was changed"
        }
      >
        {failed && <Failed refusal={failed} again={again} />}
        {!named && !failed && <Loading what="Loading what was changed" />}
        {named && (
          <RecordChanges
            changes={changes}
            names={named.names}
            onUndo={canUndo ? (part, label) => undoField(set.id, part, label) : undefined}
          />
        )}
        {hasMore && (
          <Button kind="quiet" isPending={loading} onPress={more}>
            Show more
          </Button>
        )}
        {obstacle}
      </Card>
      {isAsking && <UndoDialog set={set} total={total} onClose={() => setIsAsking(false)} />}
    </Page>
  );
}
