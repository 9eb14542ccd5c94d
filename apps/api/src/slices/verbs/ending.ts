import type { RecordType } from "@trailblazer/fields";
import type { At, Seen, Work } from "../../engine/write/verb.ts";
import { hasBegun, tied, tiesTo } from "./terms.ts";

/** Ends a record on a day. One that was to begin on that day or later never does: it is removed. */
export function end(work: Work, type: RecordType, row: Seen, on: string, at: At): void {
  const { until } = type.term!;
  if (hasBegun(type, row, on)) work.update(type, row, { [until]: on }, at, { [until]: "on" });
  else work.remove(type, row, at);
}

/** Ends what has a term and can't be without a record that ends: the supports and posts of a team, the postings in those, the absences from these. */
export async function endWhatHangsOn(work: Work, type: RecordType, ids: readonly string[], on: string, at: At): Promise<void> {
  for (const tie of tiesTo(type).filter(({ isNeeded }) => isNeeded)) {
    const rows = await tied(work, tie, ids, on);
    if (!rows.length) continue;
    await endWhatHangsOn(
      work,
      tie.type,
      rows.map(({ id }) => id),
      on,
      at,
    );
    for (const row of rows) end(work, tie.type, row, on, at);
  }
}
