import type { FieldNode, FragmentDefinitionNode, GraphQLObjectType, GraphQLSchema, SelectionSetNode } from "graphql";
import { GraphQLIncludeDirective, GraphQLSkipDirective, getArgumentValues, getDirectiveValues, Kind } from "graphql";

/** The document and variables that an operation runs with. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One field that is asked for: its key in the answer and every place that asks for it. */
export interface Asked {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

const isWanted = (operation: Operation, node: FieldNode | { directives?: FieldNode["directives"] }) =>
  getDirectiveValues(GraphQLSkipDirective, node, operation.variables)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, operation.variables)?.if !== false;

/** The fields that selections ask of an object type, fragments resolved, in the order of the answer. */
export function asked(operation: Operation, type: string, sets: readonly (SelectionSetNode | undefined)[]): Asked[] {
  const found = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const applies = (condition: string | undefined) => condition === undefined || condition === type || condition === "Node";
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (!isWanted(operation, node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const nodes = found.get(key);
        if (nodes) nodes.push(node);
        else found.set(key, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(node.typeCondition?.name.value)) walk(node.selectionSet);
      } else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = operation.fragments[node.name.value];
        if (fragment && applies(fragment.typeCondition.name.value)) walk(fragment.selectionSet);
      }
    }
  };
  sets.forEach(walk);
  return [...found].map(([key, nodes]) => ({ key, name: nodes[0]!.name.value, nodes }));
}

/** What a field's own selections ask of the type that it gives. */
export const within = (operation: Operation, field: Asked, type: string): Asked[] =>
  asked(
    operation,
    type,
    field.nodes.map((node) => node.selectionSet),
  );

/** The arguments of a field, coerced, with defaults. Throws GraphQL's own error where they are not of their types. */
export function argumentsOf(operation: Operation, type: string, field: Asked): Readonly<Record<string, unknown>> {
  const definition = (operation.schema.getType(type) as GraphQLObjectType).getFields()[field.name]!;
  return getArgumentValues(definition, field.nodes[0]!, operation.variables);
}
