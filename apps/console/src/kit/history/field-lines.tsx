import type { RecordType } from "@trailblazer/fields";
import { Button } from "../frame/button.tsx";
import { inSentence } from "../model/words.ts";
import type { FieldChange } from "./grouping.ts";
import type { Names } from "./names.ts";
import { Value } from "./value.tsx";

interface FieldLinesProps {
  readonly type: RecordType;
  readonly fields: readonly FieldChange[];
  readonly names: Names;
  /** Takes one field back; not offered if not given. */
  readonly onUndo?: ((change: FieldChange) => void) | undefined;
}

/** The fields of a record that were changed: what each was, and what it became. */
export const FieldLines = ({ type, fields, names, onUndo }: FieldLinesProps) => (
  <ul className="changed">
    {fields.map((change) => (
      <li key={change.id} className="changed__field">
        <b className="changed__name">{change.label}</b>
        <span className="changed__values">
          <span className="nhsuk-u-visually-hidden">was </span>
          <Value type={type} change={change} value={change.before} names={names} />
          <span aria-hidden="true"> → </span>
          <span className="nhsuk-u-visually-hidden">, became </span>
          <Value type={type} change={change} value={change.after} names={names} />
        </span>
        {onUndo && (
          <Button kind="plain" onPress={() => onUndo(change)}>
            Undo<span className="nhsuk-u-visually-hidden">{` the change of ${inSentence(change.label)}`}</span>
          </Button>
        )}
      </li>
    ))}
  </ul>
);
