import { Link } from "@tanstack/react-router";
import { Tag } from "../frame/tag.tsx";
import { longMoment } from "../kinds/days.ts";
import { useStandpoint } from "../model/context.tsx";
import { type ChangeSet, ways } from "./ledger.ts";
import { whoOf } from "./words.ts";

/** When a change was made, by whom and by which way, and what became of it. */
export function SetHead({ set, isLinked = true }: { readonly set: ChangeSet; readonly isLinked?: boolean }) {
  const moment = longMoment(set.at);
  const { knownAt } = useStandpoint();
  const later = set.undoneBy.nodes.find(({ at }) => !knownAt || at <= knownAt);
  return (
    <>
      {isLinked ? (
        <Link to="/changes/$id" params={{ id: set.id }}>
          {moment}
        </Link>
      ) : (
        <span>{moment}</span>
      )}{" "}
      {set.by && <span>{whoOf(set)} </span>}
      <Tag>{ways[set.way]}</Tag>
      {set.undoes && (
        <span className="muted">
          {" "}
          takes back{" "}
          <Link to="/changes/$id" params={{ id: set.undoes.id }}>
            an earlier change<span className="nhsuk-u-visually-hidden">{` of ${longMoment(set.undoes.at)}`}</span>
          </Link>
        </span>
      )}
      {later && (
        <span className="muted">
          {" "}
          taken back{" "}
          <Link to="/changes/$id" params={{ id: later.id }}>
            later<span className="nhsuk-u-visually-hidden">{`, on ${longMoment(later.at)}`}</span>
          </Link>
        </span>
      )}
    </>
  );
}
