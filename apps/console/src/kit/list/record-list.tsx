import { useNavigate } from "@tanstack/react-router";
import type { RecordType } from "@trailblazer/fields";
import { useMemo } from "react";
import { useAsk } from "../api/ask.ts";
import { entries, readSorts, writeSorts } from "../api/order.ts";
import { countsQuery } from "../api/queries.ts";
import { useRows } from "../api/rows.ts";
import { Button, ButtonLink } from "../frame/button.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { Page } from "../frame/page.tsx";
import { Failed, Loading, Nothing } from "../frame/states.tsx";
import { Grid } from "../grid/grid.tsx";
import { useExtensions, useModel, useRights, useStandpoint } from "../model/context.tsx";
import { pathOf } from "../model/paths.ts";
import { isSearchable } from "../model/seen.ts";
import { count, inSentence } from "../model/words.ts";
import { inForceWords, noneWords } from "../standpoint/none-words.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { DownloadButton } from "./download-button.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { type ListSearch, shownColumns } from "./list-state.ts";
import { SearchBox } from "./search-box.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { sortedBy, turned } from "./sorting.ts";
import { useSelection } from "./use-selection.ts";

interface RecordListProps {
  readonly type: RecordType;
  /** What the address says of the list. */
  readonly state: ListSearch;
}

/** All records of a type as a grid to filter, sort and search. Its whole state is its address. */
export function RecordList({ type, state }: RecordListProps) {
  const model = useModel();
  const navigate = useNavigate();
  const extensions = useExtensions();
  const first = extensions.columns?.[type.name];
  const beginning = extensions.beginnings?.[type.name];
  const names = useMemo(() => shownColumns(type, state.columns, first), [type, state.columns, first]);
  const sorts = useMemo(() => readSorts(type, state.order), [type, state.order]);
  const orderBy = useMemo(() => sorts.flatMap((sort) => entries(model, type, sort)), [model, type, sorts]);
  const { where, search } = state;
  const rows = useRows({ type, names, where, orderBy, search });
  const all = useAsk<Record<string, { totalCount: number }>>(countsQuery([type])).data?.[type.plural]?.totalCount;
  const total = rows.total ?? 0;
  const { selection, ticks, selectAll, clear, keep } = useSelection({ rows: rows.rows, total, where, search });

  const { mayCreate, mayChange } = useRights();
  const plural = pathOf(type);
  const change = (changed: { [K in keyof ListSearch]?: ListSearch[K] | undefined }) =>
    void navigate({ to: "/$plural", params: { plural }, search: { ...state, ...changed }, replace: true });
  const sort = (name: string, isAdded: boolean) => change({ order: writeSorts(turned(sorts, name, isAdded)) });

  const help = useMemo(() => ({ about: [type.name] }), [type]);
  const isNarrowed = where !== undefined || search !== undefined;
  const inForce = inForceWords(type, useStandpoint());
  const counts = isNarrowed ? `${count(all ?? total)} · ${count(total)} match` : count(total);
  const note = rows.total === undefined ? undefined : [counts, inForce].filter(Boolean).join(" · ");
  return (
    <Page
      title={type.labels}
      note={<span role="status">{note}</span>}
      above={<Crumbs type={type} isList />}
      help={help}
      isFilled
      actions={
        <>
          {total > 0 && <DownloadButton type={type} names={names} where={where} orderBy={orderBy} search={search} />}
          <ColumnChooser type={type} names={names} onChange={(chosen) => change({ columns: chosen?.join(",") })} />
          {mayCreate(type) && beginning && (
            <ButtonLink kind="quiet" to={beginning.to} search={{}}>
              {beginning.label}
            </ButtonLink>
          )}
          {mayCreate(type) && <ButtonLink to="/$plural/new" params={{ plural }} search={{}}>{`Add ${inSentence(type.label)}`}</ButtonLink>}
        </>
      }
    >
      {type.help && <p className="page__help">{type.help}</p>}
      <div className="tools">
        {isSearchable(model, type) && (
          <SearchBox
            label={`Search ${inSentence(type.labels)}`}
            value={search ?? ""}
            onChange={(text) => change({ search: text || undefined })}
          />
        )}
        <FilterChips type={type} where={where} onChange={(next) => change({ where: next })} />
        {sorts.length > 0 && <span className="muted">{sortedBy(type, sorts)}</span>}
      </div>
      <SelectionBar type={type} selection={selection} total={total} onAll={selectAll} onClear={clear} onKeep={keep} />
      <Found type={type} isNarrowed={isNarrowed} rows={rows} onWiden={() => change({ where: undefined, search: undefined })}>
        <Grid
          type={type}
          names={names}
          rows={rows}
          label={type.labels}
          sorts={sorts}
          onSort={sort}
          ticks={mayChange(type) ? ticks : undefined}
          onOpen={(row) => void navigate({ to: "/$plural/$id", params: { plural, id: row.id } })}
          isFilled
        />
        <p className="grid__foot">
          <span>{`${count(rows.rows.length)} of ${count(total)} loaded`}</span>
          <span className="grid__keys">
            {mayChange(type)
              ? "Arrow keys move · Enter opens · Space selects · F2 edits · Ctrl C and V with Excel · Ctrl D fills down"
              : "Arrow keys move · Enter opens · Ctrl C copies to Excel"}
          </span>
        </p>
      </Found>
    </Page>
  );
}

interface FoundProps {
  readonly type: RecordType;
  readonly rows: ReturnType<typeof useRows>;
  readonly isNarrowed: boolean;
  readonly onWiden: () => void;
  readonly children: React.ReactNode;
}

/** The rows, or what is to be said in their place. */
function Found({ type, rows, isNarrowed, onWiden, children }: FoundProps) {
  const { mayCreate } = useRights();
  const standpoint = useStandpoint();
  if (rows.failed) return <Failed refusal={rows.failed} again={rows.again} />;
  if (rows.total === undefined) return <Loading what={`Loading ${inSentence(type.labels)}`} />;
  if (rows.total > 0) return children;
  if (!isNarrowed)
    return <Nothing>{`${noneWords(type, standpoint)}.${mayCreate(type) ? " Add the first with the green button above." : ""}`}</Nothing>;
  return (
    <Nothing>
      <p>{`No ${inSentence(type.labels)} match. Take a filter away, or search for other words.`}</p>
      <Button kind="quiet" onPress={onWiden}>
        Show all
      </Button>
    </Nothing>
  );
}
