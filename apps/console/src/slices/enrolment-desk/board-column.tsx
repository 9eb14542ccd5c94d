import { Link } from "@tanstack/react-router";
import { type EnrolmentStage, enrolment } from "@trailblazer/records";
import { useId } from "react";
import { Button } from "react-aria-components/Button";
import { Checkbox } from "react-aria-components/Checkbox";
import { GridList, GridListItem, type Key } from "react-aria-components/GridList";
import { isTextDropItem, useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { NumberLink } from "../../kit/desk/number.tsx";
import { listOf, type Rows } from "../../kit/desk/rows.ts";
import { Tag } from "../../kit/frame/tag.tsx";
import { shortDay } from "../../kit/kinds/days.ts";
import { useExtensions, useShownDay } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { type Card, orderOf } from "./board-query.ts";
import { daysBetween, daysWords } from "./days.ts";
import { stages, stageWords } from "./moving.ts";

/** What a card of a stage is called while it is dragged: other columns take it, its own does not. */
const dragged = (stage: EnrolmentStage) => `enrolment-${stage}`;

interface BoardColumnProps {
  readonly stage: EnrolmentStage;
  readonly rows: Rows;
  readonly total: number;
  readonly cards: readonly Card[];
  readonly picked: ReadonlySet<Key>;
  /** Not given where nothing can be moved. */
  readonly onPick: ((keys: ReadonlySet<Key>) => void) | undefined;
  /** Told of the enrolments that were dropped here. */
  readonly onDropped: (ids: readonly string[]) => void;
}

/** A stage with how many stand at it, the first of them as cards, and the way to all. */
export function BoardColumn({ stage, rows, total, cards, picked, onPick, onDropped }: BoardColumnProps) {
  const day = useShownDay();
  const id = useId();
  const tone = useExtensions().tones?.Enrolment?.stage?.[stage] ?? "grey";
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !onPick,
    getItems: (keys) =>
      [...keys].map((key) => ({
        [dragged(stage)]: String(key),
        "text/plain": cards.find((card) => card.id === key)?.title ?? "",
      })),
    acceptedDragTypes: stages.filter((one) => one !== stage).map(dragged),
    getDropOperation: () => "move",
    onRootDrop: async ({ items }) => {
      const types = stages.map(dragged);
      const texts = items.filter(isTextDropItem).map((item) => item.getText(types.find((type) => item.types.has(type)) ?? "text/plain"));
      onDropped(await Promise.all(texts));
    },
  });
  const own = new Set(cards.map((card) => card.id).filter((key) => picked.has(key)));
  return (
    <section className="board__column" aria-labelledby={id}>
      <h2 className="board__stage" id={id}>
        <Tag tone={tone}>{stageWords(stage)}</Tag>
        <NumberLink of={{ ...rows, value: total }} order={orderOf(stage)} label={`enrolments ${stageWords(stage).toLowerCase()}`} />
      </h2>
      <GridList
        className="board__cards"
        aria-labelledby={id}
        items={cards}
        selectionMode={onPick ? "multiple" : "none"}
        selectedKeys={own}
        onSelectionChange={(keys) => onPick?.(keys === "all" ? new Set(cards.map((card) => card.id)) : keys)}
        {...(onPick ? { dragAndDropHooks } : {})}
        renderEmptyState={() => <p className="muted">None</p>}
      >
        {(card) => (
          <GridListItem id={card.id} className="board__card" textValue={card.setting?.title ?? card.title}>
            {onPick && (
              <span className="board__grips">
                <Checkbox slot="selection" className="board__check">
                  <span className="board__box" aria-hidden="true" />
                </Checkbox>
                <Button slot="drag" className="board__grip">
                  <span aria-hidden="true">⠿</span>
                </Button>
              </span>
            )}
            <span className="board__words">
              <RecordLink type={enrolment} id={card.id}>
                {card.setting?.title ?? card.title}
              </RecordLink>
              <span className="board__note">{card.site.title}</span>
              <span className="board__note" title={`Since ${shortDay(card.stageOn)}`}>
                {daysWords(daysBetween(card.stageOn, day))}
              </span>
            </span>
          </GridListItem>
        )}
      </GridList>
      {total > cards.length && (
        <p className="board__all">
          <Link to="/$plural" params={{ plural: "enrolments" }} search={listOf(rows, orderOf(stage))}>
            {`All ${count(total)}`}
            <span className="nhsuk-u-visually-hidden">{` ${stageWords(stage).toLowerCase()}`}</span>
          </Link>
        </p>
      )}
    </section>
  );
}
