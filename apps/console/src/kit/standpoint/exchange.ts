import type { Model } from "@trailblazer/fields";
import { type DocumentNode, Kind, type VariableDefinitionNode, type VariableNode } from "graphql";
import { type Exchange, makeOperation, mapExchange } from "urql";
import type { Standpoint } from "../model/standpoint.ts";
import { placed, placedRoots } from "./placed.ts";

const types = { asOf: "Date", knownAt: "DateTime" } as const;
type Name = keyof typeof types;

const variable = (name: string): VariableNode => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } });
const defined = (name: Name): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: variable(name),
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: types[name] } },
});

/** A document with the standpoint in its variables, so that it is the same for all days; and which of them it has. */
export function placedByVariables(document: DocumentNode, roots: ReadonlySet<string>, { asOf, knownAt }: Standpoint) {
  const used = new Set<Name>();
  const values = { ...(asOf ? { asOf: variable("asOf") } : {}), ...(knownAt ? { knownAt: variable("knownAt") } : {}) };
  const { definitions } = placed(document, roots, values, used);
  const query: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? { ...definition, variableDefinitions: [...(definition.variableDefinitions ?? []), ...[...used].map(defined)] }
        : definition,
    ),
  };
  return { query, used };
}

/** Asks every query from a standpoint: nothing that is asked through the client can forget it. Stands after the cache, which is of one standpoint alone. */
export function standpointExchange(model: Model, standpoint: Standpoint): Exchange {
  const roots = placedRoots(model);
  return mapExchange({
    onOperation(operation) {
      if (operation.kind !== "query") return operation;
      const { query, used } = placedByVariables(operation.query as DocumentNode, roots, standpoint);
      if (used.size === 0) return operation;
      const given = Object.fromEntries([...used].map((name) => [name, standpoint[name]]));
      const { key, context } = operation;
      return makeOperation("query", { key, query, variables: { ...operation.variables, ...given } }, context);
    },
  });
}
