import { type ReactNode, useEffect, useRef } from "react";
import { useConfig } from "../model/context.tsx";
import { MadeUp } from "./made-up.tsx";

/** What stands around a page for those who are not signed in: what this is, and nothing else. */
export function Bare({ children }: { readonly children: ReactNode }) {
  const { name } = useConfig();
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus({ preventScroll: true }), []);
  return (
    <div className="frame frame--bare">
      <header className="top">
        <div className="top__bar">
          <span className="top__name">{name}</span>
        </div>
        <MadeUp />
      </header>
      <main id="main" className="main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
