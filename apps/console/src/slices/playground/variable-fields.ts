import { type Field, problem, words } from "@trailblazer/fields";
import {
  coerceInputValue,
  type DefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  type VariableDefinitionNode,
} from "graphql";
import { readField, type Typed, typedOf } from "../../kit/form/values.ts";
import { parsed } from "./given.ts";

/** A variable of a query, and the control in which it is given. */
export interface VariableField {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** Whether the query can't be asked without it. */
  readonly isNeeded: boolean;
  readonly field: Field;
  /** Whether it is typed as JSON, as nothing plainer is there for its type. */
  readonly isJson: boolean;
}

/** What a choice says that need not be made. */
const LEFT_OUT = "-";

const bare = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? type.ofType : type);

const scalars: Readonly<Record<string, Pick<Field, "kind" | "decimals">>> = {
  String: { kind: "text" },
  ID: { kind: "text" },
  Int: { kind: "wholeNumber" },
  Float: { kind: "decimal", decimals: 10 },
  Decimal: { kind: "decimal", decimals: 10 },
  Date: { kind: "day" },
  DateTime: { kind: "moment" },
};

/** The words of a choice: the first of its description, or itself. */
const choicesOf = (type: GraphQLInputType): Readonly<Record<string, string>> | undefined =>
  isEnumType(type)
    ? Object.fromEntries(
        type.getValues().map(({ name, description }) => [name, description?.split("\n")[0]?.replace(/\.$/, "") || words(name)]),
      )
    : undefined;

function kindOf(type: GraphQLInputType, isNeeded: boolean): Pick<Field, "kind" | "choices" | "decimals"> | undefined {
  const inner = bare(type);
  if (isListType(inner)) {
    const choices = choicesOf(bare(inner.ofType));
    return choices && { kind: "choices", choices };
  }
  const name = "name" in inner ? inner.name : "";
  const choices = name === "Boolean" ? { yes: "Yes", no: "No" } : choicesOf(inner);
  if (choices) return { kind: "choice", choices: isNeeded ? choices : { [LEFT_OUT]: "Not given", ...choices } };
  return scalars[name];
}

function fieldOf(schema: GraphQLSchema, { variable, type: node, defaultValue }: VariableDefinitionNode): VariableField[] {
  const type = typeFromAST(schema, node as never);
  if (!type || !isInputType(type)) return [];
  const name = variable.name.value;
  const isNeeded = isNonNullType(type) && !defaultValue;
  const kind = kindOf(type, isNeeded);
  const help = [
    ...(kind ? [] : [`In JSON, as ${print(node)} has it.`]),
    ...(defaultValue ? [`Where it is not given: ${print(defaultValue)}.`] : []),
  ].join(" ");
  const field: Field = { kind: "longText", label: words(name), optional: false, ...kind, ...(help ? { help } : {}) };
  return [{ name, type, isNeeded, field, isJson: !kind }];
}

const isOperation = (node: DefinitionNode): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION;

/** The variables that a query asks for; undefined while it can't be read. Of several operations that of the name is meant. */
export function variableFields(
  schema: GraphQLSchema,
  query: string,
  operationName: string | undefined,
): readonly VariableField[] | undefined {
  const operations = parsed(query)?.definitions.filter(isOperation);
  const operation = operations?.find(({ name }) => name?.value === operationName) ?? operations?.[0];
  return operations && (operation?.variableDefinitions ?? []).flatMap((one) => fieldOf(schema, one));
}

/** What stands in the control of a variable that has a value. */
export function typedIn({ field, isJson }: VariableField, value: unknown): Typed {
  if (field.kind === "choices") return Array.isArray(value) ? value.map(String) : [];
  if (value === undefined || value === null) return field.choices && LEFT_OUT in field.choices ? LEFT_OUT : "";
  if (isJson) return JSON.stringify(value, undefined, 2);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? JSON.stringify(value) : typedOf(field, value);
}

/** What a control gives: a value, or undefined where it is left out; or why it can't be read. */
export interface Given {
  readonly value?: unknown;
  readonly problem?: string;
}

function readJson({ field, type }: VariableField, text: string): Given {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: `${field.label} is JSON, such as { "name": { "eq": "Ravenholt" } }` };
  }
  let wrong: string | undefined;
  coerceInputValue(value, type, (_, __, error) => {
    wrong ??= error.message;
  });
  return wrong ? { problem: `${field.label}: ${wrong}` } : { value };
}

/** Reads the control of a variable. */
export function readTyped(variable: VariableField, typed: Typed): Given {
  const { field, isJson, isNeeded, type } = variable;
  if (Array.isArray(typed)) return typed.length ? { value: typed } : {};
  if (typed.trim() === "" || typed === LEFT_OUT) return {};
  if (isJson) return readJson(variable, typed);
  const inner = bare(type);
  if ("name" in inner && inner.name === "Boolean") return { value: typed === "yes" };
  const { value, problem: unread } = readField(field, typed);
  const wrong = unread ?? problem({ ...field, optional: !isNeeded }, value);
  return wrong ? { problem: wrong } : { value };
}

/** The values in the variables' editor; undefined where that holds no JSON object. */
export function valuesIn(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.trim() === "") return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The text of the variables' editor once one of them is given another value, or none. */
export function textWith(values: Readonly<Record<string, unknown>>, name: string, value: unknown): string {
  const { [name]: _, ...others } = values;
  const next = value === undefined ? others : name in values ? { ...values, [name]: value } : { ...others, [name]: value };
  return Object.keys(next).length ? JSON.stringify(next, undefined, 2) : "";
}
