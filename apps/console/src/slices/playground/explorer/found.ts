import type { GraphQLObjectType } from "graphql";
import { fieldsOf } from "./fields.ts";
import { below } from "./place.ts";

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly about: string;
}

const known = new WeakMap<GraphQLObjectType, readonly Candidate[]>();

/** The roots, and the fields of the records that each list of them gives. */
function candidatesOf(root: GraphQLObjectType): readonly Candidate[] {
  const kept = known.get(root);
  if (kept) return kept;
  const candidate = (
    parent: string,
    { name, description }: { readonly name: string; readonly description?: string | null | undefined },
  ) => ({
    id: below(parent, { field: name, key: name }),
    name: name.toLowerCase(),
    about: (description ?? "").toLowerCase(),
  });
  const roots = fieldsOf(root);
  const made = [
    ...roots.map((field) => candidate("", field)),
    ...roots.flatMap((field) => {
      const records = fieldsOf(field.type).find(({ name }) => name === "nodes");
      return records ? fieldsOf(records.type).map((one) => candidate(`${field.name}/nodes`, one)) : [];
    }),
  ];
  known.set(root, made);
  return made;
}

/** How near a field comes to what was typed: called so, called something that begins so, that has it in it, or told of in these words. */
function nearness({ name, about }: Candidate, typed: string, words: readonly string[]): number {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (name.includes(typed)) return 2;
  return words.every((word) => name.includes(word) || about.includes(word)) ? 3 : 4;
}

/** The places of the fields whose name or description has what was typed, nearest first. */
export function foundPlaces(root: GraphQLObjectType, search: string): readonly string[] {
  const typed = search.trim().toLowerCase();
  const words = typed.split(/\s+/);
  return candidatesOf(root)
    .map((one) => ({ id: one.id, near: nearness(one, typed, words) }))
    .filter(({ near }) => near < 4)
    .toSorted((a, b) => a.near - b.near)
    .map(({ id }) => id);
}
