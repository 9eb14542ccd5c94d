import type { Model } from "@trailblazer/fields";
import { type ArgumentNode, type DocumentNode, type FieldNode, Kind, type SelectionNode, type ValueNode } from "graphql";

/** The arguments by which a root is asked from a standpoint, with the values that they are given. */
export type StandpointValues = Readonly<Partial<Record<"asOf" | "knownAt", ValueNode>>>;

/** The roots that take a day and a moment: one record of each type, and its list. */
export const placedRoots = ({ records }: Model): ReadonlySet<string> => new Set(records.flatMap(({ one, plural }) => [one, plural]));

const argument = (name: string, value: ValueNode): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: name },
  value,
});

/**
 * A document that asks from a standpoint: each root that takes a day and a moment is given them, and all below follows it. A root
 * that says its own, be it null, keeps it. `used` gets the name of each argument that was given.
 */
export function placed(
  document: DocumentNode,
  roots: ReadonlySet<string>,
  values: StandpointValues,
  used: Set<string> = new Set(),
): DocumentNode {
  const place = (selection: SelectionNode): SelectionNode => {
    if (selection.kind !== Kind.FIELD || !roots.has(selection.name.value)) return selection;
    const own = new Set(selection.arguments?.map(({ name }) => name.value));
    const given = Object.entries(values).filter(([name]) => !own.has(name));
    for (const [name] of given) used.add(name);
    const all = [...given.map(([name, value]) => argument(name, value)), ...(selection.arguments ?? [])];
    return { ...selection, arguments: all } satisfies FieldNode;
  };
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const { selectionSet } = definition;
    return { ...definition, selectionSet: { ...selectionSet, selections: selectionSet.selections.map(place) } };
  });
  // Without the place of its text, which says something else.
  return { kind: Kind.DOCUMENT, definitions };
}
