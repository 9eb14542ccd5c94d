import { useIsUnreachable } from "../api/network.ts";
import { useIsCutOff } from "./use-live.ts";

/** Says, quietly, that changes by others don't come through. Where nothing comes through, the bar says so itself. */
export function CutOff() {
  const [isCutOff, isUnreachable] = [useIsCutOff(), useIsUnreachable()];
  return (
    <div role="status">{isCutOff && !isUnreachable && <p className="top__cut-off">Not connected: changes by others don't appear</p>}</div>
  );
}
