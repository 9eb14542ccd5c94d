import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";

type Say = (sentence: string) => void;
const Context = createContext<Say>(() => undefined);

/** Says in a line at the foot of the window what has been done, for ten seconds. */
export const useSay = (): Say => useContext(Context);

/** Holds the line in which the console says what has been done. Screen readers say it too. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<{ sentence: string; at: number }>();
  const say = useCallback((sentence: string) => setSaid({ sentence, at: Date.now() }), []);
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => setSaid(undefined), 10_000);
    return () => clearTimeout(timer);
  }, [said]);
  const line = useMemo(() => said && <p className="notice__line">{said.sentence}</p>, [said]);
  return (
    <Context value={say}>
      {children}
      <div className="notice" role="status" aria-live="polite">
        {line}
      </div>
    </Context>
  );
}
