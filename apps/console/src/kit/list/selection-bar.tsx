import type { RecordType } from "@trailblazer/fields";
import { useState } from "react";
import { BulkEdit, bulkFields } from "../edit/bulk-edit.tsx";
import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";
import type { Selection } from "../grid/selection.ts";
import { useExtensions } from "../model/context.tsx";
import { count } from "../model/words.ts";

const edit = "Edit…";

interface SelectionBarProps {
  readonly type: RecordType;
  readonly selection: Selection;
  /** How many match in all. */
  readonly total: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
  readonly onKeep: (ids: readonly string[]) => void;
}

/** What is selected, and what can be done with it. */
export function SelectionBar({ type, selection, total, onAll, onClear, onKeep }: SelectionBarProps) {
  const actions = useExtensions().actions?.[type.name] ?? [];
  const [open, setOpen] = useState<string>();
  const action = actions.find(({ label }) => label === open);
  if (selection.count === 0) return null;
  return (
    <section className="selected" aria-label="Selection">
      <b role="status">{`${count(selection.count)} selected`}</b>
      {!selection.all && selection.count < total && <Button kind="dark" onPress={onAll}>{`Select all ${count(total)} that match`}</Button>}
      {actions.map(({ label }) => (
        <Button key={label} kind="dark" onPress={() => setOpen(label)}>
          {label}
        </Button>
      ))}
      {bulkFields(type).length > 0 && (
        <Button kind="dark" onPress={() => setOpen(edit)}>
          {edit}
        </Button>
      )}
      <button type="button" className="selected__clear" aria-label="Clear selection" onClick={onClear}>
        <span aria-hidden="true">✕</span>
      </button>
      {open === edit && (
        <Dialog title={`Edit: ${count(selection.count)} selected`} isOpen onClose={() => setOpen(undefined)} isHeld>
          <BulkEdit type={type} selection={selection} close={() => setOpen(undefined)} />
        </Dialog>
      )}
      {action && (
        <Dialog
          title={`${action.label.replace(/…$/, "")}: ${count(selection.count)} selected`}
          isOpen
          onClose={() => setOpen(undefined)}
          isHeld
        >
          <action.component selection={selection} close={() => setOpen(undefined)} keep={onKeep} />
        </Dialog>
      )}
    </section>
  );
}
