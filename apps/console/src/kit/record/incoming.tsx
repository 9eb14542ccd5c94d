import { Link } from "@tanstack/react-router";
import type { Incoming as End, Model, RecordType } from "@trailblazer/fields";
import { useMemo } from "react";
import { ButtonLink } from "../frame/button.tsx";
import { Card } from "../frame/card.tsx";
import { startColumns } from "../grid/columns.ts";
import { RecordGrid } from "../grid/record-grid.tsx";
import { longDay } from "../kinds/days.ts";
import { useExtensions, useRights, useStandpoint } from "../model/context.tsx";
import { pathOf } from "../model/paths.ts";
import { isTermShown } from "../model/seen.ts";
import { counted, inSentence } from "../model/words.ts";
import { inForceWords, noneWords } from "../standpoint/none-words.ts";

const most = 20;

/** The links that lead to a record and are worth a grid: the past of dated fields is shown with the field. */
export const shownEnds = (model: Model, type: RecordType): readonly End[] => model.incoming(type.name).filter(({ from }) => !from.past);

/** What links to a record by one link: the first rows, and the way to all of them. */
export function Incoming({ end, id }: { readonly end: End; readonly id: string }) {
  const { from, field, label } = end;
  const first = useExtensions().columns?.[from.name];
  const where = useMemo(() => ({ [field]: { id: { eq: id } } }), [field, id]);
  // What leads here needs no column of its own.
  const names = useMemo(() => startColumns(from, first, 9).filter((name) => name !== field), [first, from, field]);
  const { mayCreate } = useRights();
  const standpoint = useStandpoint();
  const inForce = inForceWords(from, standpoint);
  const params = { plural: pathOf(from) };
  // On a day only what was in force is shown, and when that was may be withheld.
  const isHidden = standpoint.asOf !== undefined && !isTermShown(from);
  return (
    <Card
      title={label}
      aside={
        mayCreate(from) && (
          <ButtonLink kind="quiet" to="/$plural/new" params={params} search={{ [field]: id }}>
            {`Add ${inSentence(from.label)}`}
          </ButtonLink>
        )
      }
    >
      {isHidden ? (
        <p className="muted">{`Which ${inSentence(from.labels)} held on ${longDay(standpoint.asOf!)} is not shown to you.`}</p>
      ) : (
        <RecordGrid
          type={from}
          where={where}
          names={names}
          label={label}
          limit={most}
          empty={<p className="muted">{`${noneWords(from, standpoint)}.`}</p>}
          foot={(total) =>
            total > 0 && (
              <p className="card__foot">
                <Link to="/$plural" params={params} search={{ where }}>
                  {total === 1
                    ? `Show in the list of ${inSentence(from.labels)}`
                    : ["All", counted(total, from), inForce].filter(Boolean).join(" ")}
                </Link>
              </p>
            )
          }
        />
      )}
    </Card>
  );
}
