import type { Field, Model, RecordType } from "@trailblazer/fields";
import { longDay } from "../kinds/days.ts";
import type { ChangeSet, Line, LineOfSet } from "./ledger.ts";

type Values = Readonly<Record<string, unknown>>;

/** A record of a past as it stands now: whose past it is, and what it says. */
export interface PastRow {
  readonly owner: string;
  readonly value: unknown;
  readonly from: string | null;
  readonly until: string | null;
}

/** A changed field as it is shown: what it was, and what it became, as they are stored. */
export interface FieldChange {
  readonly id: string;
  /** The field that is undone with it. */
  readonly name: string;
  readonly field: Field;
  readonly label: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a change set did to one record. */
export interface RecordChange {
  readonly type: RecordType;
  readonly id: string;
  readonly what: "made" | "removed" | "changed";
  /** What people call it, where the ledger knows. */
  readonly title: string | undefined;
  /** Its values when it was removed: what it was called can be told from them. */
  readonly last: Values | undefined;
  readonly fields: readonly FieldChange[];
}

/** Lines of a record's history by change set, in the order in which the sets are first met. */
export function bySet(lines: readonly LineOfSet[]): { set: ChangeSet; lines: LineOfSet[] }[] {
  const found = new Map<string, { set: ChangeSet; lines: LineOfSet[] }>();
  for (const line of lines) {
    const { changeSet: set } = line;
    if (!set) continue;
    const own = found.get(set.id) ?? { set, lines: [] };
    own.lines.push(line);
    found.set(set.id, own);
  }
  return [...found.values()];
}

const isMade = ({ field, before }: Line) => field === null && before === null;
const isRemoved = ({ field, after }: Line) => field === null && after === null;
const valuesOf = (line: Line): Values => ((line.after ?? line.before) as Values | null) ?? {};

/** The days for which a value of a past holds: "from 1 March 2021". */
export function termWords({ from, until }: { readonly from?: unknown; readonly until?: unknown }): string {
  const parts = [typeof from === "string" ? `from ${longDay(from)}` : "", typeof until === "string" ? `until ${longDay(until)}` : ""];
  return parts.filter(Boolean).join(" ") || "at all times";
}

/**
 * The past of one dated field as one change set changed it: a value that was made or removed, with the one that made way
 * for it or took its place. The end of the value before says the same again, and is left out.
 */
function datedChanges(
  model: Model,
  owner: RecordType,
  name: string,
  lines: readonly Line[],
  pasts: ReadonlyMap<string, PastRow>,
): FieldChange[] {
  const field = owner.fields[name]!;
  const past = model.past(owner.name, name);
  const left = new Set(lines.filter((line) => line.field !== null));
  const met = lines.filter((line) => line.field === null);
  const neighbour = (day: unknown, side: "before" | "after") => {
    const line = [...left].find((one) => one.field === "until" && one[side] === day);
    if (line) left.delete(line);
    return line && (pasts.get(line.recordId)?.value ?? null);
  };
  const changes = met.filter(isMade).map((made): FieldChange => {
    const { value, from, until } = valuesOf(made);
    const replaced = met.find((line) => isRemoved(line) && valuesOf(line).from === from);
    const before = replaced ? valuesOf(replaced).value : neighbour(from, "after");
    return { id: made.id, name, field, label: `${field.label} ${termWords({ from, until })}`, before: before ?? null, after: value };
  });
  const firstDays = new Set(met.filter(isMade).map((line) => valuesOf(line).from));
  for (const removed of met.filter(isRemoved)) {
    const { value, from, until } = valuesOf(removed);
    if (firstDays.has(from)) continue;
    const after = neighbour(from, "before");
    changes.push({
      id: removed.id,
      name,
      field,
      label: `${field.label} ${termWords({ from, until })}`,
      before: value,
      after: after ?? null,
    });
  }
  for (const line of left) {
    const row = pasts.get(line.recordId);
    const isValue = line.field === "value";
    const inner = past.fields[line.field!];
    if (!inner) continue;
    const label = isValue && row ? `${field.label} ${termWords(row)}` : `${field.label}: ${inner.label.toLowerCase()}`;
    changes.push({ id: line.id, name, field: isValue ? field : inner, label, before: line.before, after: line.after });
  }
  return changes;
}

/** The record that a line tells of, and the field of it: of a past, the one whose past it is. */
function aboutOf(model: Model, line: Line, pasts: ReadonlyMap<string, PastRow>): { type: RecordType; id: string; dated?: string } {
  const type = model.record(line.record);
  if (!type.past) return { type, id: line.recordId };
  const given = line.field === null ? valuesOf(line)[type.past.link] : pasts.get(line.recordId)?.owner;
  // Where nothing tells whose past it was, it stands for itself.
  return typeof given === "string" ? { type: model.record(type.past.of), id: given, dated: type.past.field } : { type, id: line.recordId };
}

/** What the lines of a change set did, record by record, each with its fields in the order declared. */
export function byRecord(model: Model, lines: readonly Line[], pasts: ReadonlyMap<string, PastRow>): RecordChange[] {
  const found = new Map<string, { type: RecordType; id: string; own: Line[]; dated: Map<string, Line[]> }>();
  for (const line of lines) {
    const { type, id, dated } = aboutOf(model, line, pasts);
    const record = found.get(id) ?? { type, id, own: [], dated: new Map<string, Line[]>() };
    found.set(id, record);
    if (dated) record.dated.set(dated, [...(record.dated.get(dated) ?? []), line]);
    else record.own.push(line);
  }
  return [...found.values()].map(({ type, id, own, dated }) => {
    const [made, removed] = [own.some(isMade), own.find(isRemoved)];
    const what = made ? "made" : removed ? "removed" : "changed";
    const fields = own.flatMap((line): FieldChange[] => {
      const field = line.field === null ? undefined : type.fields[line.field];
      return field ? [{ id: line.id, name: line.field!, field, label: field.label, before: line.before, after: line.after }] : [];
    });
    const pastFields = [...dated].flatMap(([name, some]) => datedChanges(model, type, name, some, pasts));
    const order = Object.keys(type.fields);
    const all = [...fields, ...pastFields].toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    const title = own.find(({ label }) => label)?.label ?? undefined;
    const last = removed ? valuesOf(removed) : undefined;
    // What was made or removed is told as a whole.
    return { type, id, what, title, last, fields: what === "changed" ? all : [] };
  });
}
