import type { SetResult } from "@trailblazer/client/wire";
import { type ReactNode, useState } from "react";
import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";
import { useSay } from "../frame/notice.tsx";
import type { Part } from "./ledger.ts";
import { LeftOver } from "./left-over.tsx";
import { leftOf, useUndo } from "./use-undo.ts";

/** Takes one field of a change back at once: it can be done again. Where others stand in the way, a dialog says so. */
export function useFieldUndo(): { undoField: (changeSet: string, part: Part, label: string) => void; obstacle: ReactNode } {
  const { undo } = useUndo();
  const say = useSay();
  const [left, setLeft] = useState<SetResult>();
  const undoField = async (changeSet: string, part: Part, label: string) => {
    const { data: result, refused } = await undo({ changeSet, only: [part] });
    if (refused) say(refused.message);
    else if (leftOf(result) > 0) setLeft(result);
    else if (result.changed > 0) say(`Took back the change of ${label}.`, "Redo");
    else say("There is nothing to take back: it is as it was before.");
  };
  const close = () => setLeft(undefined);
  const obstacle = (
    <Dialog title="It stays as it is" isOpen={left !== undefined} onClose={close}>
      {left && <LeftOver result={left} />}
      <div className="buttons">
        <Button kind="quiet" onPress={close}>
          Close
        </Button>
      </div>
    </Dialog>
  );
  return { undoField: (changeSet, part, label) => void undoField(changeSet, part, label), obstacle };
}
