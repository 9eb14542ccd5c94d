import type { RecordType } from "@trailblazer/fields";
import type { Row } from "../api/queries.ts";
import { inSentence, listed } from "../model/words.ts";
import type { Meanwhile } from "./meanwhile.ts";

interface MeanwhileNoticeProps {
  readonly type: RecordType;
  readonly meanwhile: Meanwhile | undefined;
  readonly latest: Row | null | undefined;
  readonly isBusy: boolean;
}

/** Says, quietly, what others did to a record while its form was being filled in. */
export function MeanwhileNotice({ type, meanwhile, latest, isBusy }: MeanwhileNoticeProps) {
  const labels = (names: readonly string[]) => listed(names.map((name) => inSentence(type.fields[name]!.label)));
  const isGone = latest === null && !isBusy;
  const some = meanwhile && meanwhile.taken.length + meanwhile.both.length > 0 ? meanwhile : undefined;
  return (
    <div className="meanwhile-place" role="status">
      {isGone && (
        <div className="meanwhile">
          <p>{`Somebody deleted this ${inSentence(type.label)}. What is typed here can't be saved, unless they undo that.`}</p>
        </div>
      )}
      {!isGone && some && (
        <div className="meanwhile">
          <p>
            <b>Somebody changed this record.</b> {some.taken.length > 0 && `The form shows what they wrote as ${labels(some.taken)}. `}
            {some.both.length > 0 && `You both changed ${labels(some.both)}: yours is still here, and you will be asked which to keep.`}
          </p>
        </div>
      )}
    </div>
  );
}
