import { programme } from "@trailblazer/records";
import { keyOf, type Proposal, type Wanted, written } from "./proposal.ts";
import type { Register, Row } from "./register.ts";
import type { Noted, Tally } from "./tally.ts";

/** How many values are asked for at once. */
const many = 200;

const lastDay = ({ values }: Row) => written(values.until ?? "9999");
/** Two councils of one code, one after the other: the one that is still there, or else the later. */
const later = (a: Row, b: Row) => lastDay(b).localeCompare(lastDay(a));

/** Records by a field of theirs. */
async function found(register: Register, type: string, by: string, values: readonly string[]): Promise<Map<string, Row>> {
  const rows: Row[] = [];
  for (let at = 0; at < values.length; at += many) rows.push(...(await register.present(type, by, values.slice(at, at + many))));
  const byValue = new Map<string, Row>();
  for (const row of rows.toSorted(later)) if (!byValue.has(written(row.values[by]))) byValue.set(written(row.values[by]), row);
  return byValue;
}

/** The records that proposals name, with what people call them by id. */
export interface References {
  readonly proposals: Proposal[];
  readonly titles: ReadonlyMap<string, string>;
}

/** Puts ids in place of the names and codes that a file links by. What the register does not have is left out, and noted. */
export async function resolved(proposals: readonly Proposal[], register: Register, tally: Tally): Promise<References> {
  const asked = new Map<string, Set<string>>();
  const wayOf = ({ find }: Wanted) => `${find!.type}.${find!.by}`;
  for (const { values } of proposals)
    for (const wanted of Object.values(values))
      if (wanted.find) asked.set(wayOf(wanted), (asked.get(wayOf(wanted)) ?? new Set()).add(written(wanted.value)));

  const rows = new Map<string, Map<string, Row>>();
  const titles = new Map<string, string>();
  for (const [key, values] of asked) {
    const [type = "", by = ""] = key.split(".");
    const known = await found(register, type, by, [...values]);
    rows.set(key, known);
    for (const row of known.values()) titles.set(row.id, written(row.values[programme.record(type).title[0]!] ?? row.id));
  }

  const complete = proposals.flatMap((proposal) => {
    const values: Record<string, Wanted> = {};
    const notes: Noted[] = [...proposal.notes];
    for (const [name, wanted] of Object.entries(proposal.values)) {
      const id = wanted.find ? rows.get(wayOf(wanted))?.get(written(wanted.value))?.id : undefined;
      if (!wanted.find) values[name] = wanted;
      else if (id) values[name] = { ...wanted, value: id };
      else notes.push(missing(proposal, name, wanted));
    }
    const names = [proposal.keyField, ...(proposal.besides ?? [])];
    const isLost = names.some((name) => name in proposal.values && !(name in values));
    if (!isLost) return [{ ...proposal, key: keyOf(names, (name) => values[name]?.value), values, notes }];
    for (const note of notes) tally.note(note);
    return [];
  });
  return { proposals: complete, titles };
}

function missing({ type }: Proposal, name: string, { value, find }: Wanted): Noted {
  const { plural } = programme.record(find!.type);
  return {
    sentence: `${type.fields[name]!.label} is not among the ${plural} of the register, and was left as it is: load ${plural} first`,
    of: written(value),
  };
}
