import {
  type ConstValueNode,
  type GraphQLInputType,
  type GraphQLLeafType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  type ObjectFieldNode,
  print,
  type ValueNode,
} from "graphql";
import type { Step } from "./place.ts";

/** How a value is given: by what one types, by a day, or by one of a few. */
export type Giving = "text" | "number" | "day" | "choice";

const givings: Readonly<Record<string, Giving>> = { Int: "number", Float: "number", Decimal: "number", Date: "day", Boolean: "choice" };

export const givingOf = (type: GraphQLLeafType): Giving => (isEnumType(type) ? "choice" : (givings[type.name] ?? "text"));

/** The choices of a value that is one of a few, as they are written. */
export const choicesOf = (type: GraphQLLeafType): readonly string[] =>
  isEnumType(type) ? type.getValues().map(({ name }) => name) : ["true", "false"];

/** A value that was typed or chosen, as GraphQL writes it; nothing for what is empty, undefined for what is not (yet) one. */
export function valueFrom(type: GraphQLLeafType, text: string): ConstValueNode | "empty" | undefined {
  if (text === "") return "empty";
  if (isEnumType(type)) return { kind: Kind.ENUM, value: text };
  if (type.name === "Boolean") return { kind: Kind.BOOLEAN, value: text === "true" };
  if (givingOf(type) !== "number") return { kind: Kind.STRING, value: text };
  if (/^-?(0|[1-9]\d*)$/.test(text)) return { kind: Kind.INT, value: text };
  return type.name !== "Int" && /^-?(0|[1-9]\d*)\.\d+$/.test(text) ? { kind: Kind.FLOAT, value: text } : undefined;
}

/** What a control shows of a value; undefined where it is given otherwise, as by a variable. */
export function textOf(value: ValueNode | undefined): string | undefined {
  if (!value) return "";
  if (value.kind === Kind.BOOLEAN) return String(value.value);
  const isPlain = value.kind === Kind.STRING || value.kind === Kind.INT || value.kind === Kind.FLOAT || value.kind === Kind.ENUM;
  return isPlain ? value.value : undefined;
}

/** What stands for a value that has to be given, until somebody gives it. */
export function placeholder(type: GraphQLInputType): ConstValueNode {
  const of = getNullableType(type) as GraphQLInputType;
  if (isListType(of)) return { kind: Kind.LIST, values: [] };
  if (isInputObjectType(of)) return { kind: Kind.OBJECT, fields: [] };
  const [first = "0"] = givingOf(of as GraphQLLeafType) === "choice" ? choicesOf(of as GraphQLLeafType) : [];
  const isText = ["text", "day"].includes(givingOf(of as GraphQLLeafType));
  return isText ? { kind: Kind.STRING, value: "" } : (valueFrom(of as GraphQLLeafType, first) as ConstValueNode);
}

/** The parts of a list: what stands where a list may stand is the only one of it. */
export const itemsOf = (value: ValueNode | undefined): readonly ValueNode[] =>
  value?.kind === Kind.LIST ? value.values : value ? [value] : [];

/** The parts of an object by name. */
export const partOf = (value: ValueNode | undefined, name: string): ValueNode | undefined =>
  value?.kind === Kind.OBJECT ? value.fields.find((field) => field.name.value === name)?.value : undefined;

/** A value with another at the end of some steps; nothing where none is left in it. */
export function withValueAt(
  value: ValueNode | undefined,
  type: GraphQLInputType,
  [step, ...rest]: readonly Step[],
  given: ValueNode | undefined,
): ValueNode | undefined {
  const of = getNullableType(type) as GraphQLInputType;
  if (!step) return given;
  if ("item" in step && isListType(of)) {
    const values = [...itemsOf(value)];
    const next = withValueAt(values[step.item], of.ofType as GraphQLInputType, rest, given);
    values.splice(step.item, 1, ...(next ? [next] : []));
    return values.length ? { kind: Kind.LIST, values } : undefined;
  }
  if ("input" in step && isInputObjectType(of)) {
    const fields: ObjectFieldNode[] = value?.kind === Kind.OBJECT ? [...value.fields] : [];
    const at = fields.findIndex((field) => field.name.value === step.input);
    const next = withValueAt(fields[at]?.value, of.getFields()[step.input]!.type, rest, given);
    const made: readonly ObjectFieldNode[] = next
      ? [{ kind: Kind.OBJECT_FIELD, name: { kind: Kind.NAME, value: step.input }, value: next }]
      : [];
    fields.splice(at < 0 ? fields.length : at, at < 0 ? 0 : 1, ...made);
    return fields.length ? { kind: Kind.OBJECT, fields } : undefined;
  }
  return value;
}

/** A value as it is written. */
export const written = (value: ValueNode): string => print(value);
