import { Link } from "@tanstack/react-router";
import { useKeptTitles } from "./kept-titles.ts";

/** The starred pages, in the menu. Nothing where there are none yet. */
export function StarredPages({ onLeave }: { readonly onLeave: () => void }) {
  const { starred } = useKeptTitles();
  if (starred.length === 0) return null;
  return (
    <div className="nav__chapter">
      <h2 className="nav__heading" id="starred">
        Starred
      </h2>
      <ul className="nav__list" aria-labelledby="starred">
        {starred.map(({ key, title, kind, href }) => (
          <li key={key}>
            <Link className="nav__link" to={href} title={`${kind}: ${title}`} activeOptions={{ exact: true }} onClick={onLeave}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
