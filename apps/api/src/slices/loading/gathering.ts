import { basename } from "node:path";
import { problems } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { type Form, type Made, type Note, readCell } from "./form.ts";
import { keyOf, type Place, type Proposal, type Wanted } from "./proposal.ts";
import { type Line, readTable } from "./table.ts";
import type { Noted, Tally } from "./tally.ts";

/** What a row says of one record. */
function proposed(made: Made, line: Line): Proposal {
  const notes: Noted[] = [];
  const note: Note = (sentence, of) => notes.push({ sentence, ...(of ? { of } : {}) });
  const { besides = [] } = made;
  const values: Record<string, Wanted> = {};
  for (const cell of made.cells) {
    const { field, column, when, find, from } = cell;
    // An empty cell says "not known", which is no reason to empty what someone knows; only the key must be there.
    const value = readCell(cell, line, note) ?? (field === made.key ? "" : undefined);
    const first = from?.(line);
    if (value === undefined || (from && !first)) continue;
    const at: Place = { file: line.file, line: line.line, ...(column ? { column, cell: line.cell(column) } : {}) };
    values[field] = { value, at, when, find, ...(first ? { from: first } : {}) };
  }
  return {
    type: programme.record(made.type),
    keyField: made.key,
    besides,
    key: keyOf([made.key, ...besides], (name) => values[name]?.value),
    at: [values[made.key]!.at],
    values,
    creates: made.creates ?? true,
    notes,
  };
}

/** What the register's own checks say of a row, before anything is asked of the register. */
function refused({ type, values, at, key, keyField }: Proposal): readonly [Place, string] | undefined {
  if (key === "") return [at[0]!, `${type.fields[keyField]!.label} is required`];
  const given = Object.entries(values).filter(([, wanted]) => !wanted.find);
  const input = Object.fromEntries(given.map(([name, { value, from }]) => [name, type.fields[name]?.dated ? { value, from } : value]));
  const found = problems(type, input, true);
  if (found.length === 0) return undefined;
  return [values[found[0]!.path[0] ?? ""]?.at ?? at[0]!, found.map(({ message }) => message).join("; ")];
}

/** What rows say, a proposal a record. Rows that can't be so are refused in the tally. */
export function proposals(form: Form, lines: readonly Line[], tally: Tally): Proposal[] {
  const first = new Map<string, number>();
  const fit: Proposal[] = [];
  for (const line of lines) {
    for (const made of form.makes) {
      if (made.skip?.(line)) continue;
      const proposal = proposed(made, line);
      const wrong = refused(proposal);
      const known = `${made.type} ${proposal.key}`;
      const other = first.get(known);
      if (wrong) tally.refuse(...wrong);
      else if (other)
        tally.refuse(proposal.at[0]!, `${proposal.type.fields[made.key]!.label} ${proposal.key} is already on line ${other} of this file`);
      else fit.push(proposal);
      if (!other) first.set(known, line.line);
    }
  }
  return fit;
}

/** A file, and what its rows say. */
export interface Gathered {
  readonly form: Form;
  readonly lines: readonly Line[];
  readonly proposals: Proposal[];
}

/** Reads a file in one of several forms. */
export async function gather(path: string, forms: readonly Form[], what: string, tally: Tally): Promise<Gathered> {
  const { shape: form, lines } = await readTable(path, forms, what);
  tally.say(`${basename(path)} is ${form.name}: ${lines.length.toLocaleString("en-GB")} ${lines.length === 1 ? "row" : "rows"}`);
  return { form, lines, proposals: proposals(form, lines, tally) };
}
