import type { RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { type At, refuse, type Seen, type Work } from "../../engine/write/verb.ts";

const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
export const inWords = (day: string): string => words.format(new Date(`${day}T00:00:00Z`));

/** A link of records that have a term. */
export interface Tie {
  readonly type: RecordType;
  readonly field: string;
  /** Whether they can't be without it. */
  readonly isNeeded: boolean;
}

/** The links by which records with a term lead to those of a type. */
export const tiesTo = (type: RecordType): readonly Tie[] =>
  programme.incoming(type.name).flatMap(({ from, field }) => {
    const { dated, optional } = from.fields[field]!;
    return from.term && !from.past && !dated ? [{ type: from, field, isNeeded: !optional }] : [];
  });

/** The links to a type whose past is kept, and the record types that hold it. */
export const datedTiesTo = (
  type: RecordType,
): readonly { readonly type: RecordType; readonly field: string; readonly past: RecordType }[] =>
  programme
    .incoming(type.name)
    .flatMap(({ from, field }) =>
      from.past || !from.fields[field]!.dated ? [] : [{ type: from, field, past: programme.past(from.name, field) }],
    );

/** The days of a record's term. Where they are withheld from whoever asks, it can't be changed by them either. */
export function termOf(type: RecordType, row: Seen): { readonly from: string | null; readonly until: string | null } | undefined {
  const { from, until } = type.term!;
  return from in row && until in row ? { from: row[from] as string | null, until: row[until] as string | null } : undefined;
}

/** Whether a record's term goes on on a day, or has yet to begin. */
export function isToCome(type: RecordType, row: Seen, on: string): boolean {
  const term = termOf(type, row);
  return term !== undefined && (term.until === null || term.until > on);
}

/** Whether something of a record's term lies before a day. */
export function hasBegun(type: RecordType, row: Seen, on: string): boolean {
  const from = termOf(type, row)?.from ?? null;
  return from === null || from < on;
}

/** Refuses a record whose term was over on the day. */
export function checkLasts(type: RecordType, row: Seen, on: string, at: At): void {
  if (!isToCome(type, row, on)) refuse(at, `This ${type.label.toLowerCase()} ended on ${inWords(String(row[type.term!.until]))}`);
}

/** The records at the other end of a tie that go on on a day, or have yet to begin. */
export async function tied(work: Work, { type, field }: Tie, ids: readonly string[], on: string): Promise<readonly Seen[]> {
  const rows = await work.records(type, { [field]: { id: { in: [...ids] } } }, { asOf: on });
  return rows.filter((row) => isToCome(type, row, on));
}
