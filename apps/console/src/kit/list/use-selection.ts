import type { RowSelectionState } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import type { Row } from "../api/queries.ts";
import type { Ticks } from "../grid/grid.tsx";
import type { Selection } from "../grid/selection.ts";
import type { Where } from "./where.ts";

const tick = (rows: readonly Row[]): RowSelectionState => Object.fromEntries(rows.map(({ id }) => [id, true as const]));

interface Options {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly where: Where | undefined;
  readonly search: string | undefined;
}

/** Which rows of a list are selected. Another filter or search starts anew. */
export function useSelection({ rows, total, where, search }: Options) {
  const key = JSON.stringify([where, search]);
  const [state, setState] = useState<{ key: string; ids: RowSelectionState; isAll: boolean }>({ key, ids: {}, isAll: false });
  const current = state.key === key ? state : { key, ids: {}, isAll: false };
  const { ids, isAll } = current;
  const selection = useMemo((): Selection => {
    const ticked = isAll ? rows : rows.filter(({ id }) => ids[id]);
    return { rows: ticked, all: isAll, count: isAll ? total : ticked.length, where, search };
  }, [rows, ids, isAll, total, where, search]);
  const ticks: Ticks = { ids: isAll ? tick(rows) : ids, isAll, onChange: (next) => setState({ key, ids: next, isAll: false }) };
  return {
    selection,
    ticks,
    selectAll: () => setState({ key, ids: tick(rows), isAll: true }),
    clear: () => setState({ key, ids: {}, isAll: false }),
    keep: (kept: readonly string[]) => setState({ key, ids: Object.fromEntries(kept.map((id) => [id, true as const])), isAll: false }),
  };
}
