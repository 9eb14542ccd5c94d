import type { RecordType } from "@trailblazer/fields";
import type { At, Seen, Work } from "../../engine/write/verb.ts";
import { type Carried, carryOver, isRelation } from "./carrying.ts";
import { type IsOver, leadDatedLinks } from "./dated-links.ts";
import { tied, tiesTo } from "./terms.ts";

/** How many times a record says yes: of two commissioners that become one, the lead says more. */
const yeses = ({ row }: Carried) => Object.values(row).filter((value) => value === true).length;

/**
 * Says of what came, from a day on, what was said of those that it succeeds: every relation that links to them, whatever record it is, but
 * for those named as staying. What it has already is not said twice. Links whose past is kept lead to it from the day on.
 */
export async function carryToSuccessor(
  work: Work,
  type: RecordType,
  predecessors: readonly string[],
  successor: string,
  on: string,
  at: (id: string) => At,
  staying: Readonly<Record<string, string>> = {},
  isOver?: IsOver,
): Promise<void> {
  const successors = new Map(predecessors.map((id) => [id, successor]));
  await leadDatedLinks(work, type, { successors, on, at, by: "by", ...(isOver && { isOver }) });
  const carried = new Map<string, Carried>();
  const there = new Map<RecordType, readonly Seen[]>();
  for (const tie of tiesTo(type)) {
    if (!isRelation(tie.type) || tie.type.name in staying) continue;
    for (const row of await tied(work, tie, predecessors, on)) {
      const changes = { ...carried.get(row.id)?.changes, [tie.field]: successor };
      carried.set(row.id, { type: tie.type, row, changes, at: at(String(row[tie.field])) });
    }
    there.set(tie.type, [...(there.get(tie.type) ?? []), ...(await tied(work, tie, [successor], on))]);
  }
  await carryOver(
    work,
    [...carried.values()].toSorted((a, b) => yeses(b) - yeses(a)),
    on,
    there,
  );
}
