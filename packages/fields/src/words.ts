import type { Field } from "./field.ts";

/** A name in code as people read it: `staffMember` is "Staff member". */
export function words(name: string): string {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** `stage` as part of a longer name: `Stage`. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A field's label with what it counts: "Funded (WTE)". */
export function labelled({ label, unit }: Pick<Field, "label" | "unit">): string {
  const isSaid = !unit || unit === "GBP" || label.toLowerCase().includes(unit.toLowerCase());
  return isSaid ? label : `${label} (${unit})`;
}
