import { isWritten, problems, type RecordType } from "@trailblazer/fields";
import type { Linked, Row } from "../api/queries.ts";
import type { Update } from "../api/sets.ts";
import { familyOf, isEmptyValue } from "../kinds/families.ts";
import { copied, readPasted, type Titled } from "./pasted.ts";

/** A sentence about one cell, or about a row where it is about no field of it. */
export interface CellFault {
  readonly id: string;
  /** What the record is called. */
  readonly title: string;
  readonly name: string | undefined;
  readonly sentence: string;
}

/** What a paste would change, and what can't be read of it. */
export interface Paste {
  readonly updates: readonly Update[];
  readonly faults: readonly CellFault[];
}

/** Text that goes into cells: for each row, what goes into each field. */
export interface Pasting {
  readonly type: RecordType;
  readonly rows: readonly Row[];
  /** The fields from left to right. */
  readonly names: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/** A value as a patch holds it. */
const plain = (type: RecordType, name: string, value: unknown): unknown => {
  if (familyOf(type.fields[name]!) === "link") return (value as Linked | null)?.id ?? null;
  return value === undefined || value === "" ? null : value;
};

const isSame = (one: unknown, other: unknown) =>
  (isEmptyValue(one) && isEmptyValue(other)) || JSON.stringify(one) === JSON.stringify(other);

type Reading = { readonly value: unknown } | { readonly problem: string };

/** One update of a row out of what its cells became; nothing where it stays as it is. */
function updateOf(type: RecordType, row: Row, read: readonly (readonly [string, Reading])[]): Paste {
  const faults: CellFault[] = [];
  const patch: Record<string, unknown> = {};
  const fault = (name: string, sentence: string) => faults.push({ id: row.id, title: row.title, name, sentence });
  for (const [name, reading] of read) {
    if ("problem" in reading) fault(name, reading.problem);
    else if (!isSame(plain(type, name, row[name]), reading.value))
      patch[name] = type.fields[name]!.dated ? { value: reading.value } : reading.value;
  }
  for (const { path, message } of problems(type, patch, true)) fault(path[0]!, message);
  const isChange = Object.keys(patch).length > 0;
  return { updates: isChange ? [{ id: row.id, version: row.version, patch }] : [], faults };
}

const joined = (parts: readonly Paste[]): Paste => ({
  updates: parts.flatMap(({ updates }) => updates),
  faults: parts.flatMap(({ faults }) => faults),
});

/** The texts that name records, by the type of record that they name. */
export function namedIn({ type, names, cells }: Pasting): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  names.forEach((name, at) => {
    const field = type.fields[name];
    if (field?.kind !== "link") return;
    const texts = found.get(field.to!) ?? new Set();
    for (const row of cells) if (row[at]?.trim()) texts.add(row[at].trim());
    found.set(field.to!, texts);
  });
  return new Map([...found].map(([to, texts]) => [to, [...texts]]));
}

/** Reads what was pasted cell by cell: one update a row. Cells that nobody writes must stay as they are. */
export function readPaste({ type, rows, names, cells }: Pasting, titled: ReadonlyMap<string, Titled>): Paste {
  const reading = (row: Row, name: string, text: string): Reading | undefined => {
    const field = type.fields[name];
    if (field && isWritten(field)) {
      const { value, problem } = readPasted(field, text, titled.get(field.to ?? "") ?? new Map());
      return problem === undefined ? { value } : { problem };
    }
    const isLeft = !field || text.trim() === "" || text.trim() === copied(field, row[name]);
    return isLeft ? undefined : { problem: `${field.label} follows from other records: nobody writes it` };
  };
  return joined(
    rows.slice(0, cells.length).map((row, at) => {
      const read = names.flatMap((name, column) => {
        const text = cells[at]![column];
        const found = text === undefined ? undefined : reading(row, name, text);
        return found ? [[name, found] as const] : [];
      });
      return updateOf(type, row, read);
    }),
  );
}

/** Gives rows what a row above them holds in the fields named. */
export function filled(type: RecordType, from: Row, rows: readonly Row[], names: readonly string[]): Paste {
  const written = names.filter((name) => type.fields[name] && isWritten(type.fields[name]));
  return joined(
    rows.map((row) =>
      updateOf(
        type,
        row,
        written.map((name) => [name, { value: plain(type, name, from[name]) }] as const),
      ),
    ),
  );
}
