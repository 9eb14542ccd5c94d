import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { ShownPage } from "./kept-titles.ts";
import { useSuggestions } from "./use-suggestions.ts";

/** Searches all that has a name, from anywhere: what is starred and was opened last first, then what fits what is typed. */
export function SearchEverything({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const own = useId();
  const [typed, setTyped] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  /** Which of the options is marked; none as long as one types. */
  const [marked, setMarked] = useState(-1);
  const wanted = typed.trim();
  const { sections, isWaiting, failed } = useSuggestions(wanted);
  const all: ShownPage | undefined = wanted
    ? { key: "all", title: `Show all that matches “${wanted}”`, kind: "", href: `/search?q=${encodeURIComponent(wanted)}` }
    : undefined;
  const optionId = (page: ShownPage) => `${own}-${page.key}`;
  const pages = [...sections.flatMap((section) => section.pages), ...(all ? [all] : [])];
  const at = Math.min(marked, pages.length - 1);

  const markedId = pages[at] ? optionId(pages[at]) : undefined;
  useEffect(() => {
    if (markedId) document.getElementById(markedId)?.scrollIntoView({ block: "nearest" });
  }, [markedId]);

  const close = () => {
    setIsOpen(false);
    setMarked(-1);
  };
  const take = (page: ShownPage | undefined) => {
    if (!page) return;
    setTyped("");
    close();
    void (page === all ? navigate({ to: "/search", search: { q: wanted } }) : navigate({ to: page.href }));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && pages.length > 0) {
      setIsOpen(true);
      setMarked(step > 0 ? (at + 1) % pages.length : at <= 0 ? pages.length - 1 : at - 1);
    } else if (event.key === "Enter") take(pages[at] ?? all);
    else if (event.key === "Escape" && (isOpen || typed)) {
      if (!isOpen) setTyped("");
      close();
    } else return;
    event.preventDefault();
  };

  const option = (page: ShownPage, className = "option") => (
    // The keys are those of the text box, which keeps the focus.
    <div
      key={page.key}
      id={optionId(page)}
      role="option"
      tabIndex={-1}
      aria-selected={page === pages[at]}
      data-focused={page === pages[at] || undefined}
      className={className}
      onMouseDown={(event) => {
        event.preventDefault();
        take(page);
      }}
    >
      {page.title}
      {!wanted && <span className="option__kind">{page.kind}</span>}
    </div>
  );
  const isListed = isOpen && pages.length > 0;
  return (
    <div className="find">
      <label className="nhsuk-u-visually-hidden" htmlFor={id}>
        Search everything
      </label>
      <input
        id={id}
        className="find__input"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={isListed ? `${own}-list` : undefined}
        aria-activedescendant={isOpen ? markedId : undefined}
        placeholder="Search everything  /"
        autoComplete="off"
        spellCheck="false"
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMarked(-1);
          setIsOpen(true);
        }}
        onFocus={() => setIsOpen(true)}
        onClick={() => setIsOpen(true)}
        onBlur={close}
        onKeyDown={press}
      />
      {isOpen && (
        <div className="popover find__popover">
          {isListed && (
            <div id={`${own}-list`} role="listbox" aria-label="Found" className="options">
              {sections.map(({ heading, pages: some }) => (
                // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box.
                <div key={heading} role="group" aria-label={heading}>
                  <div className="options__heading" aria-hidden="true">
                    {heading}
                  </div>
                  {some.map((page) => option(page))}
                </div>
              ))}
              {all && option(all, "option option--create")}
            </div>
          )}
          <p className="options__none" role="status">
            {wordsFor({ wanted, isWaiting, failed: failed?.message, count: sections.length })}
          </p>
        </div>
      )}
    </div>
  );
}

interface State {
  readonly wanted: string;
  readonly isWaiting: boolean;
  readonly failed: string | undefined;
  readonly count: number;
}

/** What is said below the options: that they are on their way, or what to do where there are none. */
function wordsFor({ wanted, isWaiting, failed, count }: State): string | undefined {
  if (isWaiting) return "Looking…";
  if (failed) return failed;
  if (!wanted) return count > 0 ? undefined : "Type part of a name: a setting, a team, a board, an organisation.";
  return count > 0 ? undefined : "Nothing found by name. Try fewer letters, or show all that matches.";
}
