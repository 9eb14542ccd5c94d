import { Link } from "@tanstack/react-router";
import { useIsUnreachable } from "../api/network.ts";
import { FindBox } from "../find/find-box.tsx";
import { CutOff } from "../live/cut-off.tsx";
import { useConfig, useViewer } from "../model/context.tsx";
import { ViewingBanner } from "../session/viewing-banner.tsx";
import { Who } from "../session/who.tsx";
import { ClientAt } from "../standpoint/client-at.tsx";
import { DayPanel } from "../standpoint/day-panel.tsx";
import { StandpointBanner } from "../standpoint/standpoint-banner.tsx";
import { MadeUp } from "./made-up.tsx";

/** The bar above every page: what this is, the day that it shows, and who looks at it. */
export function TopBar({ isOpen, onMenu }: { readonly isOpen: boolean; readonly onMenu: () => void }) {
  const { name } = useConfig();
  const isViewing = useViewer().viewingAs !== null;
  const isUnreachable = useIsUnreachable();
  return (
    <header className={isViewing ? "top top--viewing" : "top"}>
      <div className="top__bar">
        <button type="button" className="top__menu" aria-expanded={isOpen} aria-controls="navigation" onClick={onMenu}>
          Menu
        </button>
        <Link className="top__name" to="/">
          {name}
        </Link>
        <ClientAt>
          <FindBox />
        </ClientAt>
        <DayPanel />
        <Who />
      </div>
      <ViewingBanner />
      <StandpointBanner />
      <MadeUp />
      <div role="status">
        {isUnreachable && (
          <p className="top__unreachable">The register can't be reached. What is shown may be out of date. Trying again…</p>
        )}
      </div>
      <CutOff />
    </header>
  );
}
