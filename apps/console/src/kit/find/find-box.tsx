import { Suspense, useEffect, useState } from "react";
import { later } from "../frame/later.ts";
import { useRights } from "../model/context.tsx";

const SearchEverything = later(() => import("./search-everything.tsx"), "SearchEverything");
const place = "find";

/** Puts the focus into the search box of the bar. */
export function goToFind(): void {
  const found = document.getElementById(place);
  if (found instanceof HTMLInputElement) {
    found.focus();
    found.select();
  } else found?.click();
}

/** The search box of the bar. What it is made of is fetched after the first page, or when somebody wants it. */
export function FindBox() {
  const { mayReadAny } = useRights();
  const [state, setState] = useState<"button" | "wanted" | "there">("button");
  useEffect(() => {
    const timer = setTimeout(() => setState((last) => (last === "button" ? "there" : last)), 2000);
    return () => clearTimeout(timer);
  }, []);
  if (!mayReadAny) return null;
  const button = (
    <button type="button" id={place} className="find find__input find__button" onClick={() => setState("wanted")}>
      Search everything <span aria-hidden="true">/</span>
    </button>
  );
  if (state === "button") return button;
  return (
    <Suspense fallback={button}>
      <SearchEverything id={place} isWanted={state === "wanted"} />
    </Suspense>
  );
}
