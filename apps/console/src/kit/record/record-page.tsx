import type { RecordType } from "@trailblazer/fields";
import { useMemo } from "react";
import { useAsk } from "../api/ask.ts";
import { pastsOf, type Row, recordQuery } from "../api/queries.ts";
import { useReasons } from "../api/rights.ts";
import { useNoteOpened } from "../find/kept.ts";
import { ButtonLink } from "../frame/button.tsx";
import { Card } from "../frame/card.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { Page } from "../frame/page.tsx";
import { Failed, Loading } from "../frame/states.tsx";
import { History } from "../history/history.tsx";
import { shownMoment } from "../kinds/days.ts";
import { useExtensions, useModel } from "../model/context.tsx";
import { pathOf } from "../model/paths.ts";
import { inSentence } from "../model/words.ts";
import { ChangeFrom } from "./change-from.tsx";
import { DeleteRecord } from "./delete-record.tsx";
import { Incoming, shownEnds } from "./incoming.tsx";
import { NotInForce } from "./not-in-force.tsx";
import { NotThere } from "./not-there.tsx";
import { Past } from "./past.tsx";
import { RecordActions } from "./record-actions.tsx";
import { RefusedLine } from "./refused-line.tsx";
import { Summary } from "./summary.tsx";

interface Answer {
  readonly row: Row | null;
  /** The past of each dated field, under the name of its end. */
  readonly past?: Readonly<Record<string, { readonly nodes: readonly Row[] }>> | null;
}

/** One record: its fields, their past, and a grid for each link that leads to it. */
export function RecordPage({ type, id }: { readonly type: RecordType; readonly id: string }) {
  const model = useModel();
  const { data, loading, failed, again } = useAsk<Answer>(
    useMemo(() => recordQuery(model, type), [model, type]),
    useMemo(() => ({ id }), [id]),
  );
  const above = <Crumbs type={type} />;
  const row = data?.row;
  if (!row) {
    return (
      <Page title={type.label} above={above}>
        {failed && <Failed refusal={failed} again={again} />}
        {!failed && (loading || !data) && <Loading what={`Loading ${inSentence(type.label)}`} />}
        {!failed && !loading && data && <NotThere type={type} id={id} />}
      </Page>
    );
  }
  return <Found type={type} row={row} past={data.past ?? {}} above={above} />;
}

interface FoundProps {
  readonly type: RecordType;
  readonly row: Row;
  readonly past: NonNullable<Answer["past"]>;
  readonly above: React.ReactNode;
}

function Found({ type, row, past, above }: FoundProps) {
  const model = useModel();
  const { panels: added, views } = useExtensions();
  const panels = added?.[type.name] ?? [];
  const reasons = useReasons(row.id);
  const [mayChange, mayDelete] = [reasons?.change.allowed ?? false, reasons?.delete.allowed ?? false];
  const help = useMemo(() => ({ about: [type.name] }), [type]);
  const page = useMemo(() => ({ type: type.name, id: row.id }), [type, row.id]);
  useNoteOpened(type.name, row.id);
  const pasts = useMemo(() => pastsOf(model, type), [model, type]);
  const panelsThat = (isFirst: boolean) =>
    panels.filter((panel) => (panel.isFirst ?? false) === isFirst).map(({ name, component: Panel }) => <Panel key={name} row={row} />);
  const below = (name: string) => {
    const dated = pasts.find((one) => one.name === name);
    if (!dated) return null;
    return (
      <>
        <Past field={dated.field} past={dated.past} rows={past[dated.end]?.nodes ?? []} mayCorrect={mayChange} />
        {mayChange && <ChangeFrom type={type} row={row} name={name} />}
      </>
    );
  };
  return (
    <Page
      title={row.title}
      above={above}
      help={help}
      star={page}
      note={`${type.label} · changed ${shownMoment(row.updatedAt as string)}`}
      actions={
        <>
          {views?.[type.name]?.map(({ label, to }) => (
            <ButtonLink key={label} kind="quiet" to={to} params={{ id: row.id } as never}>
              {label}
            </ButtonLink>
          ))}
          {mayChange && <RecordActions type={type} row={row} />}
          {mayDelete && <DeleteRecord type={type} row={row} />}
          {mayChange && (
            <ButtonLink to="/$plural/$id/edit" params={{ plural: pathOf(type), id: row.id }}>
              Edit
            </ButtonLink>
          )}
        </>
      }
    >
      <NotInForce type={type} row={row} />
      {reasons && !mayChange && (
        <RefusedLine what={`change ${mayDelete ? "" : "or delete "}this ${inSentence(type.label)}`} reason={reasons.change} />
      )}
      {reasons && mayChange && !mayDelete && <RefusedLine what={`delete this ${inSentence(type.label)}`} reason={reasons.delete} />}
      {panelsThat(true)}
      <Card title="Details">
        <Summary type={type} row={row} below={below} />
      </Card>
      {panelsThat(false)}
      {shownEnds(model, type).map((end) => (
        <Incoming key={end.name} end={end} id={row.id} />
      ))}
      <History type={type} row={row} mayChange={mayChange} />
    </Page>
  );
}
