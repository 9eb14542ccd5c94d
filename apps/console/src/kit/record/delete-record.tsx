import { Link, useNavigate } from "@tanstack/react-router";
import type { Refusal, Use } from "@trailblazer/client/wire";
import type { RecordType } from "@trailblazer/fields";
import { useState } from "react";
import type { Row } from "../api/queries.ts";
import { useWrites } from "../api/writes.ts";
import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";
import { useSay } from "../frame/notice.tsx";
import { useModel } from "../model/context.tsx";
import { pathOf } from "../model/paths.ts";
import { count, inSentence } from "../model/words.ts";

/** Deletes a record once one has said yes. What others need is kept, and the ways to those shown. */
export function DeleteRecord({ type, row }: { readonly type: RecordType; readonly row: Row }) {
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const { remove } = useWrites(type);
  const navigate = useNavigate();
  const say = useSay();

  const close = () => {
    setIsAsking(false);
    setRefused(undefined);
  };
  const confirm = async () => {
    setIsBusy(true);
    const { refused: refusal } = await remove(row.id, row.version);
    setIsBusy(false);
    if (refusal) {
      setRefused(refusal);
      return;
    }
    say(`Deleted ${row.title}.`);
    await navigate({ to: "/$plural", params: { plural: pathOf(type) }, search: {} });
  };

  return (
    <>
      <Button kind="quiet" onPress={() => setIsAsking(true)}>
        Delete
      </Button>
      <Dialog title={refused ? "Not deleted" : `Delete ${row.title}?`} isOpen={isAsking} onClose={close} role="alertdialog">
        {refused ? (
          <>
            <p role="alert">
              {refused.code === "CONFLICT" ? "Somebody else has just changed it. Look at it again first." : `${refused.message}.`}
            </p>
            {refused.code === "IN_USE" && <Uses uses={refused.uses} id={row.id} onLeave={close} />}
            <Button kind="quiet" onPress={close}>
              Close
            </Button>
          </>
        ) : (
          <>
            <p>{`This removes the ${inSentence(type.label)} from the register.`}</p>
            <div className="buttons">
              <Button kind="warning" isPending={isBusy} onPress={() => void confirm()}>
                {`Delete ${inSentence(type.label)}`}
              </Button>
              <Button kind="quiet" onPress={close}>
                Keep it
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </>
  );
}

/** What still links to the record, each with the way to its list. */
function Uses({ uses, id, onLeave }: { readonly uses: readonly Use[]; readonly id: string; readonly onLeave: () => void }) {
  const model = useModel();
  return (
    <ul className="uses">
      {uses.map((use) => (
        <li key={`${use.record} ${use.field}`}>
          <Link
            to="/$plural"
            params={{ plural: pathOf(model.record(use.record)) }}
            search={{ where: { [use.field]: { id: { eq: id } } } }}
            onClick={onLeave}
          >
            {`${count(use.count)} ${inSentence(use.label)}`}
          </Link>
        </li>
      ))}
    </ul>
  );
}
