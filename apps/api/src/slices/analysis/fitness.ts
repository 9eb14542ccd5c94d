import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { LONGEST_DOCUMENT, limits } from "../../engine/serve/limits.ts";

/** What is wrong with a query that is to be kept: at which of its fields, and a sentence. */
export interface Unfit {
  readonly field: "query" | "variables";
  readonly sentence: string;
}

/** GraphQL's own words, with the line on which something is wrong. */
const told = ({ message, locations }: GraphQLError): Unfit => ({
  field: "query",
  sentence: `Query${locations?.[0] ? `, line ${locations[0].line}` : ""}: ${message}`,
});

const atQuery = (sentence: string): Unfit => ({ field: "query", sentence });

const isOperation = (node: DocumentNode["definitions"][number]): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION;

/** Values that are left out may be given by whoever asks; those that are there have to fit what is asked for. */
function unfitVariables(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode, given: string): Unfit | undefined {
  const values = JSON.parse(given) as Record<string, unknown>;
  const names = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  const unknown = Object.keys(values).find((name) => !names.has(name));
  if (unknown !== undefined) return { field: "variables", sentence: `Variables: the query does not ask for ${unknown}` };
  const asked = variableDefinitions.filter(({ variable }) => Object.hasOwn(values, variable.name.value));
  const [error] = getVariableValues(schema, asked, values, { maxErrors: 1 }).errors ?? [];
  return error && { field: "variables", sentence: `Variables: ${error.message.replace(/^Variable /, "")}` };
}

/** Whether a query can be asked of a schema as it stands, with the variables that it starts with; what is wrong with it where it can't. */
export function unfit(schema: GraphQLSchema, query: string, variables: string | null): Unfit | undefined {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: LONGEST_DOCUMENT });
  } catch (error) {
    if (error instanceof GraphQLError) return told(error);
    throw error;
  }
  const operations = document.definitions.filter(isOperation);
  const [operation, another] = operations;
  if (operations.some((one) => one.operation !== OperationTypeNode.QUERY))
    return atQuery("Query only asks: one that changes records or waits for changes is not saved");
  if (!operation || another) return atQuery("Query is one query: save each by itself");
  const [error] = validate(schema, document, [...specifiedRules, ...limits]);
  return error ? told(error) : variables === null ? undefined : unfitVariables(schema, operation, variables);
}
