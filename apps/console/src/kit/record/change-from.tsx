import type { RecordType } from "@trailblazer/fields";
import { useMemo, useState } from "react";
import type { Row } from "../api/queries.ts";
import { RecordForm } from "../form/record-form.tsx";
import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";
import { useSay } from "../frame/notice.tsx";
import { inSentence } from "../model/words.ts";

interface ChangeFromProps {
  readonly type: RecordType;
  readonly row: Row;
  /** The dated field. */
  readonly name: string;
}

/** Changes one dated field of a record from a day on, in a dialog. */
export function ChangeFrom({ type, row, name }: ChangeFromProps) {
  const [opened, setOpened] = useState<Row>();
  const say = useSay();
  const only = useMemo(() => [name], [name]);
  const label = inSentence(type.fields[name]!.label);
  const saved = (changed: Row | undefined) => {
    setOpened(undefined);
    say(changed ? `Changed the ${label} of ${changed.title}.` : "Nothing was changed.");
  };
  return (
    <div className="summary__change">
      <Button kind="plain" onPress={() => setOpened(row)}>
        Change from a day…<span className="nhsuk-u-visually-hidden"> {label}</span>
      </Button>
      {opened && (
        <Dialog title={`Change ${label} from a day`} isOpen isHeld onClose={() => setOpened(undefined)}>
          <RecordForm type={type} row={opened} latest={row} only={only} isNested onSaved={saved} onCancel={() => setOpened(undefined)} />
        </Dialog>
      )}
    </div>
  );
}
