import { useNavigate } from "@tanstack/react-router";
import type { RecordType } from "@trailblazer/fields";
import { useMemo } from "react";
import { entries, type Sort } from "../api/order.ts";
import { useRows } from "../api/rows.ts";
import { Failed, Loading } from "../frame/states.tsx";
import type { Where } from "../list/where.ts";
import { useExtensions, useModel } from "../model/context.tsx";
import { pathOf } from "../model/paths.ts";
import { inSentence } from "../model/words.ts";
import { startColumns } from "./columns.ts";
import { Grid } from "./grid.tsx";

interface RecordGridProps {
  readonly type: RecordType;
  readonly where?: Where;
  readonly sorts?: readonly Sort[];
  /** The fields shown; else those that the list of the type starts with. */
  readonly names?: readonly string[];
  readonly label?: string;
  /** How many rows at most. */
  readonly limit?: number;
  /** What stands in the place of no rows. */
  readonly empty?: React.ReactNode;
  /** What stands under the rows, once it is known how many there are. */
  readonly foot?: (total: number) => React.ReactNode;
}

/** The records of a type that a condition holds for, as a grid as high as its rows. Reads them itself, and again after any change. */
export function RecordGrid({ type, where, sorts = [], names, label = type.labels, limit = 20, empty, foot }: RecordGridProps) {
  const model = useModel();
  const navigate = useNavigate();
  const first = useExtensions().columns?.[type.name];
  const shown = useMemo(() => names ?? startColumns(type, first), [names, first, type]);
  const orderBy = sorts.flatMap((sort) => entries(model, type, sort));
  const rows = useRows({ type, names: shown, where, orderBy, limit });
  if (rows.failed) return <Failed refusal={rows.failed} again={rows.again} />;
  if (rows.total === undefined) return <Loading what={`Loading ${inSentence(label)}`} />;
  if (rows.total === 0) return empty ?? <p className="muted">None</p>;
  return (
    <>
      <Grid
        type={type}
        names={shown}
        rows={rows}
        label={label}
        sorts={sorts}
        onOpen={(row) => void navigate({ to: "/$plural/$id", params: { plural: pathOf(type), id: row.id } })}
      />
      {foot?.(rows.total)}
    </>
  );
}
