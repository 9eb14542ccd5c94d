import { useNavigate, useRouter } from "@tanstack/react-router";
import type { RecordType } from "@trailblazer/fields";
import { useMemo, useState } from "react";
import { useAsk } from "../api/ask.ts";
import { type Row, recordQuery } from "../api/queries.ts";
import { useReasons } from "../api/rights.ts";
import { Crumbs } from "../frame/crumbs.tsx";
import { useSay } from "../frame/notice.tsx";
import { Page } from "../frame/page.tsx";
import { Failed, Loading, Nothing } from "../frame/states.tsx";
import { changesOf } from "../live/use-live.ts";
import { useClosed, useModel, useRights } from "../model/context.tsx";
import { pathOf } from "../model/paths.ts";
import { inSentence } from "../model/words.ts";
import { NotThere } from "../record/not-there.tsx";
import { BackToToday } from "../standpoint/back-to-today.tsx";
import { MayNotAdd } from "./may-not-add.tsx";
import { RecordForm } from "./record-form.tsx";

interface FormPageProps {
  readonly type: RecordType;
  /** The record to be changed; a new one is added if not given. */
  readonly id?: string;
  readonly prefill?: Readonly<Record<string, string>>;
}

/** The page on which a record is added or changed. */
export function FormPage({ type, id, prefill }: FormPageProps) {
  const navigate = useNavigate();
  const { history } = useRouter();
  const say = useSay();
  const { mayCreate } = useRights();
  const params = { plural: pathOf(type) };
  const saved = (row: Row | undefined) => {
    if (row) say(id ? `Saved ${row.title}.` : `Added ${row.title}.`);
    const which = row?.id ?? id;
    void (which
      ? navigate({ to: "/$plural/$id", params: { ...params, id: which }, replace: true })
      : navigate({ to: "/$plural", params, search: {} }));
  };
  const cancel = () => (history.canGoBack() ? history.back() : void navigate({ to: "/$plural", params, search: {} }));
  if (id) return <EditPage type={type} id={id} onSaved={saved} onCancel={cancel} />;
  if (!mayCreate(type)) {
    return (
      <Page title={`Add ${inSentence(type.label)}`} above={<Crumbs type={type} />}>
        <MayNotAdd type={type} />
      </Page>
    );
  }
  return (
    <Page title={`Add ${inSentence(type.label)}`} above={<Crumbs type={type} />} note={type.help}>
      <RecordForm type={type} {...(prefill ? { prefill } : {})} onSaved={saved} onCancel={cancel} />
    </Page>
  );
}

interface EditPageProps {
  readonly type: RecordType;
  readonly id: string;
  readonly onSaved: (saved: Row | undefined) => void;
  readonly onCancel: () => void;
}

function EditPage({ type, id, onSaved, onCancel }: EditPageProps) {
  const model = useModel();
  const variables = useMemo(() => ({ id }), [id]);
  const { data, loading, failed, again } = useAsk<{ row: Row | null }>(
    recordQuery(model, type),
    variables,
    false,
    useMemo(() => changesOf(id), [id]),
  );
  const reasons = useReasons(id);
  const closed = useClosed();
  // What was allowed when the form was opened stays so on screen: what is typed is not taken away.
  const [change, setChange] = useState(reasons?.change);
  if (!change && reasons) setChange(reasons.change);
  // The form keeps the record as it was when it was opened, and is told what others make of it meanwhile.
  const [opened, setOpened] = useState<Row>();
  if (!opened && data?.row && !loading) setOpened(data.row);
  return (
    <Page title={opened ? `Edit ${opened.title}` : `Edit ${inSentence(type.label)}`} above={<Crumbs type={type} />}>
      {opened && change?.allowed === false && (
        <Nothing>
          <p>{`You can't change this ${inSentence(type.label)}. ${change.rule}.`}</p>
          {closed && change.rule === closed && <BackToToday />}
        </Nothing>
      )}
      {opened && change?.allowed && <RecordForm type={type} row={opened} latest={data?.row} onSaved={onSaved} onCancel={onCancel} />}
      {!opened && failed && <Failed refusal={failed} again={again} />}
      {!failed && (opened ? !change : loading || !data) && <Loading what={`Loading ${inSentence(type.label)}`} />}
      {!opened && !failed && !loading && data && <NotThere type={type} id={id} />}
    </Page>
  );
}
