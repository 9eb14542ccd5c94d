import type { RecordType } from "@trailblazer/fields";
import { Button } from "../frame/button.tsx";
import { inSentence } from "../model/words.ts";

/** Says that something is done to one record, where several are selected. */
export const OneAtATime = ({ type, onClose }: { readonly type: RecordType; readonly onClose: () => void }) => (
  <>
    <p>{`This is done to one ${inSentence(type.label)} at a time: select one.`}</p>
    <Button kind="quiet" onPress={onClose}>
      Close
    </Button>
  </>
);
