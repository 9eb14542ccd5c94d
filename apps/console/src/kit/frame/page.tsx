import { type ReactNode, useEffect } from "react";
import { useConfig, useStandpoint } from "../model/context.tsx";
import { titleWords } from "../model/standpoint.ts";

interface PageProps {
  readonly title: string;
  /** Beside the title, small: counts, a day. */
  readonly note?: ReactNode;
  /** Above the title: where this page belongs. */
  readonly above?: ReactNode;
  /** Buttons at the right: the green one is what one comes for. */
  readonly actions?: ReactNode;
  /** Whether the page fills the window, so that only its grid scrolls. */
  readonly isFilled?: boolean;
  readonly children: ReactNode;
}

/** The layout that all pages share: one title, its buttons, and what follows. Names the window too. */
export function Page({ title, note, above, actions, isFilled = false, children }: PageProps) {
  const { name } = useConfig();
  const at = titleWords(useStandpoint());
  useEffect(() => {
    document.title = `${title}${at} – ${name}`;
  }, [title, at, name]);
  return (
    <div className={isFilled ? "page page--filled" : "page"}>
      {above && <div className="page__above">{above}</div>}
      <div className="page__head">
        <h1 className="page__title">{title}</h1>
        {note && <div className="page__note">{note}</div>}
        {actions && <div className="page__actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
