import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { onNoted, takeWritten, type Written } from "../live/own.ts";
import { useModel } from "../model/context.tsx";
import { count, counted } from "../model/words.ts";

/** What takes back the change that was made, in a word: what was taken back itself is done again. */
export type UndoWord = "Undo" | "Redo";
type Say = (sentence: string, word?: UndoWord) => void;

/** The last change of this tab, with what it is undone by. */
export interface LastChange {
  readonly sentence: string;
  readonly word: UndoWord;
  /** Its change sets, oldest first. */
  readonly changeSets: readonly string[];
}

interface Notice {
  /** What is said for a moment. */
  readonly passing: string | undefined;
  readonly last: LastChange | undefined;
  readonly dismiss: () => void;
}

const SayContext = createContext<Say>(() => undefined);
const NoticeContext = createContext<Notice>({ passing: undefined, last: undefined, dismiss: () => undefined });

/**
 * Says in a line at the foot of the window what has been done. Where something was written since the last time, the line
 * stays and offers to undo it; else it goes after ten seconds.
 */
export const useSay = (): Say => useContext(SayContext);

/** What the line at the foot of the window says. */
export const useNotice = (): Notice => useContext(NoticeContext);

/** How long a write waits for somebody to say what was done, before it is said in plain words. */
const shortly = 400;
const passes = 10_000;

/** Keeps what is said of what was done. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const model = useModel();
  const [said, setSaid] = useState<{ readonly sentence: string }>();
  const [last, setLast] = useState<LastChange>();
  const silent = useRef<ReturnType<typeof setTimeout>>(undefined);

  const say = useCallback<Say>((sentence, word = "Undo") => {
    clearTimeout(silent.current);
    const changeSets = takeWritten().flatMap((written) => written.changeSets);
    if (changeSets.length > 0) setLast({ sentence, word, changeSets });
    setSaid(changeSets.length > 0 ? undefined : { sentence });
  }, []);

  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => setSaid(undefined), passes);
    return () => clearTimeout(timer);
  }, [said]);

  useEffect(() => {
    const plainly = () => {
      const written = takeWritten();
      const [first] = written;
      if (!first) return;
      const total = written.reduce((sum, one) => sum + one.count, 0);
      const isOne = written.every(({ record }) => record === first.record);
      setLast({
        sentence: changedSo(total, isOne ? first : undefined),
        word: "Undo",
        changeSets: written.flatMap(({ changeSets }) => changeSets),
      });
      setSaid(undefined);
    };
    const changedSo = (total: number, one: Written | undefined) =>
      `Changed ${one?.record ? counted(total, model.record(one.record)) : total === 1 ? "1 record" : `${count(total)} records`}.`;
    return onNoted(() => {
      clearTimeout(silent.current);
      silent.current = setTimeout(plainly, shortly);
    });
  }, [model]);

  const dismiss = useCallback(() => {
    setSaid(undefined);
    setLast(undefined);
  }, []);
  const notice = useMemo(() => ({ passing: said?.sentence, last, dismiss }), [said, last, dismiss]);
  return (
    <SayContext value={say}>
      <NoticeContext value={notice}>{children}</NoticeContext>
    </SayContext>
  );
}
