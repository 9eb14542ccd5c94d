import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Dialog } from "../../kit/frame/dialog.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { longMoment } from "../../kit/kinds/days.ts";
import { changesOf } from "../../kit/live/use-live.ts";
import { type SavedQueryRow, type VersionLine, versionsOf, versionsQuery } from "./saved.ts";

interface VersionsDialogProps {
  readonly row: SavedQueryRow;
  readonly onClose: () => void;
}

interface Answer {
  readonly row: { readonly history: { readonly nodes: readonly VersionLine[] } } | null;
}

/** What a saved query asked before: who made each version and when, each to be opened. */
export function VersionsDialog({ row: { id, name }, onClose }: VersionsDialogProps) {
  const { data, failed, again } = useAsk<Answer>(
    versionsQuery,
    useMemo(() => ({ id }), [id]),
    false,
    useMemo(() => changesOf(id), [id]),
  );
  const versions = useMemo(() => versionsOf(data?.row?.history.nodes ?? []), [data]);
  return (
    <Dialog title={`Versions of ${name}`} isOpen onClose={onClose}>
      {failed && <Failed refusal={failed} again={again} />}
      {!data && !failed && <Loading what="Loading versions" />}
      <ol className="playground__versions" reversed>
        {versions.map(({ at, by }, place) => (
          <li key={at}>
            <Link to="/graphql" search={place === 0 ? { saved: id } : { saved: id, at }} onClick={onClose}>
              {longMoment(at)}
            </Link>
            {by && ` ${by}`}
            {place === 0 && " (the newest)"}
          </li>
        ))}
      </ol>
      <div className="buttons">
        <Button kind="quiet" onPress={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
