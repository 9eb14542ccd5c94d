import { Link } from "@tanstack/react-router";
import { useAsk } from "../api/ask.ts";
import { countsQuery } from "../api/queries.ts";
import { StarredPages } from "../find/starred-pages.tsx";
import { useExtensions, useModel, useStandpoint } from "../model/context.tsx";
import { pathOf } from "../model/paths.ts";
import { isTermShown } from "../model/seen.ts";
import { count } from "../model/words.ts";
import { Button } from "./button.tsx";

/** The ways to every desk and list, by chapter, each list with how many it holds. */
export function Navigation({ onLeave, onShortcuts }: { readonly onLeave: () => void; readonly onShortcuts: () => void }) {
  const { chapters } = useModel();
  const { desks = [] } = useExtensions();
  const { asOf } = useStandpoint();
  const counted = chapters.flatMap(({ records }) => records).filter((type) => !asOf || isTermShown(type));
  const { data } = useAsk<Record<string, { totalCount: number }>>(countsQuery(counted), {}, chapters.length === 0);
  const desksOf = (chapter: string | undefined) =>
    desks
      .filter((desk) => desk.chapter === chapter)
      .map(({ label, to, reloads }) => (
        <li key={to}>
          <Link className="nav__link" to={to} reloadDocument={reloads} activeOptions={{ exact: to === "/" }} onClick={onLeave}>
            {label}
          </Link>
        </li>
      ));
  return (
    <>
      <ul className="nav__list">{desksOf(undefined)}</ul>
      <StarredPages onLeave={onLeave} />
      {chapters.map(({ name, records }) => (
        <div key={name} className="nav__chapter">
          <h2 className="nav__heading" id={`chapter-${name}`}>
            {name}
          </h2>
          <ul className="nav__list" aria-labelledby={`chapter-${name}`}>
            {desksOf(name)}
            {records.map((type) => {
              const total = data?.[type.plural]?.totalCount;
              return (
                <li key={type.name}>
                  <Link
                    className="nav__link"
                    to="/$plural"
                    params={{ plural: pathOf(type) }}
                    search={{}}
                    activeOptions={{ includeSearch: false }}
                    onClick={onLeave}
                  >
                    <span>{type.labels}</span>
                    {total !== undefined && <span className="nav__count">{count(total)}</span>}
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      <p className="nav__foot">
        <Button kind="plain" onPress={onShortcuts}>
          Keyboard shortcuts
        </Button>
      </p>
    </>
  );
}
