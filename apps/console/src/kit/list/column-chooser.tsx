import { labelled, type RecordType } from "@trailblazer/fields";
import { Button as Pressable } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { Button } from "../frame/button.tsx";
import { fieldOf, offeredColumns } from "../grid/columns.ts";

interface ColumnChooserProps {
  readonly type: RecordType;
  readonly names: readonly string[];
  /** Gets the columns; undefined for those that the list starts with. */
  readonly onChange: (names: readonly string[] | undefined) => void;
}

/** Chooses which fields a list shows. */
export function ColumnChooser({ type, names, onChange }: ColumnChooserProps) {
  const toggle = (name: string) => {
    const next = names.includes(name) ? names.filter((one) => one !== name) : [...names, name];
    if (next.length > 0) onChange(offeredColumns(type).filter((one) => next.includes(one)));
  };
  return (
    <DialogTrigger>
      <Pressable className="button button--quiet">Columns</Pressable>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog className="chooser" aria-label="Columns">
          <div className="chooser__list">
            {offeredColumns(type).map((name) => (
              <label key={name} className="tick">
                <input type="checkbox" checked={names.includes(name)} onChange={() => toggle(name)} />
                <span>{labelled(fieldOf(type, name)!)}</span>
              </label>
            ))}
          </div>
          <Button kind="plain" onPress={() => onChange(undefined)}>
            As at first
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
