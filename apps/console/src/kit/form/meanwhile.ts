import type { RecordType } from "@trailblazer/fields";
import { askedFields, type FormValues, isSame } from "./values.ts";

/** What others changed while a form was being filled in. */
export interface Meanwhile {
  /** Fields that nobody had touched here: they show what others wrote. */
  readonly taken: readonly string[];
  /** Fields that were typed into here as well: what was typed stays. */
  readonly both: readonly string[];
}

/** What becomes of a form when its record is changed by somebody else; `start` is what its next sending is compared with. */
export function merged(
  type: RecordType,
  form: FormValues,
  start: FormValues,
  latest: FormValues,
  only?: readonly string[],
): Meanwhile & { readonly start: FormValues } {
  const changed = askedFields(type, only)
    .map(([name]) => name)
    .filter((name) => !isSame(latest[name]!.value, start[name]!.value));
  const isTouched = (name: string) => !isSame(form[name]!.value, start[name]!.value);
  // Where both wrote the same, there is nothing to choose between.
  const both = changed.filter((name) => isTouched(name) && !isSame(form[name]!.value, latest[name]!.value));
  const over = changed.filter((name) => !both.includes(name));
  const now = { ...start };
  for (const name of over) now[name] = { ...start[name]!, value: latest[name]!.value };
  return { taken: over.filter((name) => !isTouched(name)), both, start: now };
}
