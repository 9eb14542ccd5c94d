import type { SetResult } from "@trailblazer/client/wire";
import { Radios, TextInput } from "nhsuk-react-components";
import { useEffect, useState } from "react";
import type { Outcome } from "../api/asking.ts";
import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";
import { useSay } from "../frame/notice.tsx";
import { Loading } from "../frame/states.tsx";
import { longMoment } from "../kinds/days.ts";
import { count } from "../model/words.ts";
import type { ChangeSet } from "./ledger.ts";
import { LeftOver } from "./left-over.tsx";
import { leftOf, type Undoing, useUndo } from "./use-undo.ts";

/** Past this many changes, finding out what would come of it takes a while: it is asked for first. */
const quick = 2000;

interface UndoDialogProps {
  readonly set: ChangeSet;
  /** How many changes it holds. */
  readonly total: number;
  /** Which records it is about, where that is known: "14 enrolments, 1 team". */
  readonly counts?: string | undefined;
  /** The one record from whose page one comes, with its title: it alone can be taken back as well. */
  readonly here?: { readonly id: string; readonly title: string; readonly total: number } | undefined;
  readonly onClose: () => void;
}

/** Shows what taking a change set back would do, and does it once one has said yes. */
export function UndoDialog({ set, total, counts, here, onClose }: UndoDialogProps) {
  const isWider = here !== undefined && total > here.total;
  const [scope, setScope] = useState<"here" | "all">(isWider && total > quick ? "here" : "all");
  const isHere = isWider && scope === "here";
  return (
    <Dialog title="Undo this change?" isOpen isWide onClose={onClose}>
      <p className="muted">{[longMoment(set.at), set.reason].filter(Boolean).join(" · ")}</p>
      {isWider && (
        <Radios inline small name="undo-scope" legend="What to take back" legendProps={{ size: "s" }}>
          <Radios.Item value="all" checked={scope === "all"} onChange={() => setScope("all")}>
            {`All of it: ${count(total)} changes`}
          </Radios.Item>
          <Radios.Item value="here" checked={scope === "here"} onChange={() => setScope("here")}>
            {`Only what it did to ${here.title}`}
          </Radios.Item>
        </Radios>
      )}
      <Preview
        key={scope}
        undoing={{ changeSet: set.id, only: isHere ? [{ record: here.id }] : undefined }}
        isLarge={!isHere && total > quick}
        counts={isHere || (here && !isWider) ? here.title : counts}
        said={longMoment(set.at)}
        word={set.way === "UNDO" ? "Undo" : "Redo"}
        onClose={onClose}
      />
    </Dialog>
  );
}

interface PreviewProps {
  readonly undoing: Undoing;
  readonly isLarge: boolean;
  readonly counts: string | undefined;
  readonly said: string;
  readonly word: "Undo" | "Redo";
  readonly onClose: () => void;
}

function Preview({ undoing, isLarge, counts, said, word, onClose }: PreviewProps) {
  const { preview, undo } = useUndo();
  const say = useSay();
  const [isAsked, setIsAsked] = useState(!isLarge);
  const [found, setFound] = useState<Outcome<SetResult>>();
  const [reason, setReason] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  // What is to be undone is fixed while this is shown: another choice shows another.
  const [fixed] = useState(undoing);
  useEffect(() => {
    let isGone = false;
    if (isAsked)
      void preview(fixed).then((outcome) => {
        if (!isGone) setFound(outcome);
      });
    return () => {
      isGone = true;
    };
  }, [isAsked, preview, fixed]);

  const confirm = async () => {
    setIsBusy(true);
    const done = await undo({ ...fixed, reason });
    setIsBusy(false);
    if (done.refused || (done.data.changed === 0 && leftOf(done.data) > 0)) {
      setFound(done);
      return;
    }
    const left = leftOf(done.data);
    say(`Took back the change of ${said}.${left > 0 ? ` ${count(left)} stayed as ${left === 1 ? "it is" : "they are"}.` : ""}`, word);
    onClose();
  };

  if (!isAsked) {
    return (
      <>
        <p>This is a large change. Finding out what undoing it would do takes a while.</p>
        <div className="buttons">
          <Button onPress={() => setIsAsked(true)}>Find out</Button>
          <Button kind="quiet" onPress={onClose}>
            Keep it
          </Button>
        </div>
      </>
    );
  }
  if (!found) return <Loading what="Finding out what this would do" />;
  if (found.refused) return <Closing said={found.refused.message} onClose={onClose} />;
  const { data: result } = found;
  const left = leftOf(result);
  if (result.changed === 0 && left === 0)
    return <Closing said="There is nothing to take back: all of it is as it was before." onClose={onClose} />;
  return (
    <>
      {result.changed > 0 && <p role="status">{wouldDo(result, left === 0 ? counts : undefined)}</p>}
      {left > 0 && (
        <>
          <p>{left === 1 ? "1 record stays as it is:" : `${count(left)} records stay as they are:`}</p>
          <LeftOver result={result} />
        </>
      )}
      {result.changed > 0 && (
        <TextInput
          id="undo-reason"
          label="Why (optional)"
          hint="Kept with the change, for those who ask later."
          value={reason}
          autoComplete="off"
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className="buttons">
        {result.changed > 0 && (
          <Button isPending={isBusy} onPress={() => void confirm()}>
            Undo
          </Button>
        )}
        <Button kind="quiet" onPress={onClose}>
          {result.changed > 0 ? "Keep it" : "Close"}
        </Button>
      </div>
    </>
  );
}

const wouldDo = ({ changed }: SetResult, counts: string | undefined): string =>
  `This takes back the change of ${counts ?? (changed === 1 ? "1 record" : `${count(changed)} records`)}.`;

const Closing = ({ said, onClose }: { readonly said: string; readonly onClose: () => void }) => (
  <>
    <p role="status">{said}</p>
    <div className="buttons">
      <Button kind="quiet" onPress={onClose}>
        Close
      </Button>
    </div>
  </>
);
