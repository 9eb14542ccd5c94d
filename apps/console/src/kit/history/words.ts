import type { Model, RecordType } from "@trailblazer/fields";
import { textOf } from "../kinds/shown.tsx";
import { counted, listed } from "../model/words.ts";
import type { RecordChange } from "./grouping.ts";
import type { ChangeSet } from "./ledger.ts";
import type { Names } from "./names.ts";

/** What a record that is gone was called, as far as its last values tell. */
function lastTitle(model: Model, type: RecordType, last: Readonly<Record<string, unknown>>, { titles }: Names): string {
  const parts = type.title.map((name) => {
    const field = type.fields[name]!;
    const value = last[name];
    return field.kind === "link" ? (titles.get(String(value)) ?? "") : textOf(field, value);
  });
  return parts.filter(Boolean).join(" · ") || model.record(type.name).label;
}

/** What people call the record that was changed. */
export function titleOf(model: Model, change: RecordChange, names: Names): string {
  const known = change.title ?? names.titles.get(change.id);
  if (known) return known;
  return change.last ? lastTitle(model, change.type, change.last, names) : change.type.label;
}

/** How many records of which types: "14 enrolments, 1 team". */
export function countsOf(changes: readonly RecordChange[]): string {
  const counts = new Map<RecordType, number>();
  for (const { type } of changes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([type, some]) => counted(some, type))
    .join(", ");
}

/** Who changed it: nobody is known where nobody has signed in. */
export const whoOf = ({ by }: ChangeSet): string => by ?? "";

/** Records and what was done to them in one sentence: "Added 3 teams, changed 1 post". */
export function deedsOf(changes: readonly RecordChange[]): string {
  const deeds = { made: "added", changed: "changed", removed: "removed" } as const;
  const said = Object.entries(deeds).flatMap(([what, word]) => {
    const some = changes.filter((change) => change.what === what);
    return some.length > 0 ? [`${word} ${countsOf(some)}`] : [];
  });
  const sentence = listed(said);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
