import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { Page } from "../frame/page.tsx";
import type { Where } from "../list/where.ts";
import { useExtensions } from "../model/context.tsx";
import { type Narrow, narrowedWhere, readNarrowed } from "./narrowing.ts";
import { NarrowingBar } from "./narrowing-bar.tsx";

interface DeskPageProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  /** What the desk is for, in plain words. */
  readonly help?: ReactNode;
  /** The record types and figures that the help with it explains, by name: `Team`, `Site.vacancies`. */
  readonly about?: readonly string[];
  /** Draws the desk for what it is narrowed to: a condition on the last step's records, such as sites; undefined for all. */
  readonly children: (where: Where | undefined) => ReactNode;
}

const none: readonly Narrow[] = [];

/** A desk: a page that is narrowed, as to a region or a site, by its address. */
export function DeskPage({ title, note, above, actions, help, about, children }: DeskPageProps) {
  const narrows = useExtensions().narrows ?? none;
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const narrowed = useMemo(() => readNarrowed(narrows, search), [narrows, search]);
  const where = useMemo(() => narrowedWhere(narrows, narrowed), [narrows, narrowed]);
  const empty = Object.fromEntries(narrows.map(({ type }) => [type.one, undefined]));
  return (
    <Page title={title} note={note} above={above} actions={actions} {...(about ? { help: { words: help, about } } : {})}>
      {help && <p className="page__help">{help}</p>}
      <NarrowingBar
        narrows={narrows}
        narrowed={narrowed}
        onChange={(next) => void navigate({ to: ".", search: { ...search, ...empty, ...next } as never, replace: true })}
      />
      {children(where)}
    </Page>
  );
}
