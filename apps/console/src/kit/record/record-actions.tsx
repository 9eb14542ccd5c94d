import type { RecordType } from "@trailblazer/fields";
import { useMemo, useState } from "react";
import type { Row } from "../api/queries.ts";
import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";
import type { Selection } from "../grid/selection.ts";
import { useExtensions } from "../model/context.tsx";

/** What slices let one do with selected rows, for the one record of a page. */
export function RecordActions({ type, row }: { readonly type: RecordType; readonly row: Row }) {
  const actions = useExtensions().actions?.[type.name] ?? [];
  const [open, setOpen] = useState<string>();
  const selection = useMemo((): Selection => ({ rows: [row], all: false, count: 1, where: undefined, search: undefined }), [row]);
  const close = () => setOpen(undefined);
  return actions.map(({ label, component: Action }) => (
    <span key={label}>
      <Button kind="quiet" onPress={() => setOpen(label)}>
        {label}
      </Button>
      <Dialog title={`${label.replace(/…$/, "")}: ${row.title}`} isOpen={open === label} onClose={close} isHeld>
        <Action selection={selection} close={close} keep={() => undefined} />
      </Dialog>
    </span>
  ));
}
