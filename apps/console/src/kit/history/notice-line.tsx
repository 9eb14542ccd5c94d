import type { SetResult } from "@trailblazer/client/wire";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";
import { useNotice, useSay } from "../frame/notice.tsx";
import { count } from "../model/words.ts";
import { LeftOver } from "./left-over.tsx";
import { leftOf, useUndo } from "./use-undo.ts";

const place = "last-change";
const landmark = { role: "region", "aria-label": "What was done" } as const;
const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
/** What was said before it was undone, redone and undone again. */
const plain = (sentence: string) => sentence.replace(/^(Undone|Redone): (.)/, (_, __, first: string) => first.toUpperCase());

/** Takes the last change of this tab back, or does it again. */
function useTakeBack() {
  const { last } = useNotice();
  const { undo } = useUndo();
  const say = useSay();
  const [isBusy, setIsBusy] = useState(false);
  const [left, setLeft] = useState<SetResult>();

  const takeBack = async () => {
    if (!last || isBusy) return;
    setIsBusy(true);
    let done: SetResult = { changeSet: null, changed: 0, refused: [], conflicts: [] };
    let failed: string | undefined;
    // What was written last goes first, so that nothing stands in the way of what was before it.
    for (const changeSet of last.changeSets.toReversed()) {
      const { data: result, refused } = await undo({ changeSet });
      if (refused) failed = refused.message;
      if (!result) break;
      done = {
        ...result,
        changed: done.changed + result.changed,
        refused: [...done.refused, ...result.refused],
        conflicts: [...done.conflicts, ...result.conflicts],
      };
    }
    setIsBusy(false);
    if (leftOf(done) > 0) setLeft(done);
    const [way, word] = last.word === "Undo" ? (["Undone", "Redo"] as const) : (["Redone", "Undo"] as const);
    if (done.changed > 0) say(`${way}: ${lowered(plain(last.sentence))}`, word);
    else if (failed) say(failed);
    else if (leftOf(done) === 0) say("There was nothing to take back.");
  };
  return { takeBack, isBusy, left, close: () => setLeft(undefined) };
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])"));
const isInDialog = () => document.querySelector("[role=dialog], [role=alertdialog]") !== null;

/** Where a person gets to the line at the foot by keyboard, as soon as there is one to undo. */
export function SkipToLastChange() {
  const { last } = useNotice();
  if (!last) return null;
  return (
    <a
      className="nhsuk-skip-link"
      href={`#${place}`}
      onClick={(event) => {
        // Not by the address: a form would take that for leaving.
        event.preventDefault();
        document.getElementById(place)?.focus();
      }}
    >
      Skip to the last change
    </a>
  );
}

/** The line at the foot of the window: what was done, and a way to undo it until the next change. Screen readers say it too. */
export function NoticeLine() {
  const { passing, last, dismiss } = useNotice();
  const { takeBack, isBusy, left, close } = useTakeBack();
  const isShown = passing !== undefined || last !== undefined;
  const hasUndo = last !== undefined && passing === undefined;

  const latest = useRef(takeBack);
  useEffect(() => {
    latest.current = takeBack;
  });
  const onKey = useCallback((event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z";
    if (!isUndo || event.defaultPrevented || isTyping(event.target) || isInDialog()) return;
    event.preventDefault();
    void latest.current();
  }, []);
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onKey]);

  const leave = () => {
    dismiss();
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  const some = left ? leftOf(left) : 0;
  return (
    <>
      <div className="notice" id={place} tabIndex={-1} {...(isShown ? landmark : {})}>
        <div className={isShown ? "notice__line" : undefined}>
          <div role="status" aria-live="polite">
            {isShown && <span>{passing ?? last?.sentence}</span>}
          </div>
          {hasUndo && (
            <>
              <button
                type="button"
                className="notice__undo"
                aria-keyshortcuts="Control+Z"
                aria-disabled={isBusy || undefined}
                onClick={() => void takeBack()}
              >
                {last.word}
              </button>
              <span className="notice__keys">Ctrl Z</span>
            </>
          )}
          {isShown && (
            <button type="button" className="notice__dismiss" aria-label="Dismiss" onClick={leave}>
              <span aria-hidden="true">✕</span>
            </button>
          )}
        </div>
      </div>
      <Dialog title="Not all of it was taken back" isOpen={left !== undefined} isWide onClose={close}>
        <p>{some === 1 ? "1 record stays as it is:" : `${count(some)} records stay as they are:`}</p>
        {left && <LeftOver result={left} />}
        <Button kind="quiet" onPress={close}>
          Close
        </Button>
      </Dialog>
    </>
  );
}
