import { listed } from "../../kit/model/words.ts";

/** What the figures are of: England, or as much of it as the viewer's roles are for. */
export function scopeWords(roles: readonly { readonly scope: string }[]): string {
  const scopes = [...new Set(roles.map(({ scope }) => scope))];
  return scopes.includes("England") ? "England" : listed(scopes) || "England";
}
