import { useRights } from "../model/context.tsx";
import { SearchEverything } from "./search-everything.tsx";

const place = "find";

/** Puts the focus into the search box of the bar. */
export function goToFind(): void {
  const found = document.getElementById(place);
  if (!(found instanceof HTMLInputElement)) return;
  found.focus();
  found.select();
}

/** The search box of the bar. It is there with the first page: what is typed right after the key that leads to it must not be lost. */
export function FindBox() {
  const { mayReadAny } = useRights();
  return mayReadAny ? <SearchEverything id={place} /> : null;
}
