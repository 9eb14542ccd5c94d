import { useNavigate } from "@tanstack/react-router";
import { savedQuery } from "@trailblazer/records";
import { Radios } from "nhsuk-react-components";
import { useState } from "react";
import type { Row } from "../../kit/api/queries.ts";
import { RecordForm } from "../../kit/form/record-form.tsx";
import { Button } from "../../kit/frame/button.tsx";
import { Dialog } from "../../kit/frame/dialog.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { useRights } from "../../kit/model/context.tsx";
import type { Written } from "./script-dialog.tsx";
import type { Opened } from "./use-saved.ts";
import type { Editors } from "./workbench.tsx";

interface SaveQueryProps {
  readonly editors: Editors | undefined;
  readonly opened: Opened | undefined;
  /** Takes up what was saved. */
  readonly renew: (saved: Row) => Promise<void>;
}

/** Saves what stands in the editors: as another version of the query that is open, or as one of its own. */
export function SaveQuery({ editors, opened, renew }: SaveQueryProps) {
  const { mayCreate } = useRights();
  const navigate = useNavigate();
  const say = useSay();
  const [written, setWritten] = useState<Written>();
  if (!mayCreate(savedQuery)) return null;
  const close = () => setWritten(undefined);
  const saved = async (row: Row | undefined) => {
    close();
    if (!row) return say("Nothing had changed.");
    say(`Saved ${row.title}.`);
    editors?.keep();
    await renew(row);
    void navigate({ to: "/graphql", search: { saved: row.id } });
  };
  return (
    <>
      <Button kind="quiet" isDisabled={!editors} onPress={() => setWritten(editors?.read())}>
        Save…
      </Button>
      {written && (
        <Dialog title="Save this query" isOpen isHeld isWide onClose={close}>
          <SaveForm written={written} opened={opened} onSaved={(row) => void saved(row)} onCancel={close} />
        </Dialog>
      )}
    </>
  );
}

interface SaveFormProps {
  readonly written: Written;
  readonly opened: Opened | undefined;
  readonly onSaved: (saved: Row | undefined) => void;
  readonly onCancel: () => void;
}

function SaveForm({ written, opened, onSaved, onCancel }: SaveFormProps) {
  const [isAnother, setIsAnother] = useState(false);
  const row = isAnother ? undefined : opened?.row;
  const { query, variables } = written;
  const given = row ? { row, typed: { query, variables } } : { prefill: { query, variables } };
  return (
    <>
      {opened && (
        <Radios small name="save-as" idPrefix="save-as" legend="Save it as" legendProps={{ size: "s" }}>
          <Radios.Item id="save-as" value="same" checked={!isAnother} onChange={() => setIsAnother(false)}>
            {`A new version of ${opened.row.name}`}
          </Radios.Item>
          <Radios.Item id="save-as-another" value="another" checked={isAnother} onChange={() => setIsAnother(true)}>
            A query of its own
          </Radios.Item>
        </Radios>
      )}
      <RecordForm key={String(isAnother)} type={savedQuery} {...given} isNested onSaved={onSaved} onCancel={onCancel} />
    </>
  );
}
