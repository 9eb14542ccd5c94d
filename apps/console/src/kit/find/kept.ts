import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { useViewer } from "../model/context.tsx";

/** A page that one comes back to: a record by its type and id, or a desk by its address. Never what it is called: that may be about a person. */
export type KeptPage = { readonly type: string; readonly id: string } | { readonly desk: string };

/** What this browser keeps for an account. */
export interface Kept {
  /** The records opened last, the latest first. */
  readonly recent: readonly KeptPage[];
  readonly starred: readonly KeptPage[];
}

const mostRecent = 8;
const mostStarred = 20;
const none: Kept = { recent: [], starred: [] };
const listeners = new Set<() => void>();

const isPage = (given: unknown): given is KeptPage => {
  if (typeof given !== "object" || given === null) return false;
  const { type, id, desk } = given as Readonly<Record<string, unknown>>;
  return typeof desk === "string" || (typeof type === "string" && typeof id === "string");
};

/** Reads what was kept; what can't be read is left out. */
export function readKept(text: string | null): Kept {
  try {
    const { recent, starred } = JSON.parse(text ?? "{}") as Readonly<Record<string, unknown>>;
    const pages = (given: unknown) => (Array.isArray(given) ? given.filter(isPage) : []);
    return { recent: pages(recent), starred: pages(starred) };
  } catch {
    return none;
  }
}

const keyOf = (page: KeptPage): string => ("desk" in page ? page.desk : page.id);
const without = (pages: readonly KeptPage[], page: KeptPage) => pages.filter((one) => keyOf(one) !== keyOf(page));

/** With a record as the one opened last. */
export const opened = (kept: Kept, page: KeptPage): Kept => ({
  ...kept,
  recent: [page, ...without(kept.recent, page)].slice(0, mostRecent),
});

/** With a page starred, or no longer. */
export const turned = (kept: Kept, page: KeptPage): Kept => {
  const others = without(kept.starred, page);
  return { ...kept, starred: others.length < kept.starred.length ? others : [...others, page].slice(-mostStarred) };
};

const isIn = (pages: readonly KeptPage[], page: KeptPage): boolean => without(pages, page).length < pages.length;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function read(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    // A browser may be told to keep nothing.
    return null;
  }
}

/** What is kept for whoever is signed in, and the way to keep more. */
export function useKept() {
  const { account, viewingAs } = useViewer();
  const place = `kept:${account.id}`;
  const text = useSyncExternalStore(subscribe, () => read(place));
  const kept = useMemo(() => readKept(text), [text]);
  const change = useCallback(
    (next: (kept: Kept) => Kept) => {
      // What an administrator looks at as somebody else is no doing of theirs.
      if (viewingAs) return;
      try {
        localStorage.setItem(place, JSON.stringify(next(readKept(read(place)))));
      } catch {
        return;
      }
      for (const listener of listeners) listener();
    },
    [place, viewingAs],
  );
  return { kept, change, mayKeep: !viewingAs };
}

/** Whether a page is starred, and the way to star it or no longer. */
export function useStar(page: KeptPage) {
  const { kept, change, mayKeep } = useKept();
  return { isStarred: isIn(kept.starred, page), mayKeep, turn: () => change((all) => turned(all, page)) };
}

/** Keeps a record as opened last. */
export function useNoteOpened(type: string, id: string): void {
  const { change } = useKept();
  useEffect(() => change((kept) => opened(kept, { type, id })), [change, type, id]);
}
