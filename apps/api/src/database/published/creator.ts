import type { InputOf } from "@trailblazer/fields";
import type { Declared } from "@trailblazer/records";
import type { Create } from "../../engine/write/change.ts";

/** A dated field may be given with its past: its values in the order of their first days, each until the next begins. */
type Past<Given> = Given extends { readonly value: unknown } ? Given | readonly Given[] : Given;

/** What a new record is made from, every field checked by the compiler. */
export type NewOf<T> = { [K in keyof InputOf<T>]: Past<InputOf<T>[K]> };

/** Writes down a new record and gives its id. */
export type Add = <T extends Declared>(type: T, input: NewOf<T>) => string;

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");

/**
 * Collects new records. Ids are UUIDs of version 7 that depend on nothing but the start and the order within a type,
 * so that two runs agree and a record more of one type leaves the ids of the others as they were.
 */
export function creator(startedAt: string) {
  const stamp = hex(Date.parse(startedAt), 12);
  const byType = new Map<string, Create[]>();

  const add: Add = (type, input) => {
    const made = byType.get(type.name) ?? [];
    byType.set(type.name, made);
    const place = [...byType.keys()].indexOf(type.name) + 1;
    const id = `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(place, 3)}-8000-${hex(made.length + 1, 12)}`;
    made.push({ create: type.name, id, input });
    return id;
  };

  /** All that was written down, type by type, in the order in which the types first came. */
  const creates = (): Create[] => [...byType.values()].flat();

  return { add, creates };
}
