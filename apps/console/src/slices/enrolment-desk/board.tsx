import { type EnrolmentStage, enrolment } from "@trailblazer/records";
import { useMemo, useState } from "react";
import type { Key } from "react-aria-components/GridList";
import { useAsk } from "../../kit/api/ask.ts";
import { NumberLink } from "../../kit/desk/number.tsx";
import { narrowed, type Rows } from "../../kit/desk/rows.ts";
import { Dialog } from "../../kit/frame/dialog.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import type { Selection } from "../../kit/grid/selection.ts";
import { SelectionBar } from "../../kit/list/selection-bar.tsx";
import { useRights } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";
import { BoardColumn } from "./board-column.tsx";
import { type BoardAnswer, boardQuery, boardVariables, columnOf, countOf } from "./board-query.ts";
import { MoveToStage } from "./move-to-stage.tsx";
import { stages, stageWords } from "./moving.ts";

interface Dropped {
  readonly stage: EnrolmentStage;
  readonly ids: readonly string[];
}

/** The stages as columns. Cards are dragged from one to another by pointer or keyboard, or moved by selection. */
export function Board({ rows }: { readonly rows: Rows }) {
  const { mayChange } = useRights();
  const isOpen = mayChange(enrolment);
  const variables = useMemo(() => boardVariables(rows), [rows]);
  const { data, failed, again } = useAsk<BoardAnswer>(boardQuery, variables);
  const [picked, setPicked] = useState<ReadonlySet<Key>>(new Set());
  const [dropped, setDropped] = useState<Dropped>();
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!data) return <Loading what="Loading the board" />;

  const unbegun = { ...narrowed(rows, { stage: { isNull: true } }), value: countOf(data, null) };
  const cards = stages.flatMap((stage) => data[stage].nodes);
  const selectionOf = (isMeant: (id: string) => boolean): Selection => {
    const meant = cards.filter(({ id }) => isMeant(id));
    return { rows: meant, all: false, count: meant.length, where: undefined, search: undefined };
  };
  const selection = selectionOf((id) => picked.has(id));
  const keep = (ids: readonly string[]) => setPicked(new Set(ids));
  const pickIn = (stage: EnrolmentStage, keys: ReadonlySet<Key>) => {
    const own = new Set<Key>(data[stage].nodes.map(({ id }) => id));
    setPicked(new Set([...[...picked].filter((key) => !own.has(key)), ...keys]));
  };
  return (
    <>
      {isOpen && (
        <SelectionBar
          type={enrolment}
          selection={selection}
          total={selection.count}
          onAll={() => undefined}
          onClear={() => keep([])}
          onKeep={keep}
        />
      )}
      <div className="board">
        {stages.map((stage) => (
          <BoardColumn
            key={stage}
            stage={stage}
            rows={columnOf(rows, stage)}
            total={countOf(data, stage)}
            cards={data[stage].nodes}
            picked={picked}
            onPick={isOpen ? (keys) => pickIn(stage, keys) : undefined}
            onDropped={(ids) => setDropped({ stage, ids })}
          />
        ))}
      </div>
      {unbegun.value > 0 && (
        <p className="muted">
          <NumberLink of={unbegun}>{unbegun.value === 1 ? "enrolment has" : "enrolments have"}</NumberLink> reached no stage yet.
        </p>
      )}
      {dropped && (
        <Dialog
          title={`Move to ${stageWords(dropped.stage)}: ${count(dropped.ids.length)} selected`}
          isOpen
          onClose={() => setDropped(undefined)}
          isHeld
        >
          <MoveToStage
            selection={selectionOf((id) => dropped.ids.includes(id))}
            to={dropped.stage}
            close={() => setDropped(undefined)}
            keep={keep}
          />
        </Dialog>
      )}
    </>
  );
}
