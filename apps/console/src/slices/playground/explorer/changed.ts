import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isRequiredArgument,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { fieldsOf } from "./fields.ts";
import type { Step } from "./place.ts";
import { placeholder, withValueAt } from "./value.ts";

const name = (value: string): NameNode => ({ kind: Kind.NAME, value });
const keyOf = (field: FieldNode) => field.alias?.value ?? field.name.value;
const typename: FieldNode = { kind: Kind.FIELD, name: name("__typename") };
const isTypename = (one: SelectionNode) => one.kind === Kind.FIELD && one.name.value === "__typename" && !one.alias;

/** What of a type says at once which one is meant, or how many there are. */
const telling = ["title", "name", "count", "totalCount"];

/** What is asked of a type before anybody has said what of it: its records, or what tells one from another. */
function selectionOf(type: GraphQLOutputType): SelectionSetNode | undefined {
  if (!isCompositeType(getNamedType(type))) return undefined;
  const fields = fieldsOf(type);
  const records = fields.find((field) => field.name === "nodes");
  const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)) && !field.args.some(isRequiredArgument));
  const found = records ?? telling.flatMap((one) => leaves.filter((field) => field.name === one))[0] ?? leaves[0];
  return { kind: Kind.SELECTION_SET, selections: [found ? fieldOf(found) : typename] };
}

/** A field as it is first asked for. */
function fieldOf(field: GraphQLField<unknown, unknown>, key = field.name): FieldNode {
  const selectionSet = selectionOf(field.type);
  return {
    kind: Kind.FIELD,
    ...(key === field.name ? {} : { alias: name(key) }),
    name: name(field.name),
    arguments: field.args
      .filter(isRequiredArgument)
      .map(({ name: given, type }) => ({ kind: Kind.ARGUMENT, name: name(given), value: placeholder(type) })),
    ...(selectionSet ? { selectionSet } : {}),
  };
}

function withArgument(field: FieldNode, given: string, type: GraphQLInputType, steps: readonly Step[], value: ValueNode | undefined) {
  const others: ArgumentNode[] = [...(field.arguments ?? [])];
  const at = others.findIndex((one) => one.name.value === given);
  const next = withValueAt(others[at]?.value, type, steps, value);
  const made: readonly ArgumentNode[] = next ? [{ kind: Kind.ARGUMENT, name: name(given), value: next }] : [];
  others.splice(at < 0 ? others.length : at, at < 0 ? 0 : 1, ...made);
  return { ...field, arguments: others };
}

/** What becomes of a field; nothing where it is no longer asked for. A value is for a step into its arguments. */
export type Change = { readonly isTicked: boolean } | { readonly value: ValueNode | undefined };

/** A selection with a change at the end of some steps. What lies on the way there is asked for too. */
function changedIn(set: SelectionSetNode | undefined, type: GraphQLOutputType, steps: readonly Step[], change: Change): SelectionSetNode {
  const selections = set?.selections ?? [];
  const [step, next, ...rest] = steps;
  const definition = step && "field" in step ? fieldsOf(type).find((field) => field.name === step.field) : undefined;
  if (!step || !("field" in step) || !definition) return { kind: Kind.SELECTION_SET, selections };
  const at = selections.findIndex((one) => one.kind === Kind.FIELD && keyOf(one) === step.key);
  const found = selections[at] as FieldNode | undefined;
  const changed = (): FieldNode | undefined => {
    if (!next) return "isTicked" in change && !change.isTicked ? undefined : (found ?? fieldOf(definition, step.key));
    if ("argument" in next && "value" in change) {
      const argument = definition.args.find((one) => one.name === next.argument)!;
      return withArgument(found ?? fieldOf(definition, step.key), argument.name, argument.type, rest, change.value);
    }
    // What is asked of it is said now: what would have been asked else is not wanted.
    const own: FieldNode = found ?? { ...fieldOf(definition, step.key), selectionSet: { kind: Kind.SELECTION_SET, selections: [] } };
    return { ...own, selectionSet: changedIn(own.selectionSet, definition.type, [next, ...rest], change) };
  };
  const one = changed();
  const all = [...selections];
  all.splice(at < 0 ? all.length : at, at < 0 ? 0 : 1, ...(one ? [one] : []));
  // Where nothing is asked of it any more, it keeps its place and its arguments.
  if (!all.length) all.push(typename);
  else if (all.length > 1 && selections.length === 1 && isTypename(selections[0]!)) all.shift();
  return { kind: Kind.SELECTION_SET, selections: all };
}

/** An operation with a field more or less, or with another value of an argument. One that asks nothing any more has no selection. */
export function changed(
  operation: OperationDefinitionNode,
  root: GraphQLOutputType,
  steps: readonly Step[],
  change: Change,
): OperationDefinitionNode {
  const selectionSet = changedIn(operation.selectionSet, root, steps, change);
  const isEmpty = selectionSet.selections.every(isTypename);
  return { ...operation, selectionSet: isEmpty ? { ...selectionSet, selections: [] } : selectionSet };
}
