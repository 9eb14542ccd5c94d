import { Link } from "@tanstack/react-router";
import type { RecordType } from "@trailblazer/fields";
import { useModel } from "../model/context.tsx";
import { pathOf } from "../model/paths.ts";

interface CrumbsProps {
  /** The chapter alone, as of a desk. */
  readonly chapter?: string | undefined;
  /** The list below which a page stands; `isList` where the page is that list. */
  readonly type?: RecordType;
  readonly isList?: boolean;
}

/** Where a page belongs: its chapter, and the list of its records. */
export function Crumbs({ chapter, type, isList = false }: CrumbsProps) {
  const { chapters } = useModel();
  // The past of a field stands where its record does.
  const name = type?.past?.of ?? type?.name;
  const found = chapter ?? chapters.find(({ records }) => records.some((one) => one.name === name))?.name;
  // A chapter called as its first list says nothing beside it.
  const of = found === type?.labels ? undefined : found;
  if (!of && (!type || isList)) return null;
  return (
    <nav aria-label="Breadcrumb">
      <ol className="crumbs">
        {of && <li>{of}</li>}
        {type && !isList && (
          <li>
            <Link to="/$plural" params={{ plural: pathOf(type) }} search={{}}>
              {type.labels}
            </Link>
          </li>
        )}
      </ol>
    </nav>
  );
}
