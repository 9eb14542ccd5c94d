import { Tag } from "../frame/tag.tsx";
import { useModel, useRights } from "../model/context.tsx";
import { inSentence } from "../model/words.ts";
import { RecordLink } from "../record/record-link.tsx";
import { FieldLines } from "./field-lines.tsx";
import type { RecordChange } from "./grouping.ts";
import type { Part } from "./ledger.ts";
import type { Names } from "./names.ts";
import { titleOf } from "./words.ts";

interface RecordChangesProps {
  readonly changes: readonly RecordChange[];
  readonly names: Names;
  /** Whether nothing of it was done yet: what it would make is not there to be opened. */
  readonly isTried?: boolean;
  /** Takes one field back: offered where records of the type may be changed. */
  readonly onUndo?: ((part: Part, label: string) => void) | undefined;
}

const deeds = { made: "Added", removed: "Removed" } as const;

/** What a change set did, record by record. */
export function RecordChanges({ changes, names, isTried = false, onUndo }: RecordChangesProps) {
  const model = useModel();
  const { mayChange } = useRights();
  return (
    <ul className="touched">
      {changes.map((change) => {
        const { type, id, what, fields } = change;
        const title = titleOf(model, change, names);
        // Whether a record is still there is known once its title was asked for.
        const isThere = (change.title !== undefined || names.titles.has(id)) && !(isTried && what === "made");
        return (
          <li key={id} className="touched__record">
            <p className="touched__head">
              {what !== "changed" && <Tag tone={what === "made" ? "green" : "red"}>{deeds[what]}</Tag>}{" "}
              {isThere ? (
                <RecordLink type={type} id={id}>
                  {title}
                </RecordLink>
              ) : (
                <b>{title}</b>
              )}{" "}
              <span className="muted">{inSentence(type.label)}</span>
            </p>
            {fields.length > 0 && (
              <FieldLines
                type={type}
                fields={fields}
                names={names}
                onUndo={
                  onUndo && mayChange(type)
                    ? ({ name, label }) => onUndo({ record: id, field: name }, `${inSentence(label)} of ${title}`)
                    : undefined
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
