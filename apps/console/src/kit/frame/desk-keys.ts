import type { Desk } from "../model/extensions.ts";

/** The letter that leads to each desk after G: the first of its name that no desk before it has. */
export function deskKeys(desks: readonly Pick<Desk, "label" | "to">[]): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  for (const { label, to } of desks) {
    const letter = [...label.toLowerCase()].find((one) => /[a-z]/.test(one) && !taken.has(one));
    if (letter) taken.set(letter, to);
  }
  return taken;
}
