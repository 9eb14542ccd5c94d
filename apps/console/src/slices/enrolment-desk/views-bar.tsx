import { Link } from "@tanstack/react-router";
import { type DeskSearch, type View, views } from "./search.ts";

interface ViewsBarProps {
  readonly search: DeskSearch;
  readonly view: View;
}

/** The ways to the views of the desk: what it is narrowed to goes with one. */
export const ViewsBar = ({ search, view }: ViewsBarProps) => (
  <nav className="views" aria-label="Views of this desk">
    <ul className="views__list">
      {(Object.keys(views) as View[]).map((one) => (
        <li key={one}>
          <Link className="views__view" to="/enrolment" search={{ ...search, view: one }} aria-current={one === view ? "page" : undefined}>
            {views[one]}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
