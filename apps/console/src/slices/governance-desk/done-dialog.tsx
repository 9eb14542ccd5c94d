import type { RecordType } from "@trailblazer/fields";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { type Row, recordQuery } from "../../kit/api/queries.ts";
import { RecordForm } from "../../kit/form/record-form.tsx";
import { Dialog } from "../../kit/frame/dialog.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { useModel } from "../../kit/model/context.tsx";

/** What an action that is done says of itself. */
const closing = ["doneOn", "outcome"];

interface DoneDialogProps {
  readonly type: RecordType;
  readonly id: string;
  readonly action: string;
  readonly onClose: () => void;
}

/** Asks when an action was done and what came of it. */
export function DoneDialog({ type, id, action, onClose }: DoneDialogProps) {
  const model = useModel();
  const say = useSay();
  const query = useMemo(() => recordQuery(model, type), [model, type]);
  const { data, failed, again } = useAsk<{ row: Row | null }>(
    query,
    useMemo(() => ({ id }), [id]),
  );
  return (
    <Dialog title={`Done: ${action}`} isOpen isHeld onClose={onClose}>
      {failed && <Failed refusal={failed} again={again} />}
      {!data && !failed && <Loading what="Loading the action" />}
      {data?.row && (
        <RecordForm
          type={type}
          row={data.row}
          only={closing}
          isNested
          onSaved={() => {
            say(`Done: ${action}.`);
            onClose();
          }}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}
