import type { RecordType } from "@trailblazer/fields";
import { type FormEvent, useId, useState } from "react";
import type { Row } from "../api/queries.ts";
import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";
import { familyOf } from "../kinds/families.ts";
import { useModel, useRights } from "../model/context.tsx";
import { inSentence } from "../model/words.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { FieldControl } from "./field-control.tsx";
import { MeanwhileNotice } from "./meanwhile-notice.tsx";
import { Unsaved } from "./unsaved.tsx";
import { useRecordForm } from "./use-record-form.ts";
import { askedFields } from "./values.ts";

interface RecordFormProps {
  readonly type: RecordType;
  /** The record to be changed; a new one is added if not given. */
  readonly row?: Row;
  /** The record as it stands by now: what others change meanwhile is taken over where nothing was typed. Null once it is gone. */
  readonly latest?: Row | null | undefined;
  /** Values of a new record that are known already: links by their ids. */
  readonly prefill?: Readonly<Record<string, string>>;
  /** What has been typed already elsewhere, into fields of a record that is there. */
  readonly typed?: Readonly<Record<string, string>>;
  /** The fields asked for; all if not given. */
  readonly only?: readonly string[];
  /** Inside a dialog: leaving the page is guarded by the form below. */
  readonly isNested?: boolean;
  readonly onSaved: (saved: Row | undefined) => void;
  readonly onCancel: () => void;
}

/** What a record that is added on the way starts with: what was typed, where it is named by one text. */
function firstWords(type: RecordType, typed: string): Readonly<Record<string, string>> {
  const [name, ...others] = type.title;
  const isNamed = name !== undefined && others.length === 0 && familyOf(type.fields[name]!) === "text";
  return isNamed && typed.trim() ? { [name]: typed.trim() } : {};
}

/** The form of a record: adds one, or changes one that is there. */
export function RecordForm({ type, row, latest, prefill, typed, only, isNested = false, onSaved, onCancel }: RecordFormProps) {
  const model = useModel();
  const { mayCreate } = useRights();
  const prefix = `${useId().replace(/\W/g, "")}-`;
  const { form, start, errors, attempt, conflict, meanwhile, isBusy, idOf, send, settle, isUnsaved } = useRecordForm({
    type,
    row,
    latest: latest ?? undefined,
    prefill,
    typed,
    only,
    prefix,
    onSaved,
  });
  const [creating, setCreating] = useState<{ name: string; type: RecordType; typed: string }>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A form in a dialog is inside the form below it, as React sees it.
    event.stopPropagation();
    void send();
  };
  const created = (made: Row | undefined) => {
    if (made && creating) form.setValue(`${creating.name}.value`, made.id, { shouldDirty: true });
    setCreating(undefined);
  };

  return (
    <>
      <form className="form" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} attempt={attempt} />
        {row && <MeanwhileNotice type={type} meanwhile={meanwhile} latest={latest} isBusy={isBusy} />}
        {askedFields(type, only).map(([name, field]) => (
          <FieldControl
            key={name}
            control={form.control}
            id={idOf(name)}
            name={name}
            field={field}
            start={row ? start[name]!.value : undefined}
            {...(field.kind === "link" && mayCreate({ name: field.to! })
              ? { onCreate: (typed: string) => setCreating({ name, type: model.record(field.to!), typed }) }
              : {})}
          />
        ))}
        <div className="buttons">
          <Button type="submit" isPending={isBusy}>
            {row ? "Save changes" : `Add ${inSentence(type.label)}`}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            Cancel
          </Button>
        </div>
      </form>
      {creating && (
        <Dialog title={`Add ${inSentence(creating.type.label)}`} isOpen isHeld isWide onClose={() => setCreating(undefined)}>
          <RecordForm
            type={creating.type}
            prefill={firstWords(creating.type, creating.typed)}
            isNested
            onSaved={created}
            onCancel={() => setCreating(undefined)}
          />
        </Dialog>
      )}
      {conflict && <ConflictDialog type={type} conflict={conflict} onSettle={settle} />}
      {!isNested && <Unsaved isUnsaved={isUnsaved} />}
    </>
  );
}
