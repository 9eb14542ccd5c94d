import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { fieldsOf } from "./fields.ts";
import { below, stepsTo } from "./place.ts";
import { itemsOf, partOf } from "./value.ts";

/** A row of the explorer: a field, or an argument and what is in it. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly about: string;
  /** Fields are ticked; what is in arguments is given. */
  readonly isField: boolean;
  readonly isAsked: boolean;
  readonly value?: ValueNode | undefined;
  /** What a value is given as, where it is one value. */
  readonly leaf?: GraphQLLeafType | undefined;
  /** The rows below it, made when it is opened. */
  readonly rows?: (() => readonly Row[]) | undefined;
}

/** What is given: an argument, a part of an object, or one of a list. */
interface Given {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly type: GraphQLInputType;
  readonly value: ValueNode | undefined;
}

function inside({ id, label, about, type, value }: Given): (() => readonly Row[]) | undefined {
  const of = getNullableType(type) as GraphQLInputType;
  if (isListType(of)) {
    const item = (one: ValueNode | undefined, at: number) =>
      givenRow({ id: below(id, { item: at }), label: `${label} ${at + 1}`, about, type: of.ofType as GraphQLInputType, value: one });
    // One more than there are, to be given next.
    return () => [...itemsOf(value), undefined].map(item);
  }
  if (!isInputObjectType(of)) return undefined;
  return () =>
    Object.values(of.getFields()).map((part) =>
      givenRow({
        id: below(id, { input: part.name }),
        label: part.name,
        about: part.description ?? "",
        type: part.type,
        value: partOf(value, part.name),
      }),
    );
}

function givenRow(given: Given): Row {
  const of = getNullableType(given.type);
  return {
    id: given.id,
    label: given.label,
    type: String(given.type),
    about: given.about,
    isField: false,
    isAsked: given.value !== undefined,
    value: given.value,
    leaf: isLeafType(of) ? of : undefined,
    rows: inside(given),
  };
}

const argumentRow = (parent: string, node: FieldNode | undefined, { name, description, type }: GraphQLArgument): Row =>
  givenRow({
    id: below(parent, { argument: name }),
    label: name,
    about: description ?? "",
    type,
    value: node?.arguments?.find((one) => one.name.value === name)?.value,
  });

function fieldRow(parent: string, field: GraphQLField<unknown, unknown>, node: FieldNode | undefined): Row {
  const key = node?.alias?.value ?? field.name;
  const id = below(parent, { field: field.name, key });
  const hasRows = field.args.length > 0 || fieldsOf(field.type).length > 0;
  return {
    id,
    label: key === field.name ? key : `${key}: ${field.name}`,
    type: String(field.type),
    about: field.description ?? "",
    isField: true,
    isAsked: node !== undefined,
    rows: hasRows
      ? () => [...field.args.map((one) => argumentRow(id, node, one)), ...rowsOf(field.type, node?.selectionSet, id)]
      : undefined,
  };
}

/** The fields of a type as rows: each by its own name, and by the other names under which it is asked for. */
export function rowsOf(type: GraphQLType, set: SelectionSetNode | undefined, parent = ""): readonly Row[] {
  const nodes = (set?.selections ?? []).filter((one): one is FieldNode => one.kind === Kind.FIELD);
  return fieldsOf(type).flatMap((field) => {
    const asked = nodes.filter(({ name }) => name.value === field.name);
    const others = new Map(asked.flatMap((node) => (node.alias ? [[node.alias.value, node] as const] : [])));
    const own = asked.find(({ alias }) => !alias);
    return [own, ...others.values()].map((node) => fieldRow(parent, field, node));
  });
}

/** The row at a place, called by the way to it; undefined where there is none. */
export function rowAt(type: GraphQLType, operation: OperationDefinitionNode | undefined, id: string): Row | undefined {
  const steps = stepsTo(id);
  let rows = rowsOf(type, operation?.selectionSet);
  let at = "";
  for (const [index, step] of steps.entries()) {
    at = below(at, step);
    const row = rows.find((one) => one.id === at);
    if (!row || index === steps.length - 1) return row && { ...row, label: steps.map((one) => ("key" in one ? one.key : "")).join(" › ") };
    rows = row.rows?.() ?? [];
  }
  return undefined;
}

/** A place at which something stands in an operation. */
export interface Asked {
  readonly id: string;
  readonly isField: boolean;
  /** Whether more stands below it. */
  readonly isOpen: boolean;
}

function placesInValue(value: ValueNode, id: string): readonly Asked[] {
  const inner =
    value.kind === Kind.LIST
      ? value.values.flatMap((one, item) => placesInValue(one, below(id, { item })))
      : value.kind === Kind.OBJECT
        ? value.fields.flatMap((one) => placesInValue(one.value, below(id, { input: one.name.value })))
        : [];
  return [{ id, isField: false, isOpen: inner.length > 0 }, ...inner];
}

function placesIn(set: SelectionSetNode | undefined, parent: string): readonly Asked[] {
  return (set?.selections ?? []).flatMap((one) => {
    if (one.kind !== Kind.FIELD) return [];
    const id = below(parent, { field: one.name.value, key: one.alias?.value ?? one.name.value });
    const given = (one.arguments ?? []).flatMap(({ name, value }) => placesInValue(value, below(id, { argument: name.value })));
    return [{ id, isField: true, isOpen: one.selectionSet !== undefined }, ...given, ...placesIn(one.selectionSet, id)];
  });
}

/** What stands in an operation, place by place. */
export const askedPlaces = (operation: OperationDefinitionNode | undefined): readonly Asked[] => placesIn(operation?.selectionSet, "");
