import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useRef, useState } from "react";
import { useLive } from "../live/use-live.ts";
import { useRights, useStandpoint } from "../model/context.tsx";
import { ClientAt } from "../standpoint/client-at.tsx";
import { fetchLater, later } from "./later.ts";
import { Navigation } from "./navigation.tsx";
import { NoticeProvider } from "./notice.tsx";
import { Page } from "./page.tsx";
import { Shortcuts } from "./shortcuts.tsx";
import { Loading, Nothing } from "./states.tsx";
import { TopBar } from "./top-bar.tsx";

// Before the first change they say nothing.
const NoticeLine = later(() => import("../history/notice-line.tsx"), "NoticeLine");
const SkipToLastChange = later(() => import("../history/notice-line.tsx"), "SkipToLastChange");

/** What stands around every page: the bar, the navigation, and the line that says what was done. */
export function Frame() {
  const [isOpen, setIsOpen] = useState(false);
  // Whether the first page has had the time to come.
  const [isSettled, setIsSettled] = useState(false);
  const [isListed, setIsListed] = useState(false);
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const last = useRef(path);
  const { mayReadAny } = useRights();
  const { asOf, knownAt } = useStandpoint();
  // What was shown of one day is nothing to begin with on another.
  const at = `${asOf} ${knownAt}`;
  useLive();
  useEffect(() => {
    // Not before the first page has what it asks for.
    const timer = setTimeout(() => {
      setIsSettled(true);
      void fetchLater();
    }, 1500);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    // A new page begins at its top, for those who read by ear as well.
    if (last.current === path) return;
    last.current = path;
    setIsOpen(false);
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
  return (
    <NoticeProvider>
      <a className="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      <Suspense fallback={null}>{isSettled && <SkipToLastChange />}</Suspense>
      <div className="frame">
        <TopBar isOpen={isOpen} onMenu={() => setIsOpen((open) => !open)} />
        <ClientAt>
          <nav id="navigation" className={isOpen ? "nav nav--open" : "nav"} aria-label="Records and desks">
            <Navigation key={at} onLeave={() => setIsOpen(false)} onShortcuts={() => setIsListed(true)} />
          </nav>
          <main id="main" className="main" ref={main} tabIndex={-1}>
            <Suspense fallback={<Loading />}>{mayReadAny || path === "/account" ? <Outlet key={at} /> : <NoRole />}</Suspense>
          </main>
        </ClientAt>
      </div>
      <Shortcuts isListed={isListed} onList={setIsListed} />
      <Suspense fallback={null}>{isSettled && <NoticeLine />}</Suspense>
    </NoticeProvider>
  );
}

const NoRole = () => (
  <Page title="You have no role yet">
    <Nothing>You are signed in, but no role is granted to you today. Ask an administrator for one.</Nothing>
  </Page>
);
