import { useNavigate } from "@tanstack/react-router";
import { enrolment } from "@trailblazer/records";
import { useMemo } from "react";
import { entries, readSorts, writeSorts } from "../../kit/api/order.ts";
import { useRows } from "../../kit/api/rows.ts";
import type { Rows } from "../../kit/desk/rows.ts";
import { Failed, Loading, Nothing } from "../../kit/frame/states.tsx";
import { Grid } from "../../kit/grid/grid.tsx";
import { SelectionBar } from "../../kit/list/selection-bar.tsx";
import { turned } from "../../kit/list/sorting.ts";
import { useSelection } from "../../kit/list/use-selection.ts";
import { useModel, useRights } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";

/** The columns of the list, and of what is downloaded of it. */
export const listColumns = ["setting", "site", "wave", "route", "stage", "stageOn", "criteria"] as const;

interface EnrolmentListProps {
  readonly rows: Rows;
  readonly order: string | undefined;
  readonly onOrder: (order: string | undefined) => void;
}

/** The same enrolments as the board's, a row each, to be selected and moved. */
export function EnrolmentList({ rows: { where }, order, onOrder }: EnrolmentListProps) {
  const model = useModel();
  const navigate = useNavigate();
  const { mayChange } = useRights();
  const type = model.record(enrolment.name);
  const names = useMemo(() => listColumns.filter((name) => Object.hasOwn(type.fields, name)), [type]);
  const sorts = useMemo(() => readSorts(type, order), [type, order]);
  const orderBy = useMemo(() => sorts.flatMap((sort) => entries(model, type, sort)), [model, type, sorts]);
  const rows = useRows({ type, names, where, orderBy });
  const total = rows.total ?? 0;
  const { selection, ticks, selectAll, clear, keep } = useSelection({ rows: rows.rows, total, where, search: undefined });
  if (rows.failed) return <Failed refusal={rows.failed} again={rows.again} />;
  if (rows.total === undefined) return <Loading what="Loading enrolments" />;
  if (rows.total === 0) return <Nothing>No enrolments match. Take a filter away, or look for another name.</Nothing>;
  return (
    <>
      <SelectionBar type={type} selection={selection} total={total} onAll={selectAll} onClear={clear} onKeep={keep} />
      <div className="enrolments">
        <Grid
          type={type}
          names={names}
          rows={rows}
          label="Enrolments"
          sorts={sorts}
          onSort={(name, isAdded) => onOrder(writeSorts(turned(sorts, name, isAdded)))}
          ticks={mayChange(type) ? ticks : undefined}
          onOpen={(row) => void navigate({ to: "/$plural/$id", params: { plural: "enrolments", id: row.id } })}
          isFilled
        />
        <p className="grid__foot">
          <span>{`${count(rows.rows.length)} of ${count(total)} loaded`}</span>
          <span className="grid__keys">
            {mayChange(type) ? "Arrow keys move · Enter opens · Space selects · F2 edits" : "Arrow keys move · Enter opens"}
          </span>
        </p>
      </div>
    </>
  );
}
