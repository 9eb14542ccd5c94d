import { useEffect, useRef, useSyncExternalStore } from "react";
import { useStandpoint } from "../model/context.tsx";
import { type Heard, onHeard } from "./heard.ts";
import { goLive, isCutOff, onCutOff } from "./live.ts";

/** Which changes concern a part of the screen. */
export type Concerns = (heard: Heard) => boolean;

/** Any change: what is shown may follow from all that the register holds. */
export const anyChange: Concerns = () => true;

/** Changes of these records. */
export const changesOf =
  (...ids: readonly string[]): Concerns =>
  (heard) =>
    heard.isAll || ids.some((id) => heard.ids.has(id));

/** Calls back when others have changed what concerns this part of the screen. What was known at a moment stays what it was. */
export function useHeard(concerns: Concerns, callback: () => void): void {
  const latest = useRef({ concerns, callback });
  const isFixed = useStandpoint().knownAt !== undefined;
  useEffect(() => {
    latest.current = { concerns, callback };
  });
  useEffect(() => {
    if (isFixed) return undefined;
    return onHeard((heard) => {
      if (latest.current.concerns(heard)) latest.current.callback();
    });
  }, [isFixed]);
}

/** Follows what others change, for all that is on screen: one connection a tab. */
export const useLive = (): void => useEffect(() => goLive(), []);

/** Whether changes by others have not been heard of for more than a moment. */
export const useIsCutOff = (): boolean => useSyncExternalStore(onCutOff, isCutOff, () => false);
