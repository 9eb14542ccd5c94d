import { randomUUID } from "node:crypto";
import { problems } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import type { Change } from "../../engine/write/change.ts";
import { written } from "./proposal.ts";
import { type Fault, type PastValue, Refused, type Register, type Row } from "./register.ts";

type Given = { readonly value: unknown; readonly from?: string | null };
type Held = Row & { readonly type: string };

const byDay = (a: PastValue, b: PastValue) => (a.from ?? "").localeCompare(b.from ?? "");

/** A value from a day on, until the next one recorded; what holds that day already is not written again. */
function setFrom(past: readonly PastValue[], { value, from = null }: Given): PastValue[] {
  const held = past.findLast((one) => one.from === null || (from !== null && one.from <= from));
  return held?.value === value ? [...past] : [...past.filter((one) => one.from !== from), { value, from }].toSorted(byDay);
}

/** A register in memory, to try the loader without a database. It checks fields, versions and keys as the real one does. */
export class MemoryRegister implements Register {
  rows = new Map<string, Held>();
  /** How many changes each `apply` was given. */
  readonly sent: number[] = [];
  /** A check of the test's own: what it says is refused, with or without the change's place. */
  check: (change: Change, at: number) => Fault | undefined = () => undefined;

  of(type: string): Held[] {
    return [...this.rows.values()].filter((row) => row.type === type);
  }

  async present(type: string, field: string, values: readonly string[]): Promise<readonly Row[]> {
    return this.of(type).filter((row) => values.includes(written(row.values[field])));
  }

  async apply(changes: readonly Change[]): Promise<void> {
    this.sent.push(changes.length);
    const next = new Map(this.rows);
    const faults = changes.flatMap((change, at) => this.#put(next, change, at));
    if (faults.length > 0) throw new Refused(faults);
    this.rows = next;
  }

  #put(next: Map<string, Held>, change: Change, at: number): Fault[] {
    const said = this.check(change, at);
    if (said) return [said];
    if ("delete" in change) throw new Error("The loader deletes nothing");
    const type = programme.record("create" in change ? change.create : change.update);
    const known = "update" in change ? next.get(change.id) : undefined;
    if ("update" in change && known?.version !== change.version) return [{ change: at, path: [], message: "It was changed meanwhile" }];
    const given = "create" in change ? change.input : change.patch;
    const wrong = problems(type, given, known !== undefined).map((problem) => ({ ...problem, change: at }));
    const id = known?.id ?? ("create" in change ? change.id : undefined) ?? randomUUID();
    const values: Record<string, unknown> = { ...known?.values };
    const past: Record<string, readonly PastValue[]> = { ...known?.past };
    for (const [name, field] of Object.entries(type.fields)) {
      if (!known && !field.dated) values[name] = field.initial ?? null;
      if (given[name] === undefined) continue;
      if (!field.dated) values[name] = given[name];
      else past[name] = setFrom(past[name] ?? [], given[name] as Given);
    }
    const key = type.key[0];
    const twin = key && [...next.values()].some((row) => row.type === type.name && row.id !== id && row.values[key] === values[key]);
    if (twin) wrong.push({ change: at, path: [key], message: `${type.fields[key]!.label} is already taken` });
    next.set(id, { id, version: (known?.version ?? 0) + 1, type: type.name, values, past });
    return wrong;
  }
}
