import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { readSorts } from "../api/order.ts";
import { Card } from "../frame/card.tsx";
import { RecordGrid } from "../grid/record-grid.tsx";
import { useModel } from "../model/context.tsx";
import { pathOf } from "../model/paths.ts";
import { counted, inSentence } from "../model/words.ts";
import { isSeen, listOf, type Rows } from "./rows.ts";

interface RowsCardProps {
  readonly title: string;
  readonly rows: Rows;
  /** The fields that are shown; else those that the list of the type starts with. */
  readonly names?: readonly string[];
  /** How they are ordered: `-daysVacant`. */
  readonly order?: string;
  readonly limit?: number;
  /** What is said where there are none. */
  readonly empty: string;
  readonly aside?: ReactNode;
  /** Above the rows: what they are, in a sentence. */
  readonly children?: ReactNode;
}

/** The first rows of a list, and the way to all of them. Nothing where the viewer is not shown them. */
export function RowsCard({ title, rows, names, order, limit = 8, empty, aside, children }: RowsCardProps) {
  const model = useModel();
  if (!isSeen(model, rows)) return null;
  // As the viewer sees it: without the fields that are withheld.
  const type = model.record(rows.type.name);
  const shown = names?.filter((name) => Object.hasOwn(type.fields, name));
  return (
    <Card title={title} aside={aside}>
      {children}
      <RecordGrid
        type={type}
        {...(rows.where ? { where: rows.where } : {})}
        {...(shown ? { names: shown } : {})}
        sorts={readSorts(type, order)}
        label={title}
        limit={limit}
        empty={<p className="muted">{empty}</p>}
        foot={(total) => (
          <p className="card__foot">
            <Link to="/$plural" params={{ plural: pathOf(type) }} search={listOf(rows, order)}>
              {total > limit ? `All ${counted(total, type)}` : `Show in the list of ${inSentence(type.labels)}`}
            </Link>
          </p>
        )}
      />
    </Card>
  );
}
