import type { Field, RecordType } from "@trailblazer/fields";
import { type Proposal, type Wanted, written } from "./proposal.ts";
import type { PastValue, Row } from "./register.ts";
import type { Changed } from "./tally.ts";

const inForce = (past: readonly PastValue[], on: string) => past.findLast(({ from }) => from === null || from <= on);

/** Whether the register already has what is wanted, or has what is not to be replaced. */
function holds(field: Field, name: string, { value, from, when }: Wanted, row: Row): boolean {
  if (when === "new") return true;
  const held = (field.dated && from ? inForce(row.past[name] ?? [], from)?.value : row.values[name]) ?? null;
  return held === value || (when === "empty" && held !== null);
}

/** What files say without a day of a record that is there holds from today on: what was before they don't tell. */
export const fromToday = (proposal: Proposal, today: string): Proposal => ({
  ...proposal,
  values: Object.fromEntries(
    Object.entries(proposal.values).map(([name, wanted]) => [
      name,
      proposal.type.fields[name]!.dated && !wanted.from ? { ...wanted, from: today } : wanted,
    ]),
  ),
});

/** What a proposal changes in a record; all that it says where there is none yet. */
export function differences({ type, values }: Proposal, row?: Row): Readonly<Record<string, Wanted>> {
  if (!row) return values;
  return Object.fromEntries(Object.entries(values).filter(([name, wanted]) => !holds(type.fields[name]!, name, wanted, row)));
}

/** Values as the write door takes them. */
export const inputOf = (type: RecordType, values: Readonly<Record<string, Wanted>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, { value, from }]) => [name, type.fields[name]!.dated ? { value, from } : value]));

function shown(field: Field, value: unknown, titles: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return "empty";
  if (field.kind === "link") return titles.get(written(value)) ?? "another";
  return field.choices?.[written(value)] ?? written(value);
}

/** What changes in a record, for people to read. */
export function entries(
  proposal: Proposal,
  different: Readonly<Record<string, Wanted>>,
  row: Row,
  titles: ReadonlyMap<string, string>,
): Changed[] {
  const { type, key, called } = proposal;
  const record = called ?? `${key} ${written(row.values[type.title[0]!] ?? "")}`.trim();
  return Object.entries(different).map(([name, { value, from, at }]) => {
    const field = type.fields[name]!;
    const before = field.dated && from ? inForce(row.past[name] ?? [], from)?.value : row.values[name];
    const after = shown(field, value, titles);
    return {
      record,
      field: field.label,
      before: shown(field, before, titles),
      after: from ? `${after} from ${from}` : after,
      at,
      dated: from !== undefined,
    };
  });
}
