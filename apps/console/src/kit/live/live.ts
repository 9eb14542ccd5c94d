import { Follower } from "./follow.ts";
import { type Changed, tell, together } from "./heard.ts";
import { isOwn, whenSettled } from "./own.ts";

/** Changes that come in a burst are told as one. */
const quiet = 250;
const longestBurst = 1000;
/** A break that is shorter than this is nobody's concern. */
const patience = 10_000;
/** A tab that is out of sight lets its connection go: a browser holds six to one host. */
const unseen = 5000;

let isBroken = false;
const listeners = new Set<() => void>();

/** Whether changes by others have not been heard of for a while. */
export const isCutOff = (): boolean => isBroken;

/** Calls back when that changes. Gives what ends it. */
export function onCutOff(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setBroken(value: boolean): void {
  if (value === isBroken) return;
  isBroken = value;
  for (const listener of listeners) listener();
}

/** Gathers changes, and tells of those that are not this tab's own. */
function gathering() {
  let gathered: Changed[] = [];
  let isAll = false;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async () => {
    timer = undefined;
    await whenSettled();
    const others = gathered.filter(({ changeSet }) => !isOwn(changeSet));
    const [heard, isTold] = [together(others, isAll), isAll || others.length > 0];
    gathered = [];
    isAll = false;
    if (isTold) tell(heard);
  };
  const later = () => {
    const now = Date.now();
    if (timer === undefined) since = now;
    else clearTimeout(timer);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(quiet, since + longestBurst - now)));
  };
  return {
    onChanged(changed: Changed) {
      gathered.push(changed);
      later();
    },
    onGap() {
      isAll = true;
      later();
    },
  };
}

/** Follows what others change for as long as this tab is in sight. Gives what ends it. */
export function goLive(): () => void {
  let broken: ReturnType<typeof setTimeout> | undefined;
  const steady = () => {
    clearTimeout(broken);
    broken = undefined;
    setBroken(false);
  };
  const follower = new Follower({
    ...gathering(),
    onState(isConnected) {
      if (isConnected) steady();
      else broken ??= setTimeout(() => setBroken(true), patience);
    },
  });
  let running: AbortController | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  const start = () => {
    clearTimeout(hiding);
    if (running) return;
    running = new AbortController();
    void follower.run(running.signal);
  };
  const stop = () => {
    running?.abort();
    running = undefined;
    steady();
  };
  const look = () => {
    if (document.visibilityState === "visible") start();
    else hiding = setTimeout(stop, unseen);
  };
  document.addEventListener("visibilitychange", look);
  start();
  return () => {
    document.removeEventListener("visibilitychange", look);
    clearTimeout(hiding);
    stop();
  };
}
