import { useEffect, useRef } from "react";
import { useConfig, useToday } from "../model/context.tsx";
import { isNotFetched, referenceOf } from "./fault.ts";

/** Stands in place of a page that could not be shown: says what to do, and what to quote. It leans on little, as it stands where other parts broke. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const { name } = useConfig();
  const today = useToday();
  const heading = useRef<HTMLHeadingElement>(null);
  const isMissing = isNotFetched(error);
  const title = isMissing ? "This page did not load" : "This page can't be shown";
  useEffect(() => {
    document.title = `${title} – ${name}`;
    heading.current?.focus({ preventScroll: true });
  }, [title, name]);
  return (
    <div className="page broken">
      <h1 className="page__title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {isMissing ? (
        <p>The connection may have failed, or the register has been brought up to date since you opened it. Load the page again.</p>
      ) : (
        <p>
          Something in the console went wrong. What you saved is safe. Load the page again; if it happens again, tell your administrator.
        </p>
      )}
      <p className="buttons">
        <button type="button" className="button button--main" onClick={() => window.location.reload()}>
          Load again
        </button>
        <a className="button button--quiet" href="/">
          Go to the first page
        </a>
      </p>
      {!isMissing && (
        <p className="muted">
          Reference to quote: <b>{referenceOf(error)}</b>, {window.location.pathname}, {today}
        </p>
      )}
    </div>
  );
}
