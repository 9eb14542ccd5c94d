import { escalation } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { type Row, recordQuery } from "../../kit/api/queries.ts";
import { useReasons } from "../../kit/api/rights.ts";
import { RecordForm } from "../../kit/form/record-form.tsx";
import { Button } from "../../kit/frame/button.tsx";
import { Dialog } from "../../kit/frame/dialog.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { useModel } from "../../kit/model/context.tsx";
import { RefusedLine } from "../../kit/record/refused-line.tsx";
import type { Waiting } from "./queries.ts";

const asked = ["answeredOn", "answer"];

interface AnswerDialogProps {
  readonly of: Waiting;
  readonly onClose: () => void;
}

/** Asks for the answer to what a board passed on, and the day of it; says who may where the viewer may not. */
export function AnswerDialog({ of, onClose }: AnswerDialogProps) {
  const model = useModel();
  const type = model.record(escalation.name);
  const say = useSay();
  const reasons = useReasons(of.id);
  const { data, failed, again } = useAsk<{ row: Row | null }>(
    useMemo(() => recordQuery(model, type), [model, type]),
    useMemo(() => ({ id: of.id }), [of.id]),
  );
  const saved = () => {
    say(`Answered ${of.board.name}.`);
    onClose();
  };
  const mayAnswer = reasons?.change.allowed;
  return (
    <Dialog title={`Answer ${of.board.name}`} isOpen isHeld onClose={onClose}>
      <p>{of.question}</p>
      {failed && <Failed refusal={failed} again={again} />}
      {!failed && (!data || !reasons) && <Loading what="Loading the escalation" />}
      {reasons && !mayAnswer && <RefusedLine what="answer this" reason={reasons.change} />}
      {data?.row && mayAnswer ? (
        <RecordForm type={type} row={data.row} latest={data.row} only={asked} isNested onSaved={saved} onCancel={onClose} />
      ) : (
        <div className="buttons">
          <Button kind="quiet" onPress={onClose}>
            Close
          </Button>
        </div>
      )}
    </Dialog>
  );
}
