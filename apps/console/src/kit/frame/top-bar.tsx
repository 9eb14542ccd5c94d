import { Link } from "@tanstack/react-router";
import { useIsUnreachable } from "../api/network.ts";
import { longDay } from "../kinds/days.ts";
import { CutOff } from "../live/cut-off.tsx";
import { useConfig } from "../model/context.tsx";

/** The bar above every page: what this is, and the day that it shows. */
export function TopBar({ isOpen, onMenu }: { readonly isOpen: boolean; readonly onMenu: () => void }) {
  const { name, today, programme } = useConfig();
  const isUnreachable = useIsUnreachable();
  return (
    <header className="top">
      <div className="top__bar">
        <button type="button" className="top__menu" aria-expanded={isOpen} aria-controls="navigation" onClick={onMenu}>
          Menu
        </button>
        <Link className="top__name" to="/">
          {name}
        </Link>
        <span className="top__day">
          As at <b>{longDay(today)}</b>
        </span>
      </div>
      {programme === "demo" && <p className="top__made-up">Made-up programme: no real body or person</p>}
      <div role="status">
        {isUnreachable && (
          <p className="top__unreachable">The register can't be reached. What is shown may be out of date. Trying again…</p>
        )}
      </div>
      <CutOff />
    </header>
  );
}
