import type { RecordType } from "@trailblazer/fields";
import type { Row } from "../api/queries.ts";
import { longDay } from "../kinds/days.ts";
import { useStandpoint } from "../model/context.tsx";
import { holdsOn } from "../model/standpoint.ts";
import { inSentence } from "../model/words.ts";

/** Says of a record with a term that it was not in force on the day that is looked at, and when it is. */
export function NotInForce({ type, row }: { readonly type: RecordType; readonly row: Row }) {
  const { asOf } = useStandpoint();
  if (!asOf || !type.term) return null;
  const [from, until] = [row[type.term.from], row[type.term.until]];
  if (holdsOn(asOf, from, until)) return null;
  const isToCome = typeof from === "string" && from > asOf;
  const when = isToCome ? `it begins on ${longDay(from)}` : `it ended on ${longDay(until as string)}`;
  return <p className="not-in-force">{`This ${inSentence(type.label)} is not in force on ${longDay(asOf)}: ${when}.`}</p>;
}
