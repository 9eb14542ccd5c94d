import type { Model, RecordType } from "@trailblazer/fields";
import type { Concerns } from "./use-live.ts";

/** What a list shows, and what it is chosen and ordered by. */
export interface Shown {
  readonly names: readonly string[];
  readonly where?: unknown;
  readonly orderBy?: unknown;
  readonly search?: string | undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Gathers the types that a list depends on. A figure follows from anything: then it is all of them. */
class Gathering {
  readonly types = new Set<string>();
  isAny = false;
  constructor(readonly model: Model) {}

  /** A record with its past, and what its title is made from. */
  record(type: RecordType): void {
    if (this.types.has(type.name)) return;
    this.types.add(type.name);
    for (const [name, { dated }] of Object.entries(type.fields)) if (dated) this.types.add(this.model.past(type.name, name).name);
    for (const name of type.title) this.field(type, name);
  }

  field(type: RecordType, name: string): RecordType | undefined {
    const field = type.fields[name];
    if (field?.figure) this.isAny = true;
    if (field?.kind !== "link") return undefined;
    const target = this.model.record(field.to!);
    this.record(target);
    return target;
  }

  /** A `where` or an `orderBy`: what it goes through. */
  way(type: RecordType, given: unknown): void {
    if (Array.isArray(given)) for (const one of given) this.way(type, one);
    if (!isObject(given)) return;
    for (const [name, inner] of Object.entries(given)) {
      const end = this.model.incoming(type.name).find((one) => one.name === name);
      if (end) this.record(end.from);
      const next = end?.from ?? this.field(type, name);
      this.way(next ?? type, next || ["and", "or", "not", "some", "every", "none"].includes(name) ? inner : undefined);
    }
  }
}

/** Which changes concern a list: of its own records, of those that its links lead to, and of those that it is filtered by. */
export function concernsOfList(model: Model, type: RecordType, { names, where, orderBy, search }: Shown): Concerns {
  const found = new Gathering(model);
  found.record(type);
  for (const name of names) found.field(type, name);
  found.way(type, where);
  found.way(type, orderBy);
  // A search looks into what is linked, and the register knows how far.
  if (search) found.isAny = true;
  return ({ isAll, types }) => isAll || found.isAny || [...types].some((name) => found.types.has(name));
}
