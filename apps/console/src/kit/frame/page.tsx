import { useRouterState } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import type { KeptPage } from "../find/kept.ts";
import { Star } from "../find/star.tsx";
import { useConfig, useExtensions, useStandpoint } from "../model/context.tsx";
import { titleWords } from "../model/standpoint.ts";
import { Crumbs } from "./crumbs.tsx";
import type { HelpGiven } from "./definitions.ts";
import { PageHelp } from "./page-help.tsx";

interface PageProps {
  readonly title: string;
  /** Beside the title, small: counts, a day. */
  readonly note?: ReactNode;
  /** Above the title: where this page belongs; of a desk, its chapter if not given. */
  readonly above?: ReactNode;
  /** Buttons at the right: the green one is what one comes for. */
  readonly actions?: ReactNode;
  /** What help with the page is made of; of a desk, what stands with it in the menu if not given. */
  readonly help?: HelpGiven;
  /** What a star on it keeps; of a desk, the desk if not given. */
  readonly star?: KeptPage;
  /** Whether the page fills the window, so that only its grid scrolls. */
  readonly isFilled?: boolean;
  readonly children: ReactNode;
}

/** The layout that all pages share: one title, its buttons, and what follows. Names the window too. */
export function Page({ title, note, above, actions, help, star, isFilled = false, children }: PageProps) {
  const { name } = useConfig();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const desk = useExtensions().desks?.find(({ to }) => to === path);
  const at = titleWords(useStandpoint());
  useEffect(() => {
    document.title = `${title}${at} – ${name}`;
  }, [title, at, name]);
  const shownAbove = above ?? (desk?.chapter && <Crumbs chapter={desk.chapter} />);
  const shownHelp = help ?? desk?.help;
  const page = star ?? (desk && { desk: desk.to });
  return (
    <div className={isFilled ? "page page--filled" : "page"}>
      {shownAbove && <div className="page__above">{shownAbove}</div>}
      <div className="page__head">
        <h1 className="page__title">{title}</h1>
        {page && <Star page={page} title={desk?.label ?? title} />}
        {note && <div className="page__note">{note}</div>}
        {shownHelp && <PageHelp title={title} help={shownHelp} />}
        {actions && <div className="page__actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
