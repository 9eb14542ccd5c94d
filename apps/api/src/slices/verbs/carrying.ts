import { isWritten, type RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { parentsFirst } from "../../engine/write/parents-first.ts";
import { type At, refuse, type Seen, type Step, type Work } from "../../engine/write/verb.ts";
import { leadDatedLinks } from "./dated-links.ts";
import { hasBegun, isToCome, termOf, tied, tiesTo } from "./terms.ts";
import { areTwins } from "./twins.ts";

type Values = Readonly<Record<string, unknown>>;

/** A record that goes on otherwise from a day on: what is different then, and what in the input that follows from. */
export interface Carried {
  readonly type: RecordType;
  readonly row: Seen;
  readonly changes: Values;
  readonly at: At;
  readonly given?: Step["given"];
}

/**
 * Whether a record says for how long something held, from a day until a day: it is ended, and made anew. One that says since when
 * something was there (a post was opened, a risk raised) stays the same thing.
 */
export const isRelation = ({ term, past }: RecordType): boolean => term?.from === "from" && !past;

/** The values that a dated field has from a day on: those of the day and of every later one. */
async function pastFrom(work: Work, type: RecordType, id: string, field: string, on: string): Promise<readonly Values[]> {
  const past = programme.past(type.name, field);
  const rows = await work.records(past, { [past.past!.link]: { id: { eq: id } } });
  const first = (row: Seen) => termOf(past, row)?.from ?? "";
  const held = rows.filter((row) => isToCome(past, row, on)).toSorted((a, b) => first(a).localeCompare(first(b)));
  return held.map((row) => (hasBegun(past, row, on) ? { value: row.value } : { value: row.value, from: row.from }));
}

/** All of a record, as another is made from it. */
async function copyOf(work: Work, { type, row, at }: Carried, on: string): Promise<Values> {
  const copy: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(type.fields)) {
    if (!isWritten(field)) continue;
    if (!(name in row)) refuse(at, `${field.label} is not shown to you, so that this ${type.label.toLowerCase()} can't go on`);
    const past = field.dated ? await pastFrom(work, type, row.id, name, on) : undefined;
    if (!past) copy[name] = row[name];
    else if (past.length) copy[name] = past;
  }
  return copy;
}

/** The records that are carried, and those that hang on them: the absences from a posting, with it. Things that do are only led elsewhere. */
async function withWhatHangsOn(work: Work, given: readonly Carried[], on: string) {
  const carried = new Map(given.map((one) => [one.row.id, one]));
  const things: { readonly type: RecordType; readonly field: string; readonly row: Seen; readonly at: At }[] = [];
  for (let next = given; next.length; ) {
    const found: Carried[] = [];
    for (const type of new Set(next.map((one) => one.type)))
      for (const tie of tiesTo(type)) {
        const own = new Map(next.filter((one) => one.type === type).map((one) => [one.row.id, one]));
        for (const row of await tied(work, tie, [...own.keys()], on)) {
          if (carried.has(row.id)) continue;
          const { at } = own.get(String(row[tie.field]))!;
          if (!isRelation(tie.type)) things.push({ ...tie, row, at });
          else {
            const one = { type: tie.type, row, changes: {}, at };
            carried.set(row.id, one);
            found.push(one);
          }
        }
      }
    next = found;
  }
  return { carried: [...carried.values()], things };
}

/**
 * Carries records on from a day: each ends and is made anew with what is different, and what hangs on it goes along. One that has not
 * begun by then is changed as it is. Where there is one already that says the same (`there`, by type), it only ends.
 */
export async function carryOver(
  work: Work,
  given: readonly Carried[],
  on: string,
  there: ReadonlyMap<RecordType, readonly Seen[]> = new Map(),
): Promise<void> {
  const { carried, things } = await withWhatHangsOn(work, given, on);
  const became = new Map<string, string>();
  const led = (type: RecordType, row: Values) =>
    Object.fromEntries(
      Object.entries(type.fields).flatMap(([name, { kind }]) => {
        const to = kind === "link" ? became.get(String(row[name])) : undefined;
        return to ? [[name, to]] : [];
      }),
    );
  const known = new Map<RecordType, { readonly id: string; readonly values: Values }[]>(
    [...there].map(([type, rows]) => [type, rows.map((row) => ({ id: row.id, values: row }))]),
  );
  for (const type of parentsFirst(programme))
    for (const one of carried.filter((each) => each.type === type)) {
      const { row, at } = one;
      const { from, until } = type.term!;
      const args = { [from]: "on", [until]: "on", ...one.given };
      const isUnderWay = hasBegun(type, row, on);
      const changes = { ...led(type, row), ...one.changes };
      const values = { ...(await copyOf(work, one, on)), ...changes, ...(isUnderWay ? { [from]: on } : {}) };
      const own = known.get(type) ?? [];
      known.set(type, own);
      const twin = own.find((other) => areTwins(type, values, other.values));
      if (isUnderWay) work.update(type, row, { [until]: on }, at, args);
      else if (twin) work.remove(type, row, at);
      else work.update(type, row, changes, at, args);
      const id = twin?.id ?? (isUnderWay ? work.create(type, values, at, args) : row.id);
      became.set(row.id, id);
      if (!twin) own.push({ id, values });
    }
  for (const { type, row, at } of things) work.update(type, row, led(type, row), at);
  for (const type of new Set(carried.map((one) => one.type))) {
    const own = new Map(
      carried.filter((one) => one.type === type && became.get(one.row.id) !== one.row.id).map((one) => [one.row.id, one.at]),
    );
    const successors = new Map([...own.keys()].map((id) => [id, became.get(id)!]));
    if (own.size) await leadDatedLinks(work, type, { successors, on, at: (id) => own.get(id)! });
  }
}
