import type { RecordType } from "@trailblazer/fields";
import type { At, Seen, Work } from "../../engine/write/verb.ts";
import { datedTiesTo, hasBegun, isToCome } from "./terms.ts";

/** Whether a record is over by a day that it is looked at on, so that nothing of it goes on. */
export type IsOver = (type: RecordType, row: Seen) => boolean;

/** What came of which records, from which day on, and where they were given. */
interface Leading {
  readonly successors: ReadonlyMap<string, string>;
  readonly on: string;
  readonly at: (id: string) => At;
  /** What the input calls the one that came. */
  readonly by?: string;
  readonly isOver?: IsOver;
}

/**
 * Leads the links whose past is kept to what came, from a day on: who employs a post, who runs a team, who sees to an action. What they were
 * before stays in their past. What was to lead to one that was from a later day on leads to the one that came from then on.
 */
export async function leadDatedLinks(work: Work, type: RecordType, { successors, on, at, by, isOver }: Leading): Promise<void> {
  const given = (name: string) => (by ? { [name]: by } : {});
  for (const { type: owner, field, past } of datedTiesTo(type)) {
    const values = await work.records(past, { value: { id: { in: [...successors.keys()] } } });
    const held = values.filter((value) => isToCome(past, value, on));
    if (!held.length) continue;
    const ids = [...new Set(held.map((value) => String(value[past.past!.link])))];
    const owners = new Map((await work.records(owner, { id: { in: ids } }, { asOf: on })).map((row) => [row.id, row]));
    for (const value of held) {
      const row = owners.get(String(value[past.past!.link]));
      if (!row || (owner.term && !isToCome(owner, row, on)) || isOver?.(owner, row)) continue;
      const was = String(value.value);
      const successor = successors.get(was)!;
      if (hasBegun(past, value, on)) work.update(owner, row, { [field]: { value: successor, from: on } }, at(was), given(field));
      else work.update(past, value, { value: successor }, at(was), given("value"));
    }
  }
}
