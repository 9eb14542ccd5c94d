import type { ConflictField } from "@trailblazer/client/wire";
import type { RecordType } from "@trailblazer/fields";
import { type FormValues, isSame, type Typed, typedOf } from "./values.ts";

/** A field that two people changed: what each wrote. */
export interface Clash {
  readonly name: string;
  readonly yours: Typed;
  readonly theirs: Typed;
  readonly by: string | null;
  readonly at: string | null;
}

/** The fields where somebody must choose. */
export interface Conflict {
  readonly clashes: readonly Clash[];
}

/**
 * Which fields two people have changed. One that the other person left as it was when this form was opened is no clash:
 * yours goes in. Nor is one where both wrote the same.
 */
export function clashes(type: RecordType, fields: readonly ConflictField[], form: FormValues, start: FormValues): Clash[] {
  return fields.flatMap(({ field: name, theirs: value, by, at }) => {
    const field = type.fields[name];
    const yours = form[name]?.value;
    if (!field || yours === undefined) return [];
    const theirs = typedOf(field, value);
    const wasLeft = isSame(theirs, start[name]!.value);
    return wasLeft || isSame(theirs, yours) ? [] : [{ name, yours, theirs, by, at }];
  });
}
